package eu.visavis.listing;

import eu.visavis.kernel.Document;
import eu.visavis.kernel.ProofState;
import eu.visavis.kernel.PublicCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** A certificate or official document by which an author proves what an entry says. */
@Entity
@Table(name = "listing_proof")
public class ListingProof {
    public static final int MOST_NAME = 200;

    /** So many an entry may have. */
    public static final int MOST = 10;

    @Id
    @SequenceGenerator(name = "listing_proof_seq", sequenceName = "listing_proof_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "listing_proof_seq")
    private Long id;

    @Column(name = "listing_id")
    private long listingId;

    private PublicCode code;
    private String name;

    @Enumerated(EnumType.STRING)
    private Document.Kind kind;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    @Column(name = "added_at")
    private Instant addedAt;

    @Column(name = "checked_at")
    private Instant checkedAt;

    @Column(name = "checked_by")
    private String checkedBy = "";

    private boolean reminded;

    protected ListingProof() {} // for JPA

    ListingProof(long listingId, String name, Optional<LocalDate> validUntil, Document.Kind kind, Instant now) {
        this.listingId = listingId;
        this.code = PublicCode.random();
        this.name = name;
        this.validUntil = validUntil.orElse(null);
        this.kind = kind;
        this.addedAt = now;
    }

    /** Notes that somebody looked at it. */
    void check(String office, Instant at) {
        this.checkedBy = office;
        this.checkedAt = at;
    }

    void remind() {
        this.reminded = true;
    }

    long id() {
        return id;
    }

    long listingId() {
        return listingId;
    }

    /** The name in addresses. */
    public PublicCode code() {
        return code;
    }

    /** What the author calls it. */
    public String name() {
        return name;
    }

    public Document.Kind kind() {
        return kind;
    }

    /** The last day, if it has one. */
    public Optional<LocalDate> validUntil() {
        return Optional.ofNullable(validUntil);
    }

    /** When it was looked at, if it was. */
    public Optional<Instant> checkedAt() {
        return Optional.ofNullable(checkedAt);
    }

    /** The office that looked at it, or "". */
    public String checkedBy() {
        return checkedBy;
    }

    /** What it is worth on a day. */
    public ProofState state(LocalDate today) {
        return ProofState.on(today, validUntil, checkedAt);
    }
}
