package eu.visavis.event;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Adding, changing, closing and removing the tables of an event. Whoever publishes a schedule waits meanwhile, so that
 * no meeting comes to a table that is just being closed.
 */
@ApplicationScoped
public class TableKeeping {
    /** The most tables that one event can have. */
    public static final int MAX_TABLES = 500;

    /** The highest number that a table can have. */
    public static final int MAX_NUMBER = 9999;

    private final EntityManager entities;
    private final Events events;
    private final jakarta.enterprise.event.Event<FrameRemoval> removals;
    private final AuditLog audit;

    @Inject
    TableKeeping(
            EntityManager entities,
            Events events,
            jakarta.enterprise.event.Event<FrameRemoval> removals,
            AuditLog audit) {
        this.entities = entities;
        this.events = events;
        this.removals = removals;
        this.audit = audit;
    }

    TableKeeping() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /** Whether a change was made, or why nothing was. */
    public sealed interface Outcome {
        record Done() implements Outcome {}

        record TooMany() implements Outcome {}

        /** Another table of the event has this number. */
        record NumberTaken(int number) implements Outcome {}

        /** People have been told of published meetings at a table of this number; in the order of time. */
        record NumberTold(List<StandingMeeting> meetings) implements Outcome {}

        /** Published meetings take place there; in the order of time. */
        record Needed(List<StandingMeeting> meetings) implements Outcome {}
    }

    /** Adds tables in bulk, numbered on from the highest number. */
    @Transactional
    public Outcome add(long eventId, int count, TableFacts facts) {
        lock(eventId);
        List<MeetingTable> tables = events.tables(eventId);
        int last = tables.isEmpty() ? 0 : tables.get(tables.size() - 1).number();
        if (tables.size() + count > MAX_TABLES || last + count > MAX_NUMBER) {
            return new Outcome.TooMany();
        }
        for (int i = 1; i <= count; i++) {
            entities.persist(new MeetingTable(eventId, last + i, facts));
        }
        return done(eventId, count);
    }

    /** Adds tables with numbers of their own: all of them, or none. */
    @Transactional
    public Outcome add(long eventId, List<StatedTable> stated) {
        lock(eventId);
        Set<Integer> numbers =
                events.tables(eventId).stream().map(MeetingTable::number).collect(Collectors.toSet());
        if (numbers.size() + stated.size() > MAX_TABLES) {
            return new Outcome.TooMany();
        }
        for (StatedTable table : stated) {
            if (!numbers.add(table.number())) {
                return new Outcome.NumberTaken(table.number());
            }
        }
        List<Slot> slots = events.slots(eventId);
        for (StatedTable one : stated) {
            MeetingTable table = new MeetingTable(eventId, one.number(), one.facts());
            entities.persist(table);
            slots.stream()
                    .filter(one::isClosed)
                    .forEach(slot -> entities.persist(new TableClosing(table.id(), slot.id())));
        }
        return done(eventId, stated.size());
    }

    /** Changes those tables that have one of these numbers: all of them, or none. */
    @Transactional
    public Outcome change(long eventId, Collection<Integer> numbers, TableChanges changes) {
        lock(eventId);
        return apply(eventId, named(eventId, numbers), changes);
    }

    /**
     * Changes one table and its number. A table at which published meetings take place keeps its number, which people
     * have been told.
     */
    @Transactional
    public Outcome change(long eventId, int number, int newNumber, TableChanges changes) {
        lock(eventId);
        List<MeetingTable> tables = named(eventId, List.of(number));
        if (newNumber != number && !tables.isEmpty()) {
            if (find(eventId, newNumber).isPresent()) {
                return new Outcome.NumberTaken(newNumber);
            }
            List<StandingMeeting> standing = standing(FrameRemoval.ofTables(ids(tables)));
            if (!standing.isEmpty()) {
                return new Outcome.NumberTold(standing);
            }
        }
        Outcome outcome = apply(eventId, tables, changes);
        if (outcome instanceof Outcome.Done) {
            tables.forEach(table -> table.renumber(newNumber));
        }
        return outcome;
    }

