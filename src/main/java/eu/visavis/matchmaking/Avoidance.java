package eu.visavis.matchmaking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;

/** A secret mark: one participant does not want to meet another. It wins over every request of either side. */
@Entity
public class Avoidance {
    @Id
    @SequenceGenerator(name = "avoidance_seq", sequenceName = "avoidance_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "avoidance_seq")
    private Long id;

    @Column(name = "event_id")
    private long eventId;

    @Column(name = "participant_id")
    private long participantId;

    @Column(name = "other_id")
    private long otherId;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Avoidance() {} // for JPA

    /** The mark that a participant sets on another, never on itself. */
    public Avoidance(long eventId, long participantId, long otherId, Instant createdAt) {
        if (participantId == otherId) {
            throw new IllegalArgumentException("Participant " + participantId + " cannot avoid itself");
        }
        this.eventId = eventId;
        this.participantId = participantId;
        this.otherId = otherId;
        this.createdAt = createdAt;
    }

    public long id() {
        return id;
    }

    /** The participant who does not want to meet. */
    public long participantId() {
        return participantId;
    }

    /** The participant who is avoided and never learns of it. */
    public long otherId() {
        return otherId;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
