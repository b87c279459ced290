package eu.visavis.directory.search;

import eu.visavis.directory.CompanySearch.Count;
import eu.visavis.directory.CompanySearch.Facet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/** Counts the values of all that a query finds. What was counted is remembered until the index changes. */
final class Counting {
    private static final int REMEMBERED = 200;
    private static final Comparator<Count> MOST_FIRST =
            Comparator.comparingLong(Count::entries).reversed().thenComparing(Count::value);

    private final Map<Query, Counts> remembered = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Query, Counts> eldest) {
            return size() > REMEMBERED;
        }
    });

    private volatile IndexReader.CacheKey reader;

    /** How many there are, and of each value how many. */
    record Counts(long total, Map<Facet, List<Count>> byFacet) {}

    /** What was counted before, or empty. */
    Optional<Counts> known(IndexSearcher searcher, Query query) {
        IndexReader.CacheKey current =
                searcher.getIndexReader().getReaderCacheHelper().getKey();
        if (current != reader) {
            remembered.clear();
            reader = current;
        }
        return Optional.ofNullable(remembered.get(query));
    }

    /** Remembers what was collected for a query. */
    Counts remember(Query query, All all) {
        Counts counts = counts(all);
        remembered.put(query, counts);
        return counts;
    }

    private static Counts counts(All all) {
        Map<Facet, List<Count>> counts = new EnumMap<>(Facet.class);
        all.byFacet.forEach((facet, values) -> {
            List<Count> sorted = new ArrayList<>();
            values.forEach((value, entries) -> sorted.add(new Count(value, entries[0])));
            sorted.sort(MOST_FIRST);
            counts.put(facet, List.copyOf(sorted));
        });
        return new Counts(all.total, counts);
    }

    /** Collects the values of all documents, by the numbers that sets of values have within a segment. */
    static final class All implements Collector {
        private final Map<Facet, Map<String, long[]>> byFacet = new EnumMap<>(Facet.class);
        private long total;

        All() {
            for (Facet facet : Facet.values()) {
                byFacet.put(facet, new HashMap<>());
            }
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext segment) throws IOException {
            Together[] groups = Together.values();
            SortedDocValues[] values = new SortedDocValues[groups.length];
            int[][] counts = new int[groups.length][];
            for (int i = 0; i < groups.length; i++) {
                values[i] = DocValues.getSorted(segment.reader(), groups[i].name());
                counts[i] = new int[values[i].getValueCount()];
            }
            return new LeafCollector() {
                @Override
                public void setScorer(Scorable scorer) {
                    // counted whatever the score
                }

                @Override
                public void collect(int document) throws IOException {
                    total++;
                    for (int i = 0; i < values.length; i++) {
                        if (values[i].advanceExact(document)) {
                            counts[i][values[i].ordValue()]++;
                        }
                    }
                }

                @Override
                public void finish() throws IOException {
                    for (int i = 0; i < groups.length; i++) {
                        add(groups[i], values[i], counts[i]);
                    }
                }
            };
        }

        private void add(Together group, SortedDocValues values, int[] counts) throws IOException {
            for (int number = 0; number < counts.length; number++) {
                int count = counts[number];
                if (count > 0) {
                    group.read(
                            values.lookupOrd(number).utf8ToString(),
                            (facet, value) ->
                                    byFacet.get(facet).computeIfAbsent(value, unknown -> new long[1])[0] += count);
                }
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
