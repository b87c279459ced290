package eu.visavis.directory.register;

import eu.visavis.directory.CompanyFacts;
import eu.visavis.directory.Entries;
import eu.visavis.directory.Entry;
import eu.visavis.directory.RegisterRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes what files of registers say. Every write locks the file's row, is refused unless it comes from the newest attempt,
 * and notes in the same transaction how far it is, so that nothing is written twice and nothing left out.
 */
@ApplicationScoped
class RecordWriting {
    /** After that many attempts the server itself seems to suffer from the file. */
    private static final int MAX_ATTEMPTS = 5;

    private static final int GONE_AT_ONCE = 500;

    private final EntityManager entities;
    private final Entries entries;
    private final Clock clock;

    @Inject
    RecordWriting(EntityManager entities, Entries entries, Clock clock) {
        this.entities = entities;
        this.entries = entries;
        this.clock = clock;
    }

    RecordWriting() { // for the CDI client proxy
        this(null, null, null);
    }

    /**
     * One go at reading a file.
     *
     * @param done records that earlier attempts have written
     */
    record Attempt(Register register, RegisterFile file, int epoch, RegisterLayout layout, long done) {}

    /** A record as it was read. */
    record Read(long place, FactsReading.Reading reading) {}

    /** Ids of all files that are to be read. */
    @Transactional
    public List<Long> open() {
        return entities.createQuery(
                        "select f.id from RegisterFile f where f.state = :running order by f.id", Long.class)
                .setParameter("running", RegisterFile.State.RUNNING)
                .getResultList();
    }

    /** Begins an attempt; empty if the file is read or gone. */
    @Transactional
    public Optional<Attempt> begin(long fileId) {
        RegisterFile file = entities.find(RegisterFile.class, fileId, LockModeType.PESSIMISTIC_WRITE);
        if (file == null || file.state() != RegisterFile.State.RUNNING) {
            return Optional.empty();
        }
        int epoch = file.begin();
        if (epoch > MAX_ATTEMPTS) {
            end(file, "directory.source.fault", 0);
            return Optional.empty();
        }
        Register register = entities.find(Register.class, file.registerId());
        return Optional.of(new Attempt(register, file, epoch, file.layout(), file.done()));
    }

    /**
     * Writes records.
     *
     * @param done records of the file that are done with these
     * @param bytes of the file that are read
     * @return false if the attempt counts no more
     */
    @Transactional
    public boolean write(Attempt attempt, List<Read> records, long done, long bytes) {
        Optional<RegisterFile> file = locked(attempt);
        file.ifPresent(current -> {
            Batch batch = new Batch(attempt);
            batch.write(records);
            keepRemarks(current, batch.remarks);
            current.progress(batch.counts(), batch.remarks.size(), done, bytes);
        });
        return file.isPresent();
    }

    /** Ends the file, with whatever it lacks if it holds the whole register. */
    @Transactional
    public void finish(Attempt attempt) {
        Optional<RegisterFile> file = locked(attempt);
        if (file.isEmpty()) {
            return;
        }
        long gone = file.get().isComplete() ? removeMissing(attempt) : 0;
        RegisterFile current = entities.find(RegisterFile.class, attempt.file().id());
        current.finish(gone, clock.instant());
        removeContent(current);
    }

    /** Ends the file because it cannot be read any further. */
    @Transactional
    public void fail(Attempt attempt, String key, long place) {
        locked(attempt).ifPresent(file -> end(file, key, place));
    }

    private void end(RegisterFile file, String key, long place) {
        file.fail(key, place, clock.instant());
        removeContent(file);
    }

    private Optional<RegisterFile> locked(Attempt attempt) {
        return Optional.ofNullable(
                        entities.find(RegisterFile.class, attempt.file().id(), LockModeType.PESSIMISTIC_WRITE))
                .filter(file -> file.epoch() == attempt.epoch() && file.state() == RegisterFile.State.RUNNING);
    }

