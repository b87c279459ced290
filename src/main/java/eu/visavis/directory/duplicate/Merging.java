package eu.visavis.directory.duplicate;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.directory.Company;
import eu.visavis.directory.CompanyFacts;
import eu.visavis.directory.CompanyReading;
import eu.visavis.directory.Entries;
import eu.visavis.directory.Entry;
import eu.visavis.kernel.PublicCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes one entry of two: what registers say, who speaks for the company and what it tells moves, and the address of the
 * other leads to the one that stays. What moved is written down, so that it can be undone.
 */
@ApplicationScoped
public class Merging {
    private static final int MOST_NAME = 300;

    private final EntityManager entities;
    private final DuplicatePairs pairs;
    private final Entries entries;
    private final CompanyReading companies;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    Merging(
            EntityManager entities,
            DuplicatePairs pairs,
            Entries entries,
            CompanyReading companies,
            AuditLog audit,
            Clock clock) {
        this.entities = entities;
        this.pairs = pairs;
        this.entries = entries;
        this.companies = companies;
        this.audit = audit;
        this.clock = clock;
    }

    Merging() { // for the CDI client proxy
        this(null, null, null, null, null, null);
    }

    /** The tables of which rows move, with what is left where it is. */
    private enum Part {
        RECORD("register_record", ""),
        /** Somebody who speaks for both keeps one claim. */
        CLAIM(
                "directory_claim",
                " and not exists (select k.id from directory_claim k where k.entry_id = ?1 and k.person_id = x.person_id)"),
        ITEM("company_item", ""),
        CERTIFICATE("company_certificate", ""),
        CONTACT("company_contact", ""),
        /** A company that tells who it is goes on to tell it in its own words. */
        TEXT("company_text", " and not exists (select k.id from company_text k where k.entry_id = ?1)");

        private final String table;
        private final String condition;

        Part(String table, String condition) {
            this.table = table;
            this.condition = condition;
        }
    }

    /** Merges the entries of a pair into one of them; false if that is decided, or one of them is merged by now. */
    @Transactional
    public boolean merge(long networkId, PublicCode pairCode, boolean keepFirst) {
        Optional<DuplicatePair> found =
                pairs.find(networkId, pairCode).filter(pair -> pair.state() == DuplicatePair.State.OPEN);
        if (found.isEmpty()) {
            return false;
        }
        DuplicatePair pair = found.get();
        List<Entry> both = locked(pair.firstId(), pair.secondId());
        if (both.size() < 2
                || both.stream().anyMatch(entry -> entry.mergedInto().isPresent())) {
            return false;
        }
        Entry kept = both.get(keepFirst ? 0 : 1);
        Entry merged = both.get(keepFirst ? 1 : 0);
        merge(networkId, kept, merged);
        pair.decide(DuplicatePair.State.MERGED);
        return true;
    }

    private void merge(long networkId, Entry kept, Entry merged) {
        String name =
                companies.of(merged).map(Company::facts).map(CompanyFacts::name).orElse("");
        Merge merge = new Merge(
                networkId,
                kept.id(),
                merged.id(),
                name.substring(0, Math.min(name.length(), MOST_NAME)),
                clock.instant());
        entities.persist(merge);
        entities.flush();
        dropLesserClaims(kept.id(), merged.id());
        for (Part part : Part.values()) {
            move(merge, part);
        }
        copyProfile(kept.id(), merged.id());
        merged.mergeInto(kept);
        audit.note(Deed.of(Act.ENTRIES_MERGED).in(networkId).to(kept.code()).with("merged", merged.code()));
        entries.changed(List.of(kept, merged));
        entities.flush();
    }

