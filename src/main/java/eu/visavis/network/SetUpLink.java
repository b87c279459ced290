package eu.visavis.network;

import eu.visavis.kernel.Token;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The link with which an empty installation is set up, once. */
@Entity
@Table(name = "setup_link")
class SetUpLink {
    @Id
    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "used_at")
    private Instant usedAt;

    protected SetUpLink() {} // for JPA

    SetUpLink(Token token, Instant createdAt) {
        this.tokenHash = token.digest();
        this.createdAt = createdAt;
    }
}
