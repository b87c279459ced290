package eu.visavis.directory.search;

import eu.visavis.directory.Companies;
import eu.visavis.directory.CompanyFacts;
import eu.visavis.directory.CompanySearch;
import eu.visavis.directory.Entries;
import eu.visavis.directory.EntriesChanged;
import eu.visavis.directory.Entry;
import eu.visavis.directory.RegisterRecord;
import eu.visavis.directory.register.Register;
import eu.visavis.directory.register.RegisterTerms;
import eu.visavis.directory.register.Registers;
import eu.visavis.testing.Database;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.document.Document;

/** The product's index over a database of tests, brought up to date when a test says so. */
public final class IndexInMemory implements AutoCloseable {
    private static final AtomicLong KEYS = new AtomicLong();

    private final Database database;
    private final CompanyIndex index;

    public IndexInMemory(Database database) {
        this.database = database;
        this.index = new CompanyIndex(new Reading(), Optional.empty(), Thread::new, Clock.systemUTC());
        index.isComplete();
        index.settle();
    }

    /** What searches it. */
    public CompanySearch search() {
        return index;
    }

    /** Adds a company to the directory of a network at a time, and to the index. */
    public long add(Database time, long networkId, CompanyFacts facts) {
        long id = time.call(beans -> {
            Register register = beans.get(Registers.class).add(networkId, new RegisterTerms("x", "", "", ""));
            Entry entry = beans.get(Entries.class).add(networkId);
            beans.entities()
                    .persist(new RegisterRecord(register.id(), entry.id(), "k" + KEYS.incrementAndGet(), facts, 0));
            return entry.id();
        });
        takeUp(List.of(id));
        return id;
    }

    /** Adds a company of a name now. */
    public long add(long networkId, String name) {
        return add(database, networkId, Companies.named(name));
    }

    /** Reads entries again. */
    public void takeUp(List<Long> ids) {
        index.take(new EntriesChanged(ids, Database.NOW));
        index.settle();
    }

    @Override
    public void close() {
        index.close();
    }

    /** Reads in transactions of its own, as the server makes them. */
    private final class Reading extends EntryDocuments {
        @Override
        public Map<Long, Optional<Document>> of(List<Long> ids) {
            return database.call(beans -> beans.get(EntryDocuments.class).of(ids));
        }

        @Override
        public Map<Long, Instant> changedSince(Instant since) {
            return database.call(beans -> beans.get(EntryDocuments.class).changedSince(since));
        }

        @Override
        public List<Long> idsAfter(long id, int most) {
            return database.call(beans -> beans.get(EntryDocuments.class).idsAfter(id, most));
        }
    }
}
