package eu.visavis.account;

import eu.visavis.kernel.Token;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A browser from which one person has signed in. */
@Entity
@Table(name = "known_device")
class KnownDevice {
    @Id
    @Column(name = "device_hash")
    private String deviceHash;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    protected KnownDevice() {} // for JPA

    KnownDevice(long personId, String device, Instant now) {
        this.deviceHash = digest(personId, device);
        this.personId = personId;
        this.lastUsedAt = now;
    }

    void used(Instant now) {
        this.lastUsedAt = now;
    }

    /** What is stored; another person on the same browser has another one. */
    static String digest(long personId, String device) {
        return new Token(personId + "\n" + device).digest();
    }
}
