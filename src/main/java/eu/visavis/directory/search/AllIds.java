package eu.visavis.directory.search;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.ArrayUtil;

/** Collects the ids of the entries of all documents that are found. */
final class AllIds implements Collector {
    private long[] ids = new long[64];
    private int count;

    /** What was collected, the smallest first. */
    long[] inOrder() {
        long[] all = Arrays.copyOf(ids, count);
        Arrays.sort(all);
        return all;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext segment) throws IOException {
        NumericDocValues values = DocValues.getNumeric(segment.reader(), EntryDocument.ID);
        return new LeafCollector() {
            @Override
            public void setScorer(Scorable scorer) {
                // collected whatever the score
            }

            @Override
            public void collect(int document) throws IOException {
                if (values.advanceExact(document)) {
                    ids = ArrayUtil.grow(ids, count + 1);
                    ids[count] = values.longValue();
                    count++;
                }
            }
        };
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
