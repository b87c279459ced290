package eu.visavis.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.directory.Companies;
import eu.visavis.directory.CompanyFacts;
import eu.visavis.directory.CompanySearch.Request;
import eu.visavis.directory.Entries;
import eu.visavis.directory.EntriesChanged;
import eu.visavis.directory.Entry;
import eu.visavis.directory.RegisterRecord;
import eu.visavis.directory.register.Register;
import eu.visavis.directory.register.RegisterTerms;
import eu.visavis.directory.register.Registers;
import eu.visavis.kernel.PublicCode;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.SampleEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class CompanyIndexDbTest {
    private final Database database;
    private final long network;
    private final long foreign;
    private final Register register;

    CompanyIndexDbTest(Database database) {
        this.database = database;
        this.network = SampleEvent.in(database).networkId();
        this.foreign = SampleEvent.in(database).networkId();
        this.register =
                database.call(beans -> beans.get(Registers.class).add(network, new RegisterTerms("x", "", "", "")));
    }

    @Test
    void findsWhatWasThereBeforeAndWhatComes() {
        long old = add("1", Companies.named("Müller Maschinenbau"));

        try (Opened index = new Opened()) {
            assertThat(index.find(network, "mueller")).containsExactly(old);

            long fresh = add("2", Companies.named("Strojírny Děčín"));
            index.changed(fresh);
            assertThat(index.find(network, "decin")).containsExactly(fresh);
            assertThat(index.find(foreign, "decin")).isEmpty();
        }
    }

    @Test
    void takesWhatItWasToldOfOnceOnly() {
        try (Opened index = new Opened()) {
            index.find(network, "x");
            int before = index.reading.read;
            long id = add("1", Companies.named("Müller Maschinenbau"));

            index.changed(id);
            index.index.settle();

            assertThat(index.reading.read).isEqualTo(before + 1);
            assertThat(index.find(network, "mueller")).containsExactly(id);
        }
    }

    @Test
    void findsWhatACompanyTellsUntilItIsHidden() {
        long id = add("1", Companies.named("Müller Maschinenbau"));

        try (Opened index = new Opened()) {
            index.find(network, "x");
            database.run(beans -> beans.entities()
                    .createNativeQuery("insert into company_item (id, entry_id, code, kind, language, title, detail)"
                            + " values (?1, ?2, ?3, 'PRODUCT', 'de', 'Sterilverpackungen', '')")
                    .setParameter(1, id)
                    .setParameter(2, id)
                    .setParameter(3, PublicCode.random().value())
                    .executeUpdate());
            index.changed(id);
            assertThat(index.find(network, "sterilverpackung")).containsExactly(id);

            database.run(beans -> beans.entities()
                    .createNativeQuery(
                            "insert into company_profile (entry_id, website, languages, hidden, hidden_reason,"
                                    + " changed_at, version) select id, '', '', true, 'x', changed_at, 1"
                                    + " from directory_entry where id = ?1")
                    .setParameter(1, id)
                    .executeUpdate());
            index.changed(id);
            assertThat(index.find(network, "sterilverpackung")).isEmpty();
            assertThat(index.find(network, "mueller")).containsExactly(id);
        }
    }

    @Test
    void forgetsWhatIsGoneFromTheRegister() {
        long id = add("1", Companies.named("Müller Maschinenbau"));

        try (Opened index = new Opened()) {
            database.run(beans -> {
                RegisterRecord record =
                        beans.get(Entries.class).records(List.of(id)).get(id).get(0);
                record.gone(Database.NOW);
            });
            index.changed(id);

            assertThat(index.find(network, "mueller")).isEmpty();
        }
    }

    @Test
    void forgetsWhatWasRemoved() {
        long id = add("1", Companies.named("Müller Maschinenbau"));

        try (Opened index = new Opened()) {
            database.run(beans -> beans.get(Registers.class).remove(network, register.code()));
            index.changed(id);

            assertThat(index.find(network, "mueller")).isEmpty();
        }
    }

    private long add(String key, CompanyFacts facts) {
        return database.call(beans -> {
            Entry entry = beans.get(Entries.class).add(network);
            beans.entities().persist(new RegisterRecord(register.id(), entry.id(), key, facts, 0));
            return entry.id();
        });
    }

    /** The index with a thread that is waited for after everything it was given. */
    private final class Opened implements AutoCloseable {
        private final Reading reading = new Reading();
        private final CompanyIndex index = new CompanyIndex(reading, Optional.empty(), Thread::new, Clock.systemUTC());

        List<Long> find(long networkId, String words) {
            index.search(new Request(networkId, words, Map.of(), 0, 10));
            index.settle();
            return index.search(new Request(networkId, words, Map.of(), 0, 10)).ids();
        }

        void changed(long id) {
            index.take(new EntriesChanged(List.of(id), Database.NOW));
            index.settle();
        }

        @Override
        public void close() {
            index.close();
        }
    }

    /** Reads in transactions of its own, as the server makes them. */
    private final class Reading extends EntryDocuments {
        private int read;

        @Override
        public Map<Long, Optional<Document>> of(List<Long> ids) {
            read += ids.size();
            return database.call(beans -> beans.get(EntryDocuments.class).of(ids));
        }

        @Override
        public Map<Long, Instant> changedSince(Instant since) {
            return database.call(beans -> beans.get(EntryDocuments.class).changedSince(since));
        }

        @Override
        public List<Long> idsAfter(long id, int most) {
            return database.call(beans ->
                    beans.get(EntryDocuments.class).idsAfter(id, most).stream().collect(Collectors.toList()));
        }
    }
}
