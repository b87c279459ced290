package eu.visavis.listing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** Whether a moderator of a network wants to be told of what waits, and when that was done last. */
@Entity
@Table(name = "moderator_mail")
@IdClass(ModeratorMail.Key.class)
class ModeratorMail {
    @Id
    @Column(name = "network_id")
    private long networkId;

    @Id
    @Column(name = "person_id")
    private long personId;

    private boolean unwanted;

    @Column(name = "sent_at")
    private Instant sentAt;

    protected ModeratorMail() {} // for JPA

    ModeratorMail(Key key) {
        this.networkId = key.networkId;
        this.personId = key.personId;
    }

    /** Which network and which person. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private long networkId;
        private long personId;

        protected Key() {} // for JPA

        Key(long networkId, long personId) {
            this.networkId = networkId;
            this.personId = personId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.networkId == networkId && key.personId == personId;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(networkId * 31 + personId);
        }
    }

    void want(boolean wanted) {
        this.unwanted = !wanted;
    }

    boolean isWanted() {
        return !unwanted;
    }

    /** Whether none was sent since a moment. */
    boolean isDue(Instant since) {
        return !unwanted && (sentAt == null || sentAt.isBefore(since));
    }

    void send(Instant now) {
        this.sentAt = now;
    }
}
