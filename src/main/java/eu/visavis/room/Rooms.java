package eu.visavis.room;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.event.Event;
import eu.visavis.event.EventCopied;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Keeps where the rooms of each event are; without that, its meetings have none. */
@ApplicationScoped
public class Rooms {
    private final EntityManager entities;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    Rooms(EntityManager entities, AuditLog audit, Clock clock) {
        this.entities = entities;
        this.audit = audit;
        this.clock = clock;
    }

    Rooms() { // for the CDI client proxy
        this(null, null, null);
    }

    /** The rooms of an event, if it has any. */
    public Optional<VideoRooms> of(long eventId) {
        return Optional.ofNullable(entities.find(VideoRooms.class, eventId));
    }

    /** States where rooms are and when they open; names stay as they are. */
    @Transactional
    public void set(long eventId, RoomPattern pattern, int minutesBefore) {
        entities.find(Event.class, eventId, LockModeType.PESSIMISTIC_WRITE); // of two calls one waits here
        of(eventId)
                .ifPresentOrElse(
                        rooms -> rooms.set(pattern, minutesBefore),
                        () -> entities.persist(new VideoRooms(eventId, pattern, minutesBefore, clock.instant())));
        audit.note(Deed.of(Act.VIDEO_ROOMS_SET).with("minutes", minutesBefore));
    }

    /** Gives all rooms of an event other names. */
    @Transactional
    public void renew(long eventId) {
        of(eventId).ifPresent(rooms -> rooms.renew(clock.instant()));
        audit.note(Deed.of(Act.VIDEO_ROOMS_RENEWED));
    }

    /** Takes the rooms of an event away. */
    @Transactional
    public void close(long eventId) {
        of(eventId).ifPresent(entities::remove);
        audit.note(Deed.of(Act.VIDEO_ROOMS_CLOSED));
    }

    void copy(@Observes EventCopied copied) {
        of(copied.originalId()).ifPresent(rooms -> entities.persist(rooms.copy(copied.copyId(), clock.instant())));
    }
}
