package eu.visavis.listing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** That somebody decided on an entry, and how long it had waited; who it was stands in the audit log. */
@Entity
@Table(name = "listing_decision")
public class ListingDecision {
    /** What was decided. */
    public enum Kind {
        APPROVED,
        PARTLY,
        ASKED_BACK,
        REFUSED,
        /** Taken out of the public after it was approved. */
        WITHDRAWN
    }

    @Id
    @SequenceGenerator(name = "listing_decision_seq", sequenceName = "listing_decision_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "listing_decision_seq")
    private Long id;

    @Column(name = "network_id")
    private long networkId;

    @Column(name = "listing_id")
    private long listingId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "waited_minutes")
    private long waitedMinutes;

    protected ListingDecision() {} // for JPA

    ListingDecision(Listing listing, Kind kind, Instant now) {
        this.networkId = listing.networkId();
        this.listingId = listing.id();
        this.kind = kind;
        this.decidedAt = now;
        this.waitedMinutes =
                Duration.between(listing.submittedAt().orElse(now), now).toMinutes();
    }

    /** Its number, which orders decisions. */
    public long id() {
        return id;
    }
}
