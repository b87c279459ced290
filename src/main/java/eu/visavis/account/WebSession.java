package eu.visavis.account;

import eu.visavis.kernel.Token;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** A signed-in browser. A row, so that every node can answer and a restart signs nobody out. */
@Entity
@Table(name = "web_session")
class WebSession {
    static final Duration LIFE = Duration.ofDays(14);

    @Id
    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected WebSession() {} // for JPA

    WebSession(Token token, long personId, Instant now) {
        this.tokenHash = token.digest();
        this.personId = personId;
        this.createdAt = now;
        this.expiresAt = now.plus(LIFE);
    }
}
