package eu.visavis.account;

import eu.visavis.account.openid.CodeFlow;
import eu.visavis.kernel.Token;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Instant;

/** A browser on its way to an identity provider and back; it can come back once. */
@Entity
@Table(name = "provider_visit")
class ProviderVisit {
    @Id
    @Column(name = "state_hash")
    private String stateHash;

    @Column(name = "browser_hash")
    private String browserHash;

    @Column(name = "provider_id")
    private long providerId;

    private String nonce;
    private String verifier;

    @Column(name = "back_address")
    private String backAddress;

    private String target;
    private boolean anew;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected ProviderVisit() {} // for JPA

    ProviderVisit(long providerId, CodeFlow.Secrets secrets, Token browser, String target, boolean anew, Instant now) {
        this.stateHash = new Token(secrets.state()).digest();
        this.browserHash = browser.digest();
        this.providerId = providerId;
        this.nonce = secrets.nonce();
        this.verifier = secrets.verifier();
        this.backAddress = secrets.back().toString();
        this.target = SignInLink.shortened(target);
        this.anew = anew;
        this.expiresAt = now.plus(ProviderSigningIn.LIFE);
    }

    /** Whether it is this browser, back from this provider in time. */
    boolean isOf(Token browser, long provider, Instant now) {
        return browserHash.equals(browser.digest()) && providerId == provider && expiresAt.isAfter(now);
    }

    CodeFlow.Secrets secrets(String state) {
        return new CodeFlow.Secrets(state, nonce, verifier, URI.create(backAddress));
    }

    String target() {
        return target;
    }

    boolean isAnew() {
        return anew;
    }
}
