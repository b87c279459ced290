package eu.visavis.matchmaking;

import eu.visavis.matchmaking.scoring.Taste;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** From where a participant would like people most. */
@Entity
@Table(name = "border_wish")
class BorderWish {
    @Id
    @Column(name = "participant_id")
    private long participantId;

    @Column(name = "event_id")
    private long eventId;

    @Enumerated(EnumType.STRING)
    private Taste.Border border;

    protected BorderWish() {} // for JPA

    BorderWish(long participantId, long eventId, Taste.Border border) {
        this.participantId = participantId;
        this.eventId = eventId;
        this.border = border;
    }

    Taste.Border border() {
        return border;
    }

    void choose(Taste.Border other) {
        border = other;
    }
}
