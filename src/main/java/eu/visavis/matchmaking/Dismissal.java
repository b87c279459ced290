package eu.visavis.matchmaking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;

/** That a participant does not want to see another among its suggestions. Nobody else is told. */
@Entity
public class Dismissal {
    /** Why. */
    public enum Reason {
        NOT_MY_FIELD,
        COMPETITOR,
        TOO_FAR,
        KNOWN,
        OTHER
    }

    @Id
    @SequenceGenerator(name = "dismissal_seq", sequenceName = "dismissal_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "dismissal_seq")
    private Long id;

    @Column(name = "event_id")
    private long eventId;

    @Column(name = "participant_id")
    private long participantId;

    @Column(name = "other_id")
    private long otherId;

    @Enumerated(EnumType.STRING)
    private Reason reason;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Dismissal() {} // for JPA

    Dismissal(long eventId, long participantId, long otherId, Reason reason, Instant createdAt) {
        this.eventId = eventId;
        this.participantId = participantId;
        this.otherId = otherId;
        this.reason = reason;
        this.createdAt = createdAt;
    }

    long id() {
        return id;
    }

    /** Who dismissed the other. */
    public long participantId() {
        return participantId;
    }

    public long otherId() {
        return otherId;
    }

    public Reason reason() {
        return reason;
    }

    void restate(Reason other) {
        reason = other;
    }
}
