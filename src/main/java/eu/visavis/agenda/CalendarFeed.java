package eu.visavis.agenda;

import eu.visavis.kernel.Token;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The secret address under which calendars read one participant's agenda, and what they last found there. */
@Entity
@Table(name = "calendar_feed")
class CalendarFeed {
    @Id
    @Column(name = "participant_id")
    private long participantId;

    private String secret;
    private String digest;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private int version;

    protected CalendarFeed() {} // for JPA

    CalendarFeed(long participantId, Token secret, Instant now) {
        this.participantId = participantId;
        renew(secret, now);
    }

    /** Takes another secret; nothing is found under the one before from now on. */
    void renew(Token newSecret, Instant now) {
        secret = newSecret.secret();
        digest = "";
        changedAt = now.truncatedTo(ChronoUnit.SECONDS);
    }

    /** Notes what is read now; the time of the last change rises by at least the second in which HTTP counts. */
    void found(String newDigest, Instant now) {
        if (!digest.equals(newDigest)) {
            digest = newDigest;
            Instant next = changedAt.plusSeconds(1);
            Instant second = now.truncatedTo(ChronoUnit.SECONDS);
            changedAt = second.isAfter(next) ? second : next;
        }
    }

    String secret() {
        return secret;
    }

    Instant changedAt() {
        return changedAt;
    }
}
