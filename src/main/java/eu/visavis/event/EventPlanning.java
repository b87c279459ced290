package eu.visavis.event;

import eu.visavis.kernel.TimeWindow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Setting up an event: its texts and place, its sessions with their slots. */
@ApplicationScoped
public class EventPlanning {
    private final EntityManager entities;
    private final Events events;
    private final jakarta.enterprise.event.Event<FrameRemoval> removals;
    private final jakarta.enterprise.event.Event<FormatChange> formats;
    private final jakarta.enterprise.event.Event<PlacesChanged> places;
    private final Clock clock;

    @Inject
    EventPlanning(
            EntityManager entities,
            Events events,
            jakarta.enterprise.event.Event<FrameRemoval> removals,
            jakarta.enterprise.event.Event<FormatChange> formats,
            jakarta.enterprise.event.Event<PlacesChanged> places,
            Clock clock) {
        this.entities = entities;
        this.events = events;
        this.removals = removals;
        this.formats = formats;
        this.places = places;
        this.clock = clock;
    }

    EventPlanning() { // for the CDI client proxy
        this(null, null, null, null, null, null);
    }

    /** Whether a change of the event was made, or why not. */
    public enum Outcome {
        DONE,
        /** A session shares minutes with another one. */
        OVERLAPS,
        /** No slot fits between the breaks. */
        NO_SLOT,
        /** Slots or meetings depend on what was to be changed or removed. */
        IN_USE,
        /** People take part online in an event that is to be held on site. */
        PEOPLE_ONLINE
    }

    /** Creates an event that belongs to a network and to the person who made it. */
    @Transactional
    public Event create(long networkId, long ownerId, EventDetails details) {
        Event event = new Event(networkId, ownerId, details, clock.instant());
        entities.persist(event);
        entities.persist(new EventPlaces(event.id(), details.rules().places()));
        return event;
    }

    /**
     * Changes the particulars. Another time zone would move the slots, so it is refused once there are some; so is a
     * format that people who registered stand against.
     */
    @Transactional
    public Outcome change(long eventId, EventDetails details) {
        Event event = events.get(eventId);
        if (!event.zone().equals(details.zone()) && !events.slots(eventId).isEmpty()) {
            return Outcome.IN_USE;
        }
        if (event.format() != details.rules().format()
                && isRefused(event, details.rules().format())) {
            return Outcome.PEOPLE_ONLINE;
        }
        event.change(details, clock.instant());
        entities.find(EventPlaces.class, eventId, LockModeType.PESSIMISTIC_WRITE)
                .change(details.rules().places());
        places.fire(new PlacesChanged(eventId));
        return Outcome.DONE;
    }

    /** Adds a session and makes its slots in the event's zone. */
    @Transactional
    public Outcome addSession(long eventId, SessionTimes times) {
        boolean overlaps = events.sessions(eventId).stream()
                .anyMatch(other -> other.times().overlaps(times));
        if (overlaps) {
            return Outcome.OVERLAPS;
        }
        Event event = events.get(eventId);
        List<TimeWindow> slots = times.slots(event.zone());
        if (slots.isEmpty()) {
            return Outcome.NO_SLOT;
        }
        MatchmakingSession session = new MatchmakingSession(eventId, times);
        entities.persist(session);
        slots.forEach(slot -> entities.persist(new Slot(eventId, session.id(), slot)));
        event.changed(clock.instant());
        return Outcome.DONE;
    }

    /** Removes a session with its slots, unless meetings are planned in them. */
    @Transactional
    public Outcome removeSession(long eventId, long sessionId) {
        MatchmakingSession session = entities.createQuery(
                        "select s from MatchmakingSession s where s.id = :id and s.eventId = :event",
                        MatchmakingSession.class)
                .setParameter("id", sessionId)
                .setParameter("event", eventId)
                .getResultStream()
                .findFirst()
                .orElse(null);
        if (session == null) {
            return Outcome.DONE; // somebody else removed it: what was asked for holds
        }
        List<Long> slots = entities.createQuery("select s.id from Slot s where s.sessionId = :session", Long.class)
                .setParameter("session", sessionId)
                .getResultList();
        if (isRefused(FrameRemoval.ofSlots(slots))) {
            return Outcome.IN_USE;
        }
        if (!slots.isEmpty()) {
            entities.createQuery("delete from TableClosing c where c.slotId in :slots")
                    .setParameter("slots", slots)
                    .executeUpdate();
        }
        entities.createQuery("delete from Slot s where s.sessionId = :session")
                .setParameter("session", sessionId)
                .executeUpdate();
        entities.remove(session);
        events.get(eventId).changed(clock.instant());
        return Outcome.DONE;
    }

    private boolean isRefused(Event event, EventFormat format) {
        FormatChange change = new FormatChange(event.id(), format);
        formats.fire(change);
        return change.isRefused();
    }

    private boolean isRefused(FrameRemoval removal) {
        removals.fire(removal);
        return removal.isRefused();
    }
}
