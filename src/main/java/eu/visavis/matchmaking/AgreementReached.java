package eu.visavis.matchmaking;

import eu.visavis.kernel.TimeWindow;
import java.time.Instant;
import java.util.Optional;

/**
 * Fired, in the same transaction, when two people have agreed to meet of whom one asked for a certain time. Whoever books
 * times books it, if it is free, and says so here.
 */
public final class AgreementReached {
    private final long eventId;
    private final long actorId;
    private final long otherId;
    private final Instant wanted;
    private TimeWindow booked;

    AgreementReached(long eventId, long actorId, long otherId, Instant wanted) {
        this.eventId = eventId;
        this.actorId = actorId;
        this.otherId = otherId;
        this.wanted = wanted;
    }

    public long eventId() {
        return eventId;
    }

    /** The participant by whose answer or request they agree. */
    public long actorId() {
        return actorId;
    }

    /** The other participant. */
    public long otherId() {
        return otherId;
    }

    /** When the slot begins that was asked for. */
    public Instant wanted() {
        return wanted;
    }

    /** Says that the meeting has its time, and that the other side was told. */
    public void booked(TimeWindow meeting) {
        booked = meeting;
    }

    Optional<TimeWindow> booked() {
        return Optional.ofNullable(booked);
    }
}
