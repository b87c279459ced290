package eu.visavis.account;

import eu.visavis.kernel.MissingNumber;
import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.Token;
import eu.visavis.kernel.TokenScope;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A secret with which a program acts until a day, for a person or for a network. Only its digest is stored. */
@Entity
@Table(name = "api_token")
class ApiToken {
    @Id
    @SequenceGenerator(name = "api_token_seq", sequenceName = "api_token_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "api_token_seq")
    private Long id;

    private PublicCode code;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "person_id")
    private long personId;

    /** The network that it belongs to; null if it is the person's own. */
    @Column(name = "network_id")
    private Long networkId;

    /** As {@link TokenScope} writes them. */
    private String scopes;

    private String name;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    protected ApiToken() {} // for JPA

    ApiToken(Token token, ApiTokens.Holder holder, ApiTokens.Order order, Instant createdAt, Instant expiresAt) {
        this.code = PublicCode.random();
        this.tokenHash = token.digest();
        this.personId = holder.personId();
        this.networkId = MissingNumber.orNull(holder.networkId());
        this.scopes = TokenScope.written(order.scopes());
        this.name = order.name();
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    PublicCode code() {
        return code;
    }

    String name() {
        return name;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    /** Whether it belongs to a network, and not to who made it. */
    boolean isOfNetwork() {
        return networkId != null;
    }
}
