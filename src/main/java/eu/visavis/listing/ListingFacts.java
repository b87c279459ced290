package eu.visavis.listing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody states about an offer or need. All of it is reviewed before it is public.
 *
 * @param categoryId of the same network
 * @param spoken ISO 639-1 codes of the languages in which one can write to the author
 */
public record ListingFacts(
        Side side,
        ListingKind kind,
        Set<Purpose> purposes,
        long categoryId,
        Words words,
        List<String> spoken,
        Publisher publisher,
        Terms terms) {

    /**
     * The text.
     *
     * @param language ISO 639-1 code of the language in which it is written
     * @param title never empty
     * @param summary may be ""
     * @param body may be ""
     */
    public record Words(String language, String title, String summary, String body) {
        public static final int MOST_TITLE = 200;
        public static final int MOST_SUMMARY = 500;
        public static final int MOST_BODY = 5000;
    }

    /**
     * For whom the author speaks.
     *
     * @param country ISO 3166-1 alpha-2 code
     * @param nuts code of the region, or ""
     * @param website address beginning with https:// or http://, or ""
     */
    public record Publisher(String name, String country, String nuts, String website) {}

    /**
     * How much of it there is, where, when and for how much.
     *
     * @param quantity 0 if none is stated
     * @param unit what is counted, or ""
     * @param place in the words of the author, or ""
     * @param price in the words of the author, or ""
     */
    public record Terms(
            int quantity,
            String unit,
            String place,
            Optional<LocalDate> from,
            Optional<LocalDate> until,
            String price,
            boolean free) {
        public static final Terms NONE = new Terms(0, "", "", Optional.empty(), Optional.empty(), "", false);
    }

    /** The same for somebody else. */
    ListingFacts with(Publisher newPublisher) {
        return new ListingFacts(side, kind, purposes, categoryId, words, spoken, newPublisher, terms);
    }

    /** The same with another text. */
    ListingFacts with(Words newWords) {
        return new ListingFacts(side, kind, purposes, categoryId, newWords, spoken, publisher, terms);
    }

    /** The same under other terms. */
    ListingFacts with(Terms newTerms) {
        return new ListingFacts(side, kind, purposes, categoryId, words, spoken, publisher, newTerms);
    }
}