    /** Undoes a merge into an entry; false if it is undone, or the entry is merged itself by now. */
    @Transactional
    public boolean undo(Entry entry, PublicCode code) {
        Optional<Merge> found = history(entry).stream()
                .filter(merge -> merge.code().equals(code) && merge.undoneAt().isEmpty())
                .findFirst();
        if (found.isEmpty()) {
            return false;
        }
        Merge merge = found.get();
        List<Entry> both = locked(merge.keptId(), merge.mergedId());
        entities.refresh(merge, LockModeType.PESSIMISTIC_WRITE);
        if (merge.undoneAt().isPresent() || both.size() < 2) {
            return false;
        }
        Entry kept = both.get(0);
        Entry merged = both.get(1);
        if (kept.mergedInto().isPresent()) {
            return false;
        }
        for (Part part : Part.values()) {
            moveBack(merge, part);
        }
        merged.standAlone();
        merge.undo(clock.instant());
        audit.note(
                Deed.of(Act.MERGE_UNDONE).in(entry.networkId()).to(kept.code()).with("merged", merged.code()));
        apart(kept, merged);
        entries.changed(List.of(kept, merged));
        entities.flush();
        return true;
    }

    /** What was merged into an entry, the newest first. */
    public List<Merge> history(Entry entry) {
        return entities.createQuery("select m from Merge m where m.keptId = :entry order by m.id desc", Merge.class)
                .setParameter("entry", entry.id())
                .getResultList();
    }

    /** In the order of the parameters, but locked in that of the ids, so that two merges do not wait for each other. */
    private List<Entry> locked(long one, long other) {
        Stream.of(one, other).sorted().forEach(id -> {
            Entry entry = entities.find(Entry.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (entry != null) {
                entities.refresh(entry);
            }
        });
        List<Entry> both = new ArrayList<>();
        for (long id : new long[] {one, other}) {
            Optional.ofNullable(entities.find(Entry.class, id)).ifPresent(both::add);
        }
        return both;
    }

    /** Where somebody speaks for the one and only waits for the other, what is waited for goes. */
    private void dropLesserClaims(long kept, long merged) {
        entities.createNativeQuery(
                        "delete from directory_claim where entry_id = ?1 and state <> 'HELD' and person_id in"
                                + " (select m.person_id from directory_claim m where m.entry_id = ?2 and m.state = 'HELD')")
                .setParameter(1, kept)
                .setParameter(2, merged)
                .executeUpdate();
    }

    private void move(Merge merge, Part part) {
        entities.createNativeQuery(
                        "insert into directory_merge_part (merge_id, kind, part_id) select cast(?3 as bigint), cast(?4 as varchar(20)), x.id from "
                                + part.table + " x where x.entry_id = ?2 and x.entry_id <> ?1" + part.condition)
                .setParameter(1, merge.keptId())
                .setParameter(2, merge.mergedId())
                .setParameter(3, merge.id())
                .setParameter(4, part.name())
                .executeUpdate();
        relocate(merge, part, merge.mergedId(), merge.keptId());
    }

    private void moveBack(Merge merge, Part part) {
        relocate(merge, part, merge.keptId(), merge.mergedId());
    }

    private void relocate(Merge merge, Part part, long from, long to) {
        entities.createNativeQuery("update " + part.table + " set entry_id = ?1 where entry_id = ?2 and id in"
                        + " (select p.part_id from directory_merge_part p where p.merge_id = ?3 and p.kind = ?4)")
                .setParameter(1, to)
                .setParameter(2, from)
                .setParameter(3, merge.id())
                .setParameter(4, part.name())
                .executeUpdate();
    }

    /** Website and languages go along where the one that stays tells nothing; the other keeps its own for an undoing. */
    private void copyProfile(long kept, long merged) {
        entities.createNativeQuery("insert into company_profile (entry_id, website, languages, hidden, hidden_reason,"
                        + " changed_at, version) select cast(?1 as bigint), m.website, m.languages, m.hidden, m.hidden_reason,"
                        + " m.changed_at, 1 from company_profile m where m.entry_id = ?2"
                        + " and not exists (select k.entry_id from company_profile k where k.entry_id = ?1)")
                .setParameter(1, kept)
                .setParameter(2, merged)
                .executeUpdate();
    }

    /** Whoever undoes a merge says that the two are not the same. */
    private void apart(Entry kept, Entry merged) {
        entities.createQuery(
                        "update DuplicatePair p set p.state = :apart where p.firstId = :first and p.secondId = :second")
                .setParameter("apart", DuplicatePair.State.APART)
                .setParameter("first", Math.min(kept.id(), merged.id()))
                .setParameter("second", Math.max(kept.id(), merged.id()))
                .executeUpdate();
    }
}
