package eu.visavis.event;

import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.TimeWindow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All events, with their sessions, slots and tables. */
@ApplicationScoped
public class Events {
    /** Embeddable texts that were fetched with their events cannot be compared for changes later, so none are looked for. */
    private static final String READ_ONLY = "eclipselink.read-only";

    private final EntityManager entities;

    @Inject
    Events(EntityManager entities) {
        this.entities = entities;
    }

    Events() { // for the CDI client proxy
        this(null);
    }

    /** A day of an event, from its first session to the end of its last, in the event's zone. */
    public record Day(LocalDate date, LocalTime from, LocalTime to) {
        public Instant start(ZoneId zone) {
            return date.atTime(from).atZone(zone).toInstant();
        }

        public Instant end(ZoneId zone) {
            return date.atTime(to).atZone(zone).toInstant();
        }
    }

    /** A session with its times. */
    public record Session(long id, SessionTimes times) {}

    public Optional<Event> find(PublicCode code) {
        return entities.createQuery("select e from Event e where e.code = :code", Event.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /** The event that must exist. */
    public Event get(long id) {
        Event event = entities.find(Event.class, id);
        if (event == null) {
            throw new IllegalStateException("There is no event " + id);
        }
        return event;
    }

    /** The events with these ids, each with its texts, to be read only. */
    public Map<Long, Event> byId(Collection<Long> ids) {
        Map<Long, Event> found = new HashMap<>();
        if (!ids.isEmpty()) {
            entities.createQuery(
                            "select distinct e from Event e left join fetch e.texts where e.id in :ids", Event.class)
                    .setParameter("ids", ids)
                    .setHint(READ_ONLY, true)
                    .getResultList()
                    .forEach(event -> found.put(event.id(), event));
        }
        return found;
    }

    /** The events of a network, newest first, to be read only. */
    public List<Event> ofNetwork(long networkId) {
        return entities.createQuery(
                        "select distinct e from Event e left join fetch e.texts where e.networkId = :network"
                                + " order by e.id desc",
                        Event.class)
                .setParameter("network", networkId)
                .setHint(READ_ONLY, true)
                .getResultList();
    }

    /** All events that people can register for or take part in, newest first. */
    public List<Event> all() {
        return entities.createQuery("select e from Event e order by e.id desc", Event.class)
                .getResultList();
    }

    /** All events that lists for everybody name, newest first; to be read only. */
    public List<Event> shownPublicly() {
        return entities.createQuery(
                        "select distinct e from Event e left join fetch e.texts where e.shownPublicly = true"
                                + " order by e.id desc",
                        Event.class)
                .setHint(READ_ONLY, true)
                .getResultList();
    }

    /** The matchmaking sessions in the order of time. */
    public List<Session> sessions(long eventId) {
        return entities.createQuery(
                        "select s from MatchmakingSession s where s.eventId = :event", MatchmakingSession.class)
                .setParameter("event", eventId)
                .getResultStream()
                .map(session -> new Session(session.id(), session.times()))
                .sorted(Comparator.comparing((Session s) -> s.times().day())
                        .thenComparing(s -> s.times().from()))
                .toList();
    }

    /** The days of the event's sessions in order, without repetition. */
    public List<LocalDate> days(long eventId) {
        return days(List.of(eventId)).getOrDefault(eventId, List.of()).stream()
                .map(Day::date)
                .toList();
    }

    /** The days of each of these events in order, in one statement; an event without sessions is left out. */
    public Map<Long, List<Day>> days(Collection<Long> eventIds) {
        Map<Long, List<Day>> days = new HashMap<>();
        if (eventIds.isEmpty()) {
            return days;
        }
        entities.createQuery(
                        "select s.eventId, s.day, s.startsAt, s.endsAt from MatchmakingSession s"
                                + " where s.eventId in :events order by s.day, s.startsAt",
                        Object[].class)
                .setParameter("events", eventIds)
                .getResultList()
                .forEach(row -> add(
                        days.computeIfAbsent((Long) row[0], id -> new ArrayList<>()),
                        new Day((LocalDate) row[1], (LocalTime) row[2], (LocalTime) row[3])));
        return days;
    }

    /** Joins a session with the day before it in the list, if it is the same. */
    private static void add(List<Day> days, Day session) {
        int last = days.size() - 1;
        if (last >= 0 && days.get(last).date().equals(session.date())) {
            days.set(last, new Day(session.date(), days.get(last).from(), session.to()));
        } else {
            days.add(session);
        }
    }

    /** The phases of an event. */
    public Phases phases(Event event) {
        return phases(event, days(List.of(event.id())).getOrDefault(event.id(), List.of()));
    }

    /** The phases of an event whose days are known. */
    public Phases phases(Event event, List<Day> days) {
        Optional<TimeWindow> window = days.isEmpty()
                ? Optional.empty()
                : Optional.of(new TimeWindow(
                        days.get(0).start(event.zone()),
                        days.get(days.size() - 1).end(event.zone())));
        return new Phases(event.isRegistrationOpen(), event.registration(), event.requests(), window);
    }

    /** How many places an event has. */
    public PlaceLimit places(long eventId) {
        return entities.find(EventPlaces.class, eventId).limit();
    }

    /** The same, while everybody else who gives or takes places waits until this transaction ends. */
    public PlaceLimit lockPlaces(long eventId) {
        return entities.find(EventPlaces.class, eventId, LockModeType.PESSIMISTIC_WRITE)
                .limit();
    }

    /** The slots in the order of time. */
    public List<Slot> slots(long eventId) {
        return entities.createQuery("select s from Slot s where s.eventId = :event order by s.startsAt", Slot.class)
                .setParameter("event", eventId)
                .getResultList();
    }

    /** The slots in which people can meet, in the order of time: all but those that were called off. */
    public List<Slot> openSlots(long eventId) {
        return slots(eventId).stream().filter(slot -> !slot.isCalledOff()).toList();
    }

    /** The tables in the order of their numbers. */
    public List<MeetingTable> tables(long eventId) {
        return entities.createQuery(
                        "select t from MeetingTable t where t.eventId = :event order by t.number", MeetingTable.class)
                .setParameter("event", eventId)
                .getResultList();
    }

    /** Which tables are closed in which slots, in one statement. */
    public Closings closings(long eventId) {
        Map<Long, Set<Long>> byTable = new HashMap<>();
        entities.createQuery(
                        "select c.tableId, c.slotId from TableClosing c, MeetingTable t"
                                + " where t.id = c.tableId and t.eventId = :event",
                        Object[].class)
                .setParameter("event", eventId)
                .getResultList()
                .forEach(row -> byTable.computeIfAbsent((Long) row[0], id -> new HashSet<>())
                        .add((Long) row[1]));
        return new Closings(byTable);
    }
}
