package eu.visavis.api;

import eu.visavis.listing.ListingFacts;
import eu.visavis.listing.PublishedListing;
import eu.visavis.network.CategoryTree;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An entry of the marketplace as everybody sees it.
 *
 * @param side OFFER or NEED
 * @param category code as in import files
 * @param in code of the crisis marketplace in which it stands, absent in the ordinary one
 * @param language ISO 639-1 code of the language of title, summary and body
 * @param spoken ISO 639-1 codes of the languages in which one can write to the author
 * @param publisher code by which one finds all entries of the organisation
 * @param country ISO 3166-1 alpha-2 code
 * @param region code of the nomenclature NUTS, may be empty
 * @param quantity 0 if none is stated
 * @param endsOn the last day on which it is public
 */
public record EntryView(
        String code,
        String side,
        String kind,
        List<String> purposes,
        String category,
        Optional<String> in,
        String language,
        String title,
        String summary,
        String body,
        List<String> spoken,
        String organisation,
        String publisher,
        String country,
        String region,
        String website,
        int quantity,
        String unit,
        String place,
        Optional<LocalDate> availableFrom,
        Optional<LocalDate> availableUntil,
        String price,
        boolean free,
        LocalDate endsOn,
        Instant publishedAt,
        Instant changedAt) {

    /**
     * Puts an entry into its form.
     *
     * @param crisis code of the crisis marketplace in which it stands, if it stands in one
     */
    static EntryView of(PublishedListing listing, CategoryTree tree, Optional<String> crisis) {
        ListingFacts facts = listing.facts();
        return new EntryView(
                listing.code().value(),
                facts.side().name(),
                facts.kind().name(),
                facts.purposes().stream().sorted().map(Enum::name).toList(),
                tree.find(facts.categoryId()).map(CategoryTree.Node::code).orElse(""),
                crisis,
                facts.words().language(),
                facts.words().title(),
                facts.words().summary(),
                facts.words().body(),
                facts.spoken(),
                facts.publisher().name(),
                listing.publisherCode().value(),
                facts.publisher().country(),
                facts.publisher().nuts(),
                facts.publisher().website(),
                facts.terms().quantity(),
                facts.terms().unit(),
                facts.terms().place(),
                facts.terms().from(),
                facts.terms().until(),
                facts.terms().price(),
                facts.terms().free(),
                listing.validUntil(),
                listing.publishedAt(),
                listing.changedAt());
    }
}
