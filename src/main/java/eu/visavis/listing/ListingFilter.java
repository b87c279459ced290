package eu.visavis.listing;

import java.util.Optional;
import java.util.Set;

/**
 * What a reader looks for.
 *
 * @param words in any order, or ""
 * @param categories ids of which any is enough; none means all
 * @param region code of a country (as regions begin) or region, or ""
 */
public record ListingFilter(
        String words,
        Optional<Side> side,
        Optional<ListingKind> kind,
        Optional<Purpose> purpose,
        Set<Long> categories,
        String region) {
    public static final ListingFilter ALL =
            new ListingFilter("", Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), "");
}