    private void removeContent(RegisterFile file) {
        entities.createQuery("delete from FileChunk c where c.fileId = :file")
                .setParameter("file", file.id())
                .executeUpdate();
    }

    private void keepRemarks(RegisterFile file, List<Remark> remarks) {
        int number = (int) Math.min(file.remarked(), RegisterFiles.MAX_REMARKS);
        for (Remark remark : remarks) {
            if (number == RegisterFiles.MAX_REMARKS) {
                return;
            }
            entities.persist(new StoredRemark(file.id(), number, remark));
            number++;
        }
    }

    private long removeMissing(Attempt attempt) {
        long gone = 0;
        List<RegisterRecord> missing = missing(attempt);
        while (!missing.isEmpty()) {
            Set<Entry> touched = new HashSet<>();
            for (RegisterRecord record : missing) {
                record.gone(clock.instant());
                touched.add(entries.get(record.entryId()));
            }
            entries.changed(touched);
            gone += missing.size();
            entities.flush();
            entities.clear(); // else as many as are missing would stay in memory
            missing = missing(attempt);
        }
        return gone;
    }

    private List<RegisterRecord> missing(Attempt attempt) {
        return entities.createQuery(
                        "select r from RegisterRecord r where r.registerId = :register and r.seenIn <> :file"
                                + " and r.goneAt is null order by r.id",
                        RegisterRecord.class)
                .setParameter("register", attempt.register().id())
                .setParameter("file", attempt.file().id())
                .setMaxResults(GONE_AT_ONCE)
                .getResultList();
    }

    /** The writing of some records. */
    private final class Batch {
        private final Attempt attempt;
        private final Area area;
        private final Map<String, RegisterRecord> known = new HashMap<>();
        private final List<Entry> touched = new ArrayList<>();
        private final List<Remark> remarks = new ArrayList<>();
        private long added;
        private long changed;
        private long unchanged;
        private long outside;
        private long refused;

        Batch(Attempt attempt) {
            this.attempt = attempt;
            this.area = attempt.register().area();
        }

        void write(List<Read> records) {
            learn(records);
            for (Read record : records) {
                remarks.addAll(record.reading().remarks());
                record.reading().facts().ifPresentOrElse(facts -> write(record, facts), () -> refused++);
            }
            entries.changed(touched);
        }

        private void learn(List<Read> records) {
            List<String> keys = records.stream()
                    .filter(record -> record.reading().facts().isPresent())
                    .map(record -> record.reading().key())
                    .distinct()
                    .toList();
            if (keys.isEmpty()) {
                return;
            }
            entities.createQuery(
                            "select r from RegisterRecord r where r.registerId = :register and r.key in :keys",
                            RegisterRecord.class)
                    .setParameter("register", attempt.register().id())
                    .setParameter("keys", keys)
                    .getResultList()
                    .forEach(record -> known.put(record.key(), record));
        }

        private void write(Read record, CompanyFacts facts) {
            String key = record.reading().key();
            RegisterRecord before = known.get(key);
            if (!area.holds(facts)) {
                outside++;
            } else if (before == null) {
                Entry entry = entries.add(attempt.register().networkId());
                RegisterRecord fresh = new RegisterRecord(
                        attempt.register().id(),
                        entry.id(),
                        key,
                        facts,
                        attempt.file().id());
                entities.persist(fresh);
                known.put(key, fresh);
                touched.add(entry);
                added++;
            } else if (before.seenIn() == attempt.file().id()) {
                remarks.add(new Remark(record.place(), RegisterField.KEY, key, "directory.remark.twice", true));
                refused++;
            } else if (before.says(facts)) {
                before.seen(attempt.file().id());
                unchanged++;
            } else {
                before.refresh(facts, attempt.file().id());
                touched.add(entries.get(before.entryId()));
                changed++;
            }
        }

        RegisterFile.Counts counts() {
            return new RegisterFile.Counts(added, changed, unchanged, outside, refused, 0);
        }
    }
}
