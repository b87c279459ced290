package eu.visavis.hall;

import eu.visavis.kernel.Token;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** The secret address under which screens show the hall of one event. */
@Entity
@Table(name = "hall_screen")
class HallScreen {
    @Id
    @Column(name = "event_id")
    private long eventId;

    private String secret;

    @Column(name = "made_at")
    private Instant madeAt;

    @Version
    private int version;

    protected HallScreen() {} // for JPA

    HallScreen(long eventId, Token secret, Instant now) {
        this.eventId = eventId;
        renew(secret, now);
    }

    /** Takes another secret; screens with the one before show nothing from now on. */
    void renew(Token newSecret, Instant now) {
        secret = newSecret.secret();
        madeAt = now;
    }

    String secret() {
        return secret;
    }
}
