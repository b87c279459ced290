package eu.visavis.listing;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Beyond which nothing is found, whatever is sought.
 *
 * @param regions codes of countries (as regions begin) and regions of which one is enough; none for all
 * @param categories ids of which one is enough; empty for all
 * @param from entries that became public first then or later
 * @param before entries that became public first before
 */
public record ListingScope(Set<String> regions, Optional<Set<Long>> categories, Instant from, Instant before) {
    public static final ListingScope ALL = new ListingScope(Set.of(), Optional.empty(), Instant.MIN, Instant.MAX);

    public ListingScope {
        regions = Set.copyOf(regions);
        categories = categories.map(Set::copyOf);
    }

    /** The same for entries that became public within a time. */
    public ListingScope came(Instant newFrom, Instant newBefore) {
        return new ListingScope(regions, categories, newFrom, newBefore);
    }
}
