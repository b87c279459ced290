package eu.visavis.directory.profile;

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

/** A certificate that a company states, and whether somebody of the network looked at it. */
@Entity
@Table(name = "company_certificate")
public class Certificate {
    public static final int MOST_NAME = 200;

    /** So many a company may have. */
    public static final int MOST = 30;

    @Id
    @SequenceGenerator(name = "company_certificate_seq", sequenceName = "company_certificate_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "company_certificate_seq")
    private Long id;

    @Column(name = "entry_id")
    private long entryId;

    private PublicCode code;
    private String name;
    private String issuer;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    @Column(name = "checked_at")
    private Instant checkedAt;

    @Column(name = "checked_by")
    private String checkedBy = "";

    @Column(name = "file_kind")
    @Enumerated(EnumType.STRING)
    private Document.Kind fileKind;

    private boolean reminded;

    protected Certificate() {} // for JPA

    Certificate(long entryId, Facts facts) {
        this.entryId = entryId;
        this.code = PublicCode.random();
        this.name = facts.name();
        this.issuer = facts.issuer();
        this.validUntil = facts.validUntil().orElse(null);
    }

    /** What the company states. */
    public record Facts(String name, String issuer, Optional<LocalDate> validUntil) {}

    /** What it is worth on a day. */
    public ProofState state(LocalDate today) {
        return ProofState.on(today, validUntil, checkedAt);
    }

    /** Has a document behind it from now on, at which nobody has looked. */
    void prove(Document.Kind kind) {
        this.fileKind = kind;
        this.checkedAt = null;
        this.checkedBy = "";
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

    long entryId() {
        return entryId;
    }

    public PublicCode code() {
        return code;
    }

    /** What the company states. */
    public Facts facts() {
        return new Facts(name, issuer, Optional.ofNullable(validUntil));
    }

    /** What its document is, if it has one. */
    public Optional<Document.Kind> fileKind() {
        return Optional.ofNullable(fileKind);
    }

    /** When it was looked at, if it was. */
    public Optional<Instant> checkedAt() {
        return Optional.ofNullable(checkedAt);
    }

    /** The office that looked at it, or "". */
    public String checkedBy() {
        return checkedBy;
    }
}
