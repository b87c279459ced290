package eu.visavis.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The password of one person, hashed. */
@Entity
@Table(name = "account_password")
class Password {
    @Id
    @Column(name = "person_id")
    private long personId;

    private String hash;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected Password() {} // for JPA

    Password(long personId, String hash, Instant changedAt) {
        this.personId = personId;
        change(hash, changedAt);
    }

    void change(String newHash, Instant now) {
        this.hash = newHash;
        this.changedAt = now;
    }

    String hash() {
        return hash;
    }

    Instant changedAt() {
        return changedAt;
    }
}
