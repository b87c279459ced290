package eu.visavis.event;

import eu.visavis.kernel.PublicCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All events, with their sessions, slots and tables. */
@ApplicationScoped
public class Events {
    private final EntityManager entities;

    @Inject
    Events(EntityManager entities) {
        this.entities = entities;
    }

    Events() { // for the CDI client proxy
        this(null);
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

    /** The events of a network, newest first. */
    public List<Event> ofNetwork(long networkId) {
        return entities.createQuery(
                        "select e from Event e where e.networkId = :network order by e.id desc", Event.class)
                .setParameter("network", networkId)
                .getResultList();
    }

    /** All events that people can register for or take part in, newest first. */
    public List<Event> all() {
        return entities.createQuery("select e from Event e order by e.id desc", Event.class)
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
        return sessions(eventId).stream()
                .map(session -> session.times().day())
                .distinct()
                .toList();
    }

    /** The slots in the order of time. */
    public List<Slot> slots(long eventId) {
        return entities.createQuery("select s from Slot s where s.eventId = :event order by s.startsAt", Slot.class)
                .setParameter("event", eventId)
                .getResultList();
    }

    /** The tables in the order of their numbers. */
    public List<MeetingTable> tables(long eventId) {
        return entities.createQuery(
                        "select t from MeetingTable t where t.eventId = :event order by t.number", MeetingTable.class)
                .setParameter("event", eventId)
                .getResultList();
    }
}
