package eu.visavis.scheduling;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** Somebody who joins a published meeting of two others, or did so in an earlier version. */
@Entity
@Table(name = "meeting_joiner")
@IdClass(MeetingJoiner.Key.class)
class MeetingJoiner {
    @Id
    @Column(name = "meeting_id")
    private long meetingId;

    @Id
    @Column(name = "participant_id")
    private long participantId;

    private boolean gone;

    /** The key of a row. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private long meetingId;
        private long participantId;

        protected Key() {} // for JPA

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.meetingId == meetingId && key.participantId == participantId;
        }

        @Override
        public int hashCode() {
            return Objects.hash(meetingId, participantId);
        }
    }

    protected MeetingJoiner() {} // for JPA

    MeetingJoiner(long meetingId, long participantId) {
        this.meetingId = meetingId;
        this.participantId = participantId;
    }

    long meetingId() {
        return meetingId;
    }

    long participantId() {
        return participantId;
    }

    /** Whether the meeting is one without this person now, so that calendars find what they remove. */
    boolean isGone() {
        return gone;
    }

    void stays(boolean there) {
        gone = !there;
    }
}
