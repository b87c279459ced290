package eu.visavis.account;

import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.Token;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A signed-in browser. A row, so that every node can answer and a restart signs nobody out. */
@Entity
@Table(name = "web_session")
class WebSession {
    @Id
    @Column(name = "token_hash")
    private String tokenHash;

    private PublicCode code;

    @Column(name = "person_id")
    private long personId;

    @Enumerated(EnumType.STRING)
    private Browser browser;

    @Column(name = "by_password")
    private boolean byPassword;

    /** The participant on whose behalf the person acts as staff; what account does not know, it only keeps. */
    @Column(name = "acts_for")
    private Long actsFor;

    @Column(name = "created_at")
    private Instant createdAt;

    /** When the person last showed who they are, if that was not when the session was opened. */
    @Column(name = "proved_at")
    private Instant provedAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected WebSession() {} // for JPA

    WebSession(Token token, long personId, Browser browser, boolean byPassword, Instant now) {
        this.tokenHash = token.digest();
        this.code = PublicCode.random();
        this.personId = personId;
        this.browser = browser;
        this.byPassword = byPassword;
        this.createdAt = now;
        this.lastUsedAt = now;
        this.expiresAt = now.plus(WebSessions.LIFE);
    }

    /** Notes that the person showed who they are some time before the session was opened. */
    void provedBefore(Instant then) {
        this.provedAt = then;
    }
}
