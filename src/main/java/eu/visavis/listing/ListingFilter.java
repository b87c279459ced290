package eu.visavis.listing;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What a reader looks for.
 *
 * @param words in any order, or ""
 * @param categories ids of which any is enough; none means all
 * @param region code of a country (as regions begin) or region, or ""
 * @param within in which of the marketplaces of a network
 */
public record ListingFilter(
        String words,
        Optional<Side> side,
        Optional<ListingKind> kind,
        Optional<Purpose> purpose,
        Set<Long> categories,
        String region,
        Within within) {
    /**
     * In the ordinary marketplace of a network, in one of its crisis marketplaces, or in all of them.
     *
     * @param crisis the one that is meant, if one is
     */
    public record Within(boolean everywhere, OptionalLong crisis) {
        public static final Within EVERYWHERE = new Within(true, OptionalLong.empty());
        public static final Within ORDINARY = new Within(false, OptionalLong.empty());

        public static Within crisis(long id) {
            return new Within(false, OptionalLong.of(id));
        }
    }

    public static final ListingFilter ALL =
            new ListingFilter("", Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), "");

    /** A search in all marketplaces of a network. */
    public ListingFilter(
            String words,
            Optional<Side> side,
            Optional<ListingKind> kind,
            Optional<Purpose> purpose,
            Set<Long> categories,
            String region) {
        this(words, side, kind, purpose, categories, region, Within.EVERYWHERE);
    }
}
