package eu.visavis.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;

/** That a participant has a place at an item of the programme, or waits for one. */
@Entity
public class Joining {
    @Id
    @SequenceGenerator(name = "joining_seq", sequenceName = "joining_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "joining_seq")
    private Long id;

    @Column(name = "item_id")
    private long itemId;

    @Column(name = "participant_id")
    private long participantId;

    private boolean waiting;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Version
    private int version;

    protected Joining() {} // for JPA

    Joining(long itemId, long participantId, boolean waiting, Instant now) {
        this.itemId = itemId;
        this.participantId = participantId;
        this.waiting = waiting;
        this.askedAt = now;
    }

    void moveUp() {
        waiting = false;
    }

    public long itemId() {
        return itemId;
    }

    public long participantId() {
        return participantId;
    }

    /** Whether the participant is on the waiting list. */
    public boolean isWaiting() {
        return waiting;
    }

    /** When the participant asked for a place. */
    public Instant askedAt() {
        return askedAt;
    }
}
