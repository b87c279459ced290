package eu.visavis.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** The newest mark of one of the two people of a meeting. */
@Entity
@Table(name = "meeting_mark")
class MeetingMark {
    @Id
    @SequenceGenerator(name = "meeting_mark_seq", sequenceName = "meeting_mark_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "meeting_mark_seq")
    private Long id;

    @Column(name = "meeting_id")
    private long meetingId;

    @Column(name = "participant_id")
    private long participantId;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private int usefulness;

    @Column(name = "marked_at")
    private Instant markedAt;

    @Version
    private int version;

    protected MeetingMark() {} // for JPA

    MeetingMark(long meetingId, long participantId, Mark mark, Instant at) {
        this.meetingId = meetingId;
        this.participantId = participantId;
        keep(mark, at);
    }

    /** Takes up a mark, unless a newer one is known. */
    void takeUp(Mark mark, Instant at) {
        if (!at.isBefore(markedAt)) {
            keep(mark, at);
        }
    }

    private void keep(Mark mark, Instant at) {
        outcome = mark.outcome();
        usefulness = mark.usefulness();
        markedAt = at;
    }
}
