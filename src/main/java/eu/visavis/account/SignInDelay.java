package eu.visavis.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** How often signing in failed for one account, from anywhere or from one place. */
@Entity
@Table(name = "sign_in_delay")
class SignInDelay {
    /** Nobody waits longer for the next try. */
    static final Duration LONGEST = Duration.ofMinutes(15);

    /** After so long without a failure all are forgotten. */
    static final Duration MEMORY = Duration.ofDays(1);

    private static final int MOST_DOUBLINGS = 20;

    @Id
    @Column(name = "key_hash")
    private String keyHash;

    private int failures;

    @Column(name = "open_at")
    private Instant openAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected SignInDelay() {} // for JPA

    SignInDelay(String keyHash, Instant now) {
        this.keyHash = keyHash;
        this.openAt = now;
        this.changedAt = now;
    }

    /** How long nobody may try; zero if somebody may. */
    Duration waiting(Instant now) {
        return openAt.isAfter(now) ? Duration.between(now, openAt) : Duration.ZERO;
    }

    /**
     * Counts a try as failed before it is known, so that many at a time gain nothing; each beyond the free ones doubles the
     * time until the next one, beginning with a second.
     */
    void count(int free, Instant now) {
        if (changedAt.plus(MEMORY).isBefore(now)) {
            failures = 0;
        }
        failures++;
        changedAt = now;
        if (failures > free) {
            Duration delay = Duration.ofSeconds(1L << Math.min(failures - free - 1, MOST_DOUBLINGS));
            openAt = now.plus(delay.compareTo(LONGEST) > 0 ? LONGEST : delay);
        }
    }

    /** Takes back a count: nobody looked at what was tried. */
    void uncount(Instant now) {
        failures = Math.max(0, failures - 1);
        openAt = now;
    }
}
