package eu.visavis.directory.search;

import eu.visavis.directory.CompanySearch;
import eu.visavis.directory.EntriesChanged;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.document.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The index of all directories: opened when somebody first needs it, brought up to date with what changed while nobody
 * looked, and made anew where it is missing or damaged. One thread alone writes to it.
 *
 * <p>Changes of this server are taken up as soon as they are committed. Another server that shares the database does not tell
 * of its changes, so those are looked for every other second.
 */
@ApplicationScoped
public class CompanyIndex implements CompanySearch {
    private static final Logger LOG = Logger.getLogger(CompanyIndex.class.getName());
    private static final int AT_ONCE = 500;
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);
    private static final Duration KEEP_EVERY = Duration.ofSeconds(15);

    /** How far back is looked again, since a transaction may end that long after it noted its time. */
    private static final Duration OVERLAP = Duration.ofSeconds(5);

    private final EntryDocuments entries;
    private final Optional<String> dataFolder;
    private final ThreadFactory threads;
    private final Clock clock;
    private Shelf shelf;
    private ScheduledExecutorService writer;
    private Map<Long, Instant> seen = new HashMap<>();
    private Instant lookedAt = Instant.EPOCH;
    private volatile boolean caughtUp;

    @Inject
    CompanyIndex(
            EntryDocuments entries,
            @ConfigProperty(name = "visavis.data.dir") Optional<String> dataFolder,
            ThreadFactory threads,
            Clock clock) {
        this.entries = entries;
        this.dataFolder = dataFolder;
        this.threads = threads;
        this.clock = clock;
    }

    CompanyIndex() { // for the CDI client proxy
        this(null, Optional.empty(), null, null);
    }

    @Override
    public Found search(Request request) {
        return shelf().search(request);
    }

    @Override
    public long[] all(Request request) {
        return shelf().all(request);
    }

    @Override
    public boolean isComplete() {
        shelf();
        return caughtUp;
    }

    @Override
    public List<Long> complete(long networkId, String typed, int most) {
        return shelf().complete(new Request(networkId, typed, Map.of(), 0, most));
    }

    void take(@Observes(during = TransactionPhase.AFTER_SUCCESS) EntriesChanged changed) {
        shelf();
        writer.execute(() -> attempt(() -> {
            update(changed.ids());
            changed.ids().forEach(id -> seen.put(id, changed.at()));
        }));
    }

    /** Opens the index at the first call; a search meanwhile finds what was there when it was last kept. */
    private synchronized Shelf shelf() {
        if (shelf == null) {
            shelf = Shelf.open(dataFolder.map(folder -> Path.of(folder, "index", "directory")));
            ScheduledThreadPoolExecutor single = new ScheduledThreadPoolExecutor(1, threads);
            single.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
            writer = single;
            writer.execute(() -> attempt(this::catchUp));
            long millis = LOOK_EVERY.toMillis();
            writer.scheduleWithFixedDelay(() -> attempt(this::look), millis, millis, TimeUnit.MILLISECONDS);
            millis = KEEP_EVERY.toMillis();
            writer.scheduleWithFixedDelay(() -> attempt(this::keep), millis, millis, TimeUnit.MILLISECONDS);
        }
        return shelf;
    }

    /** Takes up what changed since the index was last kept; all of it, if that is not known. */
    private void catchUp() throws IOException {
        Optional<Instant> kept = shelf.keptAt();
        Instant now = clock.instant();
        if (kept.isPresent()) {
            update(entries.changedSince(kept.get().minus(OVERLAP)).keySet());
        } else {
            LOG.info("The index of the directory is made anew");
            shelf.clear();
            List<Long> some = entries.idsAfter(0, AT_ONCE);
            while (!some.isEmpty()) {
                update(some);
                some = entries.idsAfter(some.get(some.size() - 1), AT_ONCE);
            }
        }
        lookedAt = now;
        caughtUp = true;
        keep();
    }

    /** Takes up what other servers changed. */
    private void look() throws IOException {
        if (!caughtUp) {
            catchUp(); // it failed before
        }
        Instant now = clock.instant();
        Map<Long, Instant> changed = entries.changedSince(lookedAt.minus(OVERLAP));
        Map<Long, Instant> before = seen;
        update(changed.keySet().stream()
                .filter(id -> !changed.get(id).equals(before.get(id)))
                .toList());
        seen = new HashMap<>(changed);
        lookedAt = now;
    }

    private void keep() throws IOException {
        if (caughtUp) {
            shelf.keep(lookedAt.minus(OVERLAP));
        }
    }

    private void update(Collection<Long> ids) throws IOException {
        List<Long> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Long> some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
            for (Map.Entry<Long, Optional<Document>> document : entries.of(some).entrySet()) {
                shelf.put(document.getKey(), document.getValue());
            }
        }
        if (!all.isEmpty()) {
            shelf.show();
        }
    }

    /** Waits until all that was told so far is taken up, and what other servers changed. */
    void settle() {
        try {
            writer.submit(() -> attempt(this::look)).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    /** Work that fails is tried again with the next change, or at the next start. */
    private static void attempt(Work work) {
        try {
            work.run();
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "The index of the directory could not be brought up to date", e);
        }
    }

    /** Lets the index go with all that it knows. */
    @PreDestroy
    synchronized void close() {
        if (shelf != null) {
            writer.shutdown();
            try {
                if (!writer.awaitTermination(10, TimeUnit.SECONDS)) {
                    LOG.warning("The index of the directory was still being written");
                }
                shelf.close();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot close the index of the directory", e);
            }
        }
    }
}
