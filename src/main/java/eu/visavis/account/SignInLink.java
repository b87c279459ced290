package eu.visavis.account;

import eu.visavis.kernel.Token;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** A link that signs one person in, once, for ten minutes (OWASP ASVS 5.0, 6.5.5). */
@Entity
@Table(name = "sign_in_link")
class SignInLink {
    static final Duration LIFE = Duration.ofMinutes(10);
    private static final int LONGEST_TARGET = 300;

    @Id
    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "person_id")
    private long personId;

    private String target;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private Instant usedAt;

    protected SignInLink() {} // for JPA

    SignInLink(Token token, long personId, String target, Instant now) {
        this.tokenHash = token.digest();
        this.personId = personId;
        this.target = shortened(target);
        this.expiresAt = now.plus(LIFE);
    }

    /** A target that can be stored: one that is too long becomes the start page. */
    static String shortened(String target) {
        return target.length() > LONGEST_TARGET ? "/" : target;
    }

    long personId() {
        return personId;
    }

    String target() {
        return target;
    }
}
