package eu.visavis.account;

import eu.visavis.kernel.Token;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** A sign-in of which the first proof is given and the second factor is missing. */
@Entity
@Table(name = "sign_in_step")
class SignInStep {
    static final Duration LIFE = Duration.ofMinutes(10);
    static final int TRIES = 5;

    @Id
    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "person_id")
    private long personId;

    private String target;

    @Column(name = "by_password")
    private boolean byPassword;

    @Column(name = "by_provider")
    private boolean byProvider;

    @Column(name = "wrong_codes")
    private int wrongCodes;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected SignInStep() {} // for JPA

    SignInStep(Token token, long personId, String target, boolean byPassword, Instant now) {
        this.tokenHash = token.digest();
        this.personId = personId;
        this.target = SignInLink.shortened(target);
        this.byPassword = byPassword;
        this.expiresAt = now.plus(LIFE);
    }

    /** The same for somebody of whom an identity provider spoke. */
    static SignInStep byProvider(Token token, long personId, String target, Instant now) {
        SignInStep step = new SignInStep(token, personId, target, false, now);
        step.byProvider = true;
        return step;
    }

    /** Whether a code can still be tried. */
    boolean isOpen(Instant now) {
        return wrongCodes < TRIES && expiresAt.isAfter(now);
    }

    void wrong() {
        wrongCodes++;
    }

    long personId() {
        return personId;
    }

    String target() {
        return target;
    }

    boolean byPassword() {
        return byPassword;
    }

    boolean byProvider() {
        return byProvider;
    }
}
