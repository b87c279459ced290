package eu.visavis.multiplier;

import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.SearchKey;
import eu.visavis.kernel.Sha256;
import eu.visavis.kernel.Token;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Somebody on the list of a chamber or association; gets suggestions once they have agreed. */
@Entity
@Table(name = "multiplier_member")
public class Member {
    @Id
    @SequenceGenerator(name = "multiplier_member_seq", sequenceName = "multiplier_member_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "multiplier_member_seq")
    private Long id;

    @Column(name = "network_id")
    private long networkId;

    @Column(name = "partner_id")
    private long partnerId;

    private PublicCode code;
    private String name;
    private String email;

    @Column(name = "email_digest")
    private String emailDigest;

    private Language language;
    private String secret;

    @Column(name = "added_at")
    private Instant addedAt;

    @Column(name = "invited_at")
    private Instant invitedAt;

    @Column(name = "agreed_at")
    private Instant agreedAt;

    @Column(name = "left_at")
    private Instant leftAt;

    protected Member() {} // for JPA

    Member(long networkId, long partnerId, String name, String email, Language language, Instant now) {
        this.networkId = networkId;
        this.partnerId = partnerId;
        this.code = PublicCode.random();
        this.name = name;
        this.email = email;
        this.emailDigest = digest(email);
        this.language = language;
        this.secret = Token.random().secret();
        this.addedAt = now;
    }

    /** By which an address is known again, also of somebody who left. */
    static String digest(String email) {
        return Sha256.hex(SearchKey.ofEmail(email).getBytes(StandardCharsets.UTF_8));
    }

    void invited(Instant now) {
        this.invitedAt = now;
    }

    void agree(Instant now) {
        if (agreedAt == null) {
            this.agreedAt = now;
        }
    }

    /** Forgets who it was; the digest keeps anybody from adding the address again. */
    void leave(Instant now) {
        this.name = "";
        this.email = "";
        this.agreedAt = null;
        this.leftAt = now;
    }

    long id() {
        return id;
    }

    long networkId() {
        return networkId;
    }

    long partnerId() {
        return partnerId;
    }

    public PublicCode code() {
        return code;
    }

    public String name() {
        return name;
    }

    public String email() {
        return email;
    }

    public Language language() {
        return language;
    }

    /** Stands in the address at which a member agrees and leaves. */
    String secret() {
        return secret;
    }

    public boolean hasAgreed() {
        return agreedAt != null;
    }

    public boolean hasLeft() {
        return leftAt != null;
    }
}
