package eu.visavis.directory.profile;

import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.Token;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** Somebody to whom people can turn in a company. Nobody sees them before they have agreed. */
@Entity
@Table(name = "company_contact")
public class ContactPerson {
    public static final int MOST_NAME = 200;

    /** So many a company may have. */
    public static final int MOST = 10;

    @Id
    @SequenceGenerator(name = "company_contact_seq", sequenceName = "company_contact_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "company_contact_seq")
    private Long id;

    @Column(name = "entry_id")
    private long entryId;

    private PublicCode code;
    private String name;
    private String email;
    private String job;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "agreed_at")
    private Instant agreedAt;

    protected ContactPerson() {} // for JPA

    ContactPerson(long entryId, Facts facts, Token token, Instant at) {
        this.entryId = entryId;
        this.code = PublicCode.random();
        this.name = facts.name();
        this.email = facts.email();
        this.job = facts.job();
        this.tokenHash = token.digest();
        this.askedAt = at;
    }

    /**
     * Who it is.
     *
     * @param job what the person does in the company; may be empty
     */
    public record Facts(String name, String email, String job) {}

    void agree(Instant at) {
        this.agreedAt = at;
    }

    public long entryId() {
        return entryId;
    }

    public PublicCode code() {
        return code;
    }

    /** Who it is. */
    public Facts facts() {
        return new Facts(name, email, job);
    }

    /** Since when the person agrees to be shown, if so. */
    public Optional<Instant> agreedAt() {
        return Optional.ofNullable(agreedAt);
    }
}