    /** Removes those tables that have one of these numbers, unless meetings are planned at any of them. */
    @Transactional
    public Outcome remove(long eventId, Collection<Integer> numbers) {
        lock(eventId);
        List<MeetingTable> tables = named(eventId, numbers);
        List<StandingMeeting> standing = standing(FrameRemoval.ofTables(ids(tables)));
        if (!standing.isEmpty()) {
            return new Outcome.Needed(standing);
        }
        if (!tables.isEmpty()) {
            entities.createQuery("delete from TableClosing c where c.tableId in :tables")
                    .setParameter("tables", ids(tables))
                    .executeUpdate();
        }
        tables.forEach(entities::remove);
        return done(eventId, tables.size());
    }

    /** Removes all tables of a hall, unless meetings are planned at any of them. */
    @Transactional
    public Outcome removeHall(long eventId, String hall) {
        return remove(
                eventId,
                events.tables(eventId).stream()
                        .filter(table -> table.hall().equals(hall))
                        .map(MeetingTable::number)
                        .toList());
    }

    private Outcome apply(long eventId, List<MeetingTable> tables, TableChanges changes) {
        Map<Long, Set<Long>> before = events.closings(eventId).byTable();
        Map<Long, Set<Long>> after = closings(eventId, tables, before, changes.closing());
        Map<Long, Set<Long>> added = difference(after, before);
        if (!changes.closing().besidesMeetings()) {
            List<StandingMeeting> standing = standing(FrameRemoval.ofClosings(added));
            if (!standing.isEmpty()) {
                return new Outcome.Needed(standing);
            }
        }
        tables.forEach(table -> table.state(changes.applyTo(table.facts())));
        open(difference(before, after));
        added.forEach((table, slots) -> slots.forEach(slot -> entities.persist(new TableClosing(table, slot))));
        return done(eventId, tables.size());
    }

    private Outcome done(long eventId, int count) {
        Event event = events.get(eventId);
        audit.note(Deed.of(Act.TABLES_CHANGED)
                .in(event.networkId())
                .at(event.code())
                .with("count", count));
        return new Outcome.Done();
    }

    /** When the tables of the event are closed after a change of some of them. */
    private Map<Long, Set<Long>> closings(
            long eventId, List<MeetingTable> tables, Map<Long, Set<Long>> before, TableChanges.Closing change) {
        Map<Long, Set<Long>> after = new HashMap<>(before);
        if (change.kind() == TableChanges.Kind.AS_IT_IS) {
            return after;
        }
        Set<Long> slots = events.slots(eventId).stream()
                .map(Slot::id)
                .filter(change.slots()::contains)
                .collect(Collectors.toSet());
        for (MeetingTable table : tables) {
            Set<Long> closed = new HashSet<>(before.getOrDefault(table.id(), Set.of()));
            switch (change.kind()) {
                case CLOSED_TOO -> closed.addAll(slots);
                case OPEN -> closed.removeAll(slots);
                default -> {
                    closed.clear();
                    closed.addAll(slots);
                }
            }
            after.put(table.id(), closed);
        }
        return after;
    }

    /** What is in the one and not in the other. */
    private static Map<Long, Set<Long>> difference(Map<Long, Set<Long>> one, Map<Long, Set<Long>> other) {
        Map<Long, Set<Long>> difference = new HashMap<>();
        one.forEach((table, slots) -> {
            Set<Long> rest = new HashSet<>(slots);
            rest.removeAll(other.getOrDefault(table, Set.of()));
            if (!rest.isEmpty()) {
                difference.put(table, rest);
            }
        });
        return difference;
    }

    private void open(Map<Long, Set<Long>> closings) {
        Map<Set<Long>, List<Long>> bySlots = closings.entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        bySlots.forEach((slots, tables) -> entities.createQuery(
                        "delete from TableClosing c where c.tableId in :tables and c.slotId in :slots")
                .setParameter("tables", tables)
                .setParameter("slots", slots)
                .executeUpdate());
    }

    private List<StandingMeeting> standing(FrameRemoval removal) {
        removals.fire(removal);
        return removal.standing();
    }

    private List<MeetingTable> named(long eventId, Collection<Integer> numbers) {
        return events.tables(eventId).stream()
                .filter(table -> numbers.contains(table.number()))
                .toList();
    }

    private Optional<MeetingTable> find(long eventId, int number) {
        return named(eventId, List.of(number)).stream().findFirst();
    }

    private static List<Long> ids(List<MeetingTable> tables) {
        return tables.stream().map(MeetingTable::id).toList();
    }

    /** The same lock that a publication takes. */
    private void lock(long eventId) {
        entities.find(Event.class, eventId, LockModeType.PESSIMISTIC_WRITE);
    }
}
