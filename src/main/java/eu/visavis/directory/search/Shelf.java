package eu.visavis.directory.search;

import eu.visavis.directory.CompanySearch.Found;
import eu.visavis.directory.CompanySearch.Request;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Logger;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopDocsCollector;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** The files of the index, and what is asked of them. Anybody may ask at any time; one thread at a time may write. */
final class Shelf implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Shelf.class.getName());

    /** To be raised with each change of what the index holds, so that an older one is made anew. */
    private static final String SHAPE = "4";

    private static final String SHAPE_KEY = "shape";
    private static final String KEPT_KEY = "keptAt";
    private static final Sort BY_NAME = new Sort(new SortField(EntryDocument.ORDER, SortField.Type.STRING));

    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Counting counting = new Counting();

    private Shelf(Directory files) throws IOException {
        IndexWriterConfig settings = new IndexWriterConfig(new KeywordAnalyzer()) // all words are read already
                .setIndexSort(BY_NAME)
                .setRAMBufferSizeMB(24);
        writer = new IndexWriter(files, settings);
        searchers = new SearcherManager(writer, null);
    }

    /**
     * Opens the index in a folder; one that cannot be read, or has another shape, is thrown away.
     *
     * @param folder empty for one in memory
     */
    static Shelf open(Optional<Path> folder) {
        try {
            return folder.isEmpty() ? new Shelf(new ByteBuffersDirectory()) : onDisk(folder.get());
        } catch (IOException e) {
            throw new UncheckedIOException("The index of the directory cannot be opened", e);
        }
    }

    private static Shelf onDisk(Path folder) throws IOException {
        Files.createDirectories(folder);
        try {
            return new Shelf(FSDirectory.open(folder));
        } catch (CorruptIndexException
                | IndexFormatTooOldException
                | IndexFormatTooNewException
                | EOFException
                | NoSuchFileException
                | IllegalArgumentException e) {
            LOG.warning("The index of the directory is damaged and is thrown away: " + e.getMessage());
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            return new Shelf(FSDirectory.open(folder));
        }
    }

    /** Up to when changes are in the index for sure; empty if it has to be made anew. */
    Optional<Instant> keptAt() {
        Map<String, String> notes = new HashMap<>();
        Iterable<Map.Entry<String, String>> kept = writer.getLiveCommitData();
        if (kept != null) {
            kept.forEach(note -> notes.put(note.getKey(), note.getValue()));
        }
        return SHAPE.equals(notes.get(SHAPE_KEY)) ? Optional.of(Instant.parse(notes.get(KEPT_KEY))) : Optional.empty();
    }

    /** Puts what has changed on disk. */
    void keep(Instant upTo) throws IOException {
        writer.setLiveCommitData(
                Map.of(SHAPE_KEY, SHAPE, KEPT_KEY, upTo.toString()).entrySet());
        writer.commit();
    }

    void clear() throws IOException {
        writer.deleteAll();
    }

    /** Puts a document in place of the one that an entry had; without one, the entry is not found any more. */
    void put(long entryId, Optional<Document> document) throws IOException {
        Term id = new Term(EntryDocument.ID, String.valueOf(entryId));
        if (document.isPresent()) {
            writer.updateDocument(id, document.get());
        } else {
            writer.deleteDocuments(id);
        }
    }

    /** Lets searches find what was put. */
    void show() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    Found search(Request request) {
        Querying querying = new Querying(request);
        return with(searcher -> {
            Query exact = querying.exact();
            Found found = search(searcher, exact, request, querying.hasWords(), false);
            return found.total() > 0 || !querying.hasWords()
                    ? found
                    : search(searcher, querying.similar(), request, true, true);
        });
    }

    private Found search(IndexSearcher searcher, Query query, Request request, boolean ranked, boolean similar)
            throws IOException {
        int last = Math.max(request.from() + request.count(), 1);
        Optional<Counting.Counts> known = counting.known(searcher, query);
        if (known.isPresent()) { // then most of what cannot be among the best is passed over
            TopDocs best = ranked ? searcher.search(query, last) : searcher.search(query, last, BY_NAME);
            return found(searcher, best, known.get(), request, similar);
        }
        Counting.All all = new Counting.All();
        TopDocsCollector<?> best = ranked
                ? TopScoreDocCollector.create(last, Integer.MAX_VALUE)
                : TopFieldCollector.create(BY_NAME, last, Integer.MAX_VALUE);
        searcher.search(query, MultiCollector.wrap(best, all));
        return found(searcher, best.topDocs(), counting.remember(query, all), request, similar);
    }

    private static Found found(
            IndexSearcher searcher, TopDocs best, Counting.Counts counts, Request request, boolean similar)
            throws IOException {
        return new Found(counts.total(), ids(searcher, best.scoreDocs, request.from()), counts.byFacet(), similar);
    }

    long[] all(Request request) {
        Querying querying = new Querying(request);
        return with(searcher -> {
            AllIds ids = new AllIds();
            searcher.search(querying.exact(), ids);
            return ids.inOrder();
        });
    }

    List<Long> complete(Request request) {
        Querying querying = new Querying(request);
        return querying.hasWords()
                ? with(searcher -> ids(searcher, searcher.search(querying.beginning(), request.count()).scoreDocs, 0))
                : List.of();
    }

    private static List<Long> ids(IndexSearcher searcher, ScoreDoc[] best, int from) throws IOException {
        List<Long> ids = new ArrayList<>();
        for (int i = from; i < best.length; i++) {
            ids.add(Ids.of(searcher, best[i].doc));
        }
        return ids;
    }

    private interface Question<T> {
        T ask(IndexSearcher searcher) throws IOException;
    }

    private <T> T with(Question<T> question) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return question.ask(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The index of the directory cannot be read", e);
        }
    }

    /** How many entries are in it. */
    int size() {
        return with(searcher -> ((DirectoryReader) searcher.getIndexReader()).numDocs());
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
    }
}
