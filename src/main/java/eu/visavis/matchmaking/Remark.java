package eu.visavis.matchmaking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;

/** What one participant keeps about another. Nobody else sees it. */
@Entity
class Remark {
    @Id
    @SequenceGenerator(name = "remark_seq", sequenceName = "remark_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "remark_seq")
    private Long id;

    @Column(name = "event_id")
    private long eventId;

    @Column(name = "participant_id")
    private long participantId;

    @Column(name = "other_id")
    private long otherId;

    private boolean bookmarked;
    private String note;
    private int place;

    @Version
    private int version;

    protected Remark() {} // for JPA

    Remark(long eventId, long participantId, long otherId) {
        this.eventId = eventId;
        this.participantId = participantId;
        this.otherId = otherId;
        this.note = "";
    }

    long otherId() {
        return otherId;
    }

    OwnMark mark() {
        return new OwnMark(bookmarked, note, place);
    }

    void keep(OwnMark mark) {
        bookmarked = mark.bookmarked();
        note = mark.note();
        place = mark.place();
    }
}
