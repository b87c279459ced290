package eu.visavis.directory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds companies in the directory. What it answers from is made from the database and never the truth: it is a moment
 * behind, and can be made anew at any time.
 */
public interface CompanySearch {
    /** By what a search can be narrowed, and is counted. */
    enum Facet {
        /** ISO 3166-1 alpha-2. */
        COUNTRY,
        /** Codes of NUTS; whatever lies in a region is found with it. */
        REGION,
        /** Codes of NACE; whatever lies in an activity is found with it. */
        ACTIVITY,
        /** {@link CompanyFacts.SizeClass}. */
        SIZE,
        /** ISO 639-1. */
        LANGUAGE,
        /** {@link Trade}: what the company has on the marketplace, in public. */
        TRADE,
        /** Names of certificates that the company states and that are not over, as it wrote them. */
        CERTIFICATE
    }

    /** What a company does on the marketplace. */
    enum Trade {
        OFFERS,
        NEEDS
    }

    /**
     * Beyond which a search finds nothing, whatever is sought: neither ids nor counts.
     *
     * @param regions codes of NUTS of which one is enough; none for all
     * @param activities codes of NACE of which one is enough; none for all
     * @param from entries that came then or later
     * @param before entries that came before
     */
    record Limits(Set<String> regions, Set<String> activities, Instant from, Instant before) {
        public static final Limits NONE = new Limits(Set.of(), Set.of());

        public Limits {
            regions = Set.copyOf(regions);
            activities = Set.copyOf(activities);
        }

        public Limits(Set<String> regions, Set<String> activities) {
            this(regions, activities, Instant.MIN, Instant.MAX);
        }

        /** The same for entries that came within a time. */
        public Limits came(Instant newFrom, Instant newBefore) {
            return new Limits(regions, activities, newFrom, newBefore);
        }
    }

    /**
     * What is sought in the directory of a network.
     *
     * @param words as they were typed; "" for all
     * @param filters values by which it is narrowed
     * @param from how many of the best are passed over
     * @param count how many are wanted
     */
    record Request(long networkId, String words, Map<Facet, String> filters, int from, int count, Limits limits) {
        public Request {
            filters = Map.copyOf(filters);
        }

        public Request(long networkId, String words, Map<Facet, String> filters, int from, int count) {
            this(networkId, words, filters, from, count, Limits.NONE);
        }
    }

    /**
     * What was found.
     *
     * @param total how many there are
     * @param ids of entries, the best first; without words in the order of their names
     * @param counts how many of all that were found have each value
     * @param similar whether nothing has the words themselves, and what is found is similar
     */
    record Found(long total, List<Long> ids, Map<Facet, List<Count>> counts, boolean similar) {}

    /** How many have a value. */
    record Count(String value, long entries) {}

    /** Searches the directory of a network. */
    Found search(Request request);

    /** Ids of all entries that are found, the oldest first; some megabytes for the largest directories. */
    long[] all(Request request);

    /** Whether all that is in the database is in the index; not while it is made anew. */
    boolean isComplete();

    /** Ids of entries whose names begin as somebody is typing; the best first. */
    List<Long> complete(long networkId, String typed, int most);
}
