package eu.visavis.directory.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;

/** Ids of the entries that documents stand for. */
final class Ids {
    private Ids() {}

    static long of(IndexSearcher searcher, int document) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        NumericDocValues ids = DocValues.getNumeric(leaf.reader(), EntryDocument.ID);
        if (!ids.advanceExact(document - leaf.docBase)) {
            throw new IllegalStateException("A document without an entry");
        }
        return ids.longValue();
    }
}
