package eu.visavis.account;

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

/** A secret with which a program acts for one person until a day. Only its digest is stored. */
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

    private String name;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    protected ApiToken() {} // for JPA

    ApiToken(Token token, long personId, String name, Instant createdAt, Instant expiresAt) {
        this.code = PublicCode.random();
        this.tokenHash = token.digest();
        this.personId = personId;
        this.name = name;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    PublicCode code() {
        return code;
    }
}
