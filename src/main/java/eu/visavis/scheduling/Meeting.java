package eu.visavis.scheduling;

import eu.visavis.kernel.MissingNumber;
import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.TimeWindow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * A meeting that was published. The same two people of an event always keep the same row, so that calendars move their
 * entry instead of adding a second one.
 */
@Entity
class Meeting {
    @Id
    @SequenceGenerator(name = "meeting_seq", sequenceName = "meeting_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "meeting_seq")
    private Long id;

    @Column(name = "event_id")
    private long eventId;

    private PublicCode code;

    @Column(name = "first_id")
    private long firstId;

    @Column(name = "second_id")
    private long secondId;

    @Column(name = "slot_id")
    private Long slotId;

    @Column(name = "table_id")
    private Long tableId;

    @Column(name = "interpreter_id")
    private Long interpreterId;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    private int revision;
    private boolean cancelled;

    @Column(name = "called_off")
    private boolean calledOff;

    /** Whether participants set the time, not the solver. */
    private boolean booked;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private int version;

    protected Meeting() {} // for JPA

    Meeting(long eventId, ReleaseCheck.Placement placement, Instant now) {
        this.eventId = eventId;
        this.code = PublicCode.random();
        this.firstId = placement.pair().lowerId();
        this.secondId = placement.pair().higherId();
        put(placement, now);
    }

    /** Moves the meeting, or takes it up again after it was cancelled; the revision rises. */
    void move(ReleaseCheck.Placement placement, Instant now) {
        revision++;
        put(placement, now);
    }

    /** Calls the meeting off; it keeps its time, so that calendars find what they remove. */
    void cancel(Instant now) {
        revision++;
        cancelled = true;
        booked = false;
        slotId = null;
        tableId = null;
        interpreterId = null;
        changedAt = now;
    }

    /** The meeting goes on without somebody who was to join it. */
    void goOn(Instant now) {
        revision++;
        changedAt = now;
    }

    /** Cancels the meeting between two publications, because one of the two does not come any more. */
    void callOff(Instant now) {
        cancel(now);
        calledOff = true;
    }

    /** Notes that participants have set the time. */
    void book() {
        booked = true;
    }

    private void put(ReleaseCheck.Placement placement, Instant now) {
        Place place = placement.place();
        slotId = place.slotId();
        tableId = MissingNumber.orNull(place.table());
        interpreterId = MissingNumber.orNull(placement.interpreter());
        startsAt = placement.window().start();
        endsAt = placement.window().end();
        cancelled = false;
        calledOff = false;
        changedAt = now;
    }

    long id() {
        return id;
    }

    PublicCode code() {
        return code;
    }

    Pair pair() {
        return new Pair(firstId, secondId);
    }

    boolean isCancelled() {
        return cancelled;
    }

    /** Whether participants set the time, so that no plan moves it. */
    boolean isBooked() {
        return booked;
    }

    /** Whether the meeting was cancelled because one of the two does not come any more. */
    boolean isCalledOff() {
        return calledOff;
    }

    /**
     * When and where the meeting takes place.
     *
     * @throws IllegalStateException if it is cancelled
     */
    Place place() {
        if (cancelled) {
            throw new IllegalStateException("Meeting " + code + " is cancelled and has no place");
        }
        return Place.of(slotId, tableId);
    }

    /** Who interprets, if anybody does. */
    OptionalLong interpreter() {
        return MissingNumber.of(interpreterId);
    }

    TimeWindow window() {
        return new TimeWindow(startsAt, endsAt);
    }

    /** How often the meeting was changed since it was first published. */
    int revision() {
        return revision;
    }

    Instant changedAt() {
        return changedAt;
    }
}
