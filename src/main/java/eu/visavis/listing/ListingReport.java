package eu.visavis.listing;

import eu.visavis.kernel.PublicCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** That somebody tells moderators of something wrong with an entry, or with what is written about it. */
@Entity
@Table(name = "listing_report")
public class ListingReport {
    public static final int MOST = 1000;

    @Id
    @SequenceGenerator(name = "listing_report_seq", sequenceName = "listing_report_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "listing_report_seq")
    private Long id;

    @Column(name = "network_id")
    private long networkId;

    @Column(name = "listing_id")
    private long listingId;

    @Column(name = "interest_id")
    private Long interestId;

    private PublicCode code;

    @Column(name = "person_id")
    private long personId;

    private String reason;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    protected ListingReport() {} // for JPA

    ListingReport(long networkId, long listingId, Interest interest, long personId, String reason, Instant now) {
        this.networkId = networkId;
        this.listingId = listingId;
        this.interestId = interest == null ? null : interest.id();
        this.code = PublicCode.random();
        this.personId = personId;
        this.reason = reason;
        this.createdAt = now;
    }

    void close(Instant now) {
        this.closedAt = now;
    }

    public long listingId() {
        return listingId;
    }

    public PublicCode code() {
        return code;
    }

    /** What is wrong, in the words of whoever saw it. */
    public String reason() {
        return reason;
    }

    /** Whether it is about messages, which moderators do not read unless they are quoted. */
    public boolean isAboutMessages() {
        return interestId != null;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
