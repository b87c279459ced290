package eu.visavis.directory;

import eu.visavis.kernel.PublicCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The entries of the directories of all networks with their records. */
@ApplicationScoped
public class Entries {
    /** Ids in one statement. */
    private static final int AT_ONCE = 500;

    private final EntityManager entities;
    private final Event<EntriesChanged> changes;
    private final Clock clock;

    @Inject
    Entries(EntityManager entities, Event<EntriesChanged> changes, Clock clock) {
        this.entities = entities;
        this.changes = changes;
        this.clock = clock;
    }

    Entries() { // for the CDI client proxy
        this(null, null, null);
    }

    /** An entry of a network by its code, also one that was merged into another. */
    public Optional<Entry> find(long networkId, PublicCode code) {
        return entities.createQuery(
                        "select e from Entry e where e.networkId = :network and e.code = :code", Entry.class)
                .setParameter("network", networkId)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /** The entry that must exist. */
    public Entry get(long id) {
        return entities.find(Entry.class, id);
    }

    /** The entry that stands in an entry's place: itself, unless it was merged into another. */
    public Entry standing(Entry entry) {
        Entry standing = entry;
        while (standing.mergedInto().isPresent()) { // no entry is merged into one that stands in its own place
            standing = get(standing.mergedInto().getAsLong());
        }
        return standing;
    }

    /** Entries by their ids; those that are gone are missing. */
    public Map<Long, Entry> byId(Collection<Long> ids) {
        Map<Long, Entry> found = new HashMap<>();
        for (List<Long> some : inParts(ids)) {
            entities.createQuery("select e from Entry e where e.id in :ids", Entry.class)
                    .setParameter("ids", some)
                    .getResultList()
                    .forEach(entry -> found.put(entry.id(), entry));
        }
        return found;
    }

    /** The records of entries, by entry, the oldest first; those that are gone come after those that are not. */
    public Map<Long, List<RegisterRecord>> records(Collection<Long> entryIds) {
        Map<Long, List<RegisterRecord>> found = new HashMap<>();
        for (List<Long> some : inParts(entryIds)) {
            entities.createQuery(
                            "select r from RegisterRecord r where r.entryId in :ids order by r.id",
                            RegisterRecord.class)
                    .setParameter("ids", some)
                    .getResultList()
                    .forEach(record -> found.computeIfAbsent(record.entryId(), unknown -> new ArrayList<>())
                            .add(record));
        }
        found.values()
                .forEach(records -> records.sort(
                        Comparator.comparing(record -> record.goneAt().isPresent())));
        return found;
    }

    /** How many entries of a network are there, those that were merged into others apart. */
    public long count(long networkId) {
        return entities.createQuery(
                        "select count(e) from Entry e where e.networkId = :network and e.mergedIntoId is null",
                        Long.class)
                .setParameter("network", networkId)
                .getSingleResult();
    }

    /** The next ids of entries of all networks after one, in order. */
    public List<Long> idsAfter(long id, int most) {
        return entities.createQuery("select e.id from Entry e where e.id > :id order by e.id", Long.class)
                .setParameter("id", id)
                .setMaxResults(most)
                .getResultList();
    }

    /** Ids of entries of all networks that changed since a moment, with when; the oldest change first. */
    public Map<Long, Instant> changedSince(Instant since) {
        Map<Long, Instant> changed = new HashMap<>();
        entities.createQuery("select e.id, e.changedAt from Entry e where e.changedAt >= :since", Object[].class)
                .setParameter("since", since)
                .getResultList()
                .forEach(row -> changed.put((Long) row[0], (Instant) row[1]));
        return changed;
    }

    /** The entries of a network whose companies have public offers or needs on the marketplace, as it was noted last. */
    public List<Entry> trading(long networkId) {
        return entities.createQuery(
                        "select e from Entry e where e.networkId = :network and (e.offers = true or e.needs = true)",
                        Entry.class)
                .setParameter("network", networkId)
                .getResultList();
    }

    /** Adds an entry without records. Needs a transaction. */
    public Entry add(long networkId) {
        Entry entry = new Entry(networkId, now());
        entities.persist(entry);
        return entry;
    }

    /** Notes that entries changed, so that they are found as they are now. Needs a transaction. */
    public void changed(Collection<Entry> changed) {
        Instant now = now();
        changed.forEach(entry -> entry.touch(now));
        if (!changed.isEmpty()) {
            changes.fire(new EntriesChanged(changed.stream().map(Entry::id).toList(), now));
        }
    }

    /**
     * Removes those of some entries of which no record is left, with those that were merged into them. Needs a transaction.
     */
    public void removeEmpty(Collection<Long> ids) {
        for (List<Long> some : inParts(ids)) {
            List<Long> empty = new ArrayList<>(entities.createQuery(
                            "select e.id from Entry e where e.id in :ids and e.mergedIntoId is null and not exists"
                                    + " (select r from RegisterRecord r where r.entryId = e.id)",
                            Long.class)
                    .setParameter("ids", some)
                    .getResultList());
            if (!empty.isEmpty()) {
                remove(empty);
            }
            changes.fire(new EntriesChanged(some, now()));
        }
    }

    private void remove(List<Long> ids) {
        List<Long> merged = entities.createQuery("select e.id from Entry e where e.mergedIntoId in :ids", Long.class)
                .setParameter("ids", ids)
                .getResultList();
        if (!merged.isEmpty()) {
            remove(merged);
        }
        entities.createQuery("delete from Entry e where e.id in :ids")
                .setParameter("ids", ids)
                .executeUpdate();
    }

    /** The time as finely as databases keep it, so that it is the same when it is read again. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static List<List<Long>> inParts(Collection<Long> ids) {
        List<Long> all = ids.stream().distinct().toList();
        List<List<Long>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            parts.add(all.subList(from, Math.min(from + AT_ONCE, all.size())));
        }
        return parts;
    }
}
