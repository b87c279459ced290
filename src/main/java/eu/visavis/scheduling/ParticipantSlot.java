package eu.visavis.scheduling;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** Somebody's published meeting in a slot: the key of the row lets nobody have two. */
@Entity
@Table(name = "participant_slot")
@IdClass(ParticipantSlot.Key.class)
class ParticipantSlot {
    @Id
    @Column(name = "participant_id")
    private long participantId;

    @Id
    @Column(name = "slot_id")
    private long slotId;

    @Column(name = "meeting_id")
    private long meetingId;

    /** The key of a row. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private long participantId;
        private long slotId;

        protected Key() {} // for JPA

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.participantId == participantId && key.slotId == slotId;
        }

        @Override
        public int hashCode() {
            return Objects.hash(participantId, slotId);
        }
    }

    protected ParticipantSlot() {} // for JPA

    ParticipantSlot(long participantId, long slotId, long meetingId) {
        this.participantId = participantId;
        this.slotId = slotId;
        this.meetingId = meetingId;
    }

    long participantId() {
        return participantId;
    }

    long slotId() {
        return slotId;
    }
}
