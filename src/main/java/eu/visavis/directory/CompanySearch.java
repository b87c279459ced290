package eu.visavis.directory;

import java.util.List;
import java.util.Map;

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
        LANGUAGE
    }

    /**
     * What is sought in the directory of a network.
     *
     * @param words as they were typed; "" for all
     * @param filters values by which it is narrowed
     * @param from how many of the best are passed over
     * @param count how many are wanted
     */
    record Request(long networkId, String words, Map<Facet, String> filters, int from, int count) {
        public Request {
            filters = Map.copyOf(filters);
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

    /** Ids of entries whose names begin as somebody is typing; the best first. */
    List<Long> complete(long networkId, String typed, int most);
}
