package eu.visavis.event;

import eu.visavis.kernel.TimeWindow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;

/** One time for meetings, made from a matchmaking session. */
@Entity
public class Slot {
    @Id
    @SequenceGenerator(name = "slot_seq", sequenceName = "slot_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "slot_seq")
    private Long id;

    @Column(name = "event_id")
    private long eventId;

    @Column(name = "session_id")
    private long sessionId;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Column(name = "called_off")
    private boolean calledOff;

    protected Slot() {} // for JPA

    Slot(long eventId, long sessionId, TimeWindow window) {
        this.eventId = eventId;
        this.sessionId = sessionId;
        this.startsAt = window.start();
        this.endsAt = window.end();
    }

    public long id() {
        return id;
    }

    /** Whether nobody can meet then, because something has come in between. */
    public boolean isCalledOff() {
        return calledOff;
    }

    void callOff(boolean off) {
        calledOff = off;
    }

    public long sessionId() {
        return sessionId;
    }

    public TimeWindow window() {
        return new TimeWindow(startsAt, endsAt);
    }
}
