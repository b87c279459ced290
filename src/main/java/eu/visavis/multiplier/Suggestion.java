package eu.visavis.multiplier;

import eu.visavis.kernel.PublicCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** An entry of the marketplace that a chamber or association suggests to its members. */
@Entity
@Table(name = "multiplier_suggestion")
class Suggestion {
    @Id
    @SequenceGenerator(
            name = "multiplier_suggestion_seq",
            sequenceName = "multiplier_suggestion_seq",
            allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "multiplier_suggestion_seq")
    private Long id;

    @Column(name = "network_id")
    private long networkId;

    @Column(name = "partner_id")
    private long partnerId;

    @Column(name = "person_id")
    private long personId;

    private PublicCode code;

    @Column(name = "listing_code")
    private PublicCode listingCode;

    private String note;

    @Column(name = "created_at")
    private Instant createdAt;

    private long reached;
    private int told;
    private boolean done;

    protected Suggestion() {} // for JPA

    Suggestion(long networkId, long partnerId, long personId, PublicCode listing, String note, Instant now) {
        this.networkId = networkId;
        this.partnerId = partnerId;
        this.personId = personId;
        this.code = PublicCode.random();
        this.listingCode = listing;
        this.note = note;
        this.createdAt = now;
    }

    /** Notes that members up to this one have it. */
    void reach(long memberId, int more) {
        this.reached = memberId;
        this.told += more;
    }

    void end() {
        this.done = true;
    }

    long networkId() {
        return networkId;
    }

    long partnerId() {
        return partnerId;
    }

    PublicCode code() {
        return code;
    }

    PublicCode listingCode() {
        return listingCode;
    }

    String note() {
        return note;
    }

    long reached() {
        return reached;
    }

    boolean isDone() {
        return done;
    }
}
