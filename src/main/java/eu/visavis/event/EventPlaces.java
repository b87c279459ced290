package eu.visavis.event;

import eu.visavis.kernel.MissingNumber;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The places of an event. Whoever gives or takes one locks this row first, see {@link Events#lockPlaces}. */
@Entity
@Table(name = "event_places")
class EventPlaces {
    @Id
    @Column(name = "event_id")
    private long eventId;

    @Column(name = "place_limit")
    private Integer places;

    @Column(name = "moves_up")
    private boolean movesUp;

    protected EventPlaces() {} // for JPA

    EventPlaces(long eventId, PlaceLimit limit) {
        this.eventId = eventId;
        change(limit);
    }

    void change(PlaceLimit limit) {
        places = MissingNumber.orNull(limit.places());
        movesUp = limit.movesUp();
    }

    PlaceLimit limit() {
        return new PlaceLimit(MissingNumber.of(places), movesUp);
    }
}
