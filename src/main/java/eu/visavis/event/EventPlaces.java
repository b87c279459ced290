package eu.visavis.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.OptionalInt;

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
        places = limit.places().isPresent() ? limit.places().getAsInt() : null;
        movesUp = limit.movesUp();
    }

    PlaceLimit limit() {
        return new PlaceLimit(places == null ? OptionalInt.empty() : OptionalInt.of(places), movesUp);
    }
}
