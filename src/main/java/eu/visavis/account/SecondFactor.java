package eu.visavis.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** The second factor of one person: a secret shared with an app, once a code of it was typed. */
@Entity
@Table(name = "second_factor")
class SecondFactor {
    @Id
    @Column(name = "person_id")
    private long personId;

    private String secret;
    private String pending;

    @Column(name = "on_since")
    private Instant onSince;

    /** The step of the newest code that was taken; none is taken twice. */
    @Column(name = "last_step")
    private long lastStep;

    protected SecondFactor() {} // for JPA

    SecondFactor(long personId) {
        this.personId = personId;
    }

    /** Notes a secret that counts once a code of it was typed; until then everything stays as it is. */
    void begin(String newSecret) {
        this.pending = newSecret;
    }

    void confirm(long step, Instant now) {
        this.secret = pending;
        this.pending = null;
        this.onSince = now;
        this.lastStep = step;
    }

    Optional<String> secret() {
        return Optional.ofNullable(secret);
    }

    Optional<String> pending() {
        return Optional.ofNullable(pending);
    }

    Optional<Instant> onSince() {
        return Optional.ofNullable(onSince);
    }
}
