package eu.visavis.account;

import eu.visavis.kernel.MissingNumber;
import eu.visavis.kernel.Token;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.OptionalLong;

/** What one browser was asked to have signed: once, within minutes. A row, so that every node can look at the answer. */
@Entity
@Table(name = "passkey_challenge")
class PasskeyChallenge {
    /** What the answer is for; one for another purpose is none. */
    enum Purpose {
        ADD,
        SIGN_IN,
        SECOND_STEP
    }

    @Id
    @Column(name = "browser_hash")
    private String browserHash;

    private String challenge;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    @Column(name = "person_id")
    private Long personId;

    private String handle;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected PasskeyChallenge() {} // for JPA

    PasskeyChallenge(Token browser, Purpose purpose, OptionalLong personId, String handle, Instant now) {
        this.browserHash = browser.digest();
        this.challenge = Token.random().secret();
        this.purpose = purpose;
        this.personId = MissingNumber.orNull(personId);
        this.handle = handle;
        this.expiresAt = now.plus(PasskeyAsked.LIFE);
    }

    boolean isFor(Purpose asked, OptionalLong person, Instant now) {
        return purpose == asked && person.equals(MissingNumber.of(personId)) && expiresAt.isAfter(now);
    }

    String challenge() {
        return challenge;
    }

    /** By what the authenticator is to know whose passkey it makes; "" if it makes none. */
    String handle() {
        return handle;
    }
}
