package eu.visavis.event;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.kernel.TimeWindow;
import eu.visavis.network.Publicities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Setting up an event: its texts and place, its sessions with their slots. */
@ApplicationScoped
public class EventPlanning {
    private final EntityManager entities;
    private final Events events;
    private final Publicities publicities;
    private final jakarta.enterprise.event.Event<FrameRemoval> removals;
    private final jakarta.enterprise.event.Event<FormatChange> formats;
    private final jakarta.enterprise.event.Event<PlacesChanged> places;
    private final Clock clock;
    private final AuditLog audit;

    @Inject
    EventPlanning(
            EntityManager entities,
            Events events,
            Publicities publicities,
            jakarta.enterprise.event.Event<FrameRemoval> removals,
            jakarta.enterprise.event.Event<FormatChange> formats,
            jakarta.enterprise.event.Event<PlacesChanged> places,
            Clock clock,
            AuditLog audit) {
        this.entities = entities;
        this.events = events;
        this.publicities = publicities;
        this.removals = removals;
        this.formats = formats;
        this.places = places;
        this.clock = clock;
        this.audit = audit;
    }

    EventPlanning() { // for the CDI client proxy
        this(null, null, null, null, null, null, null, null);
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
        /** What was to be changed is not there any more. */
        GONE,
        /** People take part online in an event that is to be held on site. */
        PEOPLE_ONLINE,
        /** The event was to be shown publicly, and the network lacks the emblem or the disclaimer that its funder asks for. */
        NO_PUBLICITY
    }

    /** Whether a network may show an event publicly: it states everything that its funder asks for. */
    public boolean mayShow(long networkId) {
        return publicities.isComplete(networkId);
    }

    /**
     * Creates an event that belongs to a network and to the person who made it.
     *
     * @throws IllegalStateException if the event is to be shown publicly and {@link #mayShow} says no
     */
    @Transactional
    public Event create(long networkId, long ownerId, EventDetails details) {
        if (details.rules().shownPublicly() && !mayShow(networkId)) {
            throw new IllegalStateException("Emblem or disclaimer of network " + networkId + " is missing");
        }
        Event event = new Event(networkId, ownerId, details, clock.instant());
        entities.persist(event);
        entities.persist(new EventPlaces(event.id(), details.rules().places()));
        note(Act.EVENT_CREATED, event);
        return event;
    }

    /**
     * Changes the particulars. Another time zone would move the slots, so it is refused once there are some; so is a
     * format that people who registered stand against, and showing the event before {@link #mayShow} says yes.
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
        if (details.rules().shownPublicly() && !event.isShownPublicly() && !mayShow(event.networkId())) {
            return Outcome.NO_PUBLICITY;
        }
        event.change(details, clock.instant());
        note(Act.EVENT_CHANGED, event);
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
        note(Act.SESSIONS_CHANGED, event);
        return Outcome.DONE;
    }

    /**
     * Gives a session other times. Slots that stay as they are keep their meetings; the others are removed, unless
     * meetings are published in them, and new ones are made.
     */
    @Transactional
    public Outcome changeSession(long eventId, long sessionId, SessionTimes times) {
        Event event = lock(eventId);
        MatchmakingSession session = session(eventId, sessionId).orElse(null);
        if (session == null) {
            return Outcome.GONE;
        }
        boolean overlaps = events.sessions(eventId).stream()
                .anyMatch(other -> other.id() != sessionId && other.times().overlaps(times));
        if (overlaps) {
            return Outcome.OVERLAPS;
        }
        List<TimeWindow> wanted = new ArrayList<>(times.slots(event.zone()));
        if (wanted.isEmpty()) {
            return Outcome.NO_SLOT;
        }
        List<Slot> leaving = slots(sessionId).stream()
                .filter(slot -> !wanted.remove(slot.window()))
                .toList();
        if (isRefused(FrameRemoval.ofSlots(leaving.stream().map(Slot::id).toList()))) {
            return Outcome.IN_USE;
        }
        remove(leaving);
        wanted.forEach(window -> entities.persist(new Slot(eventId, sessionId, window)));
        session.change(times);
        event.changed(clock.instant());
        note(Act.SESSIONS_CHANGED, event);
        return Outcome.DONE;
    }

    /** Removes a session with its slots, unless meetings are planned in them. */
    @Transactional
    public Outcome removeSession(long eventId, long sessionId) {
        Event event = lock(eventId);
        MatchmakingSession session = session(eventId, sessionId).orElse(null);
        if (session == null) {
            return Outcome.DONE; // somebody else removed it: what was asked for holds
        }
        List<Slot> slots = slots(sessionId);
        if (isRefused(FrameRemoval.ofSlots(slots.stream().map(Slot::id).toList()))) {
            return Outcome.IN_USE;
        }
        remove(slots);
        entities.flush(); // the slots refer to the session
        entities.remove(session);
        event.changed(clock.instant());
        note(Act.SESSIONS_CHANGED, event);
        return Outcome.DONE;
    }

    /** A publication that runs now ends first, so that its meetings are seen; a later one sees what was changed. */
    private void note(Act act, Event event) {
        audit.note(Deed.of(act).in(event.networkId()).at(event.code()));
    }

    private Event lock(long eventId) {
        return entities.find(Event.class, eventId, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<MatchmakingSession> session(long eventId, long sessionId) {
        return entities.createQuery(
                        "select s from MatchmakingSession s where s.id = :id and s.eventId = :event",
                        MatchmakingSession.class)
                .setParameter("id", sessionId)
                .setParameter("event", eventId)
                .getResultStream()
                .findFirst();
    }

    private List<Slot> slots(long sessionId) {
        return entities.createQuery("select s from Slot s where s.sessionId = :session", Slot.class)
                .setParameter("session", sessionId)
                .getResultList();
    }

    private void remove(List<Slot> slots) {
        if (!slots.isEmpty()) {
            entities.createQuery("delete from TableClosing c where c.slotId in :slots")
                    .setParameter("slots", slots.stream().map(Slot::id).toList())
                    .executeUpdate();
        }
        slots.forEach(entities::remove);
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
