package eu.visavis.matchmaking;

import eu.visavis.kernel.PublicCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;

/** Two participants who should meet in the eyes of staff. What became of it stands in requests and dismissals. */
@Entity
class Proposal {
    @Id
    @SequenceGenerator(name = "proposal_seq", sequenceName = "proposal_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "proposal_seq")
    private Long id;

    @Column(name = "event_id")
    private long eventId;

    private PublicCode code;

    @Column(name = "first_id")
    private long firstId;

    @Column(name = "second_id")
    private long secondId;

    @Column(name = "proposed_by")
    private long proposedBy;

    private String note;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Proposal() {} // for JPA

    Proposal(long eventId, Pair pair, long proposedBy, String note, Instant createdAt) {
        this.eventId = eventId;
        this.code = PublicCode.random();
        this.firstId = pair.first();
        this.secondId = pair.second();
        this.proposedBy = proposedBy;
        this.note = note;
        this.createdAt = createdAt;
    }

    PublicCode code() {
        return code;
    }

    Pair pair() {
        return new Pair(firstId, secondId);
    }

    long partnerOf(long participantId) {
        return participantId == firstId ? secondId : firstId;
    }

    long proposedBy() {
        return proposedBy;
    }

    String note() {
        return note;
    }

    Instant createdAt() {
        return createdAt;
    }
}
