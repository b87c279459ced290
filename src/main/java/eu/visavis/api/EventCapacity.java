package eu.visavis.api;

import eu.visavis.event.PlaceLimit;
import java.util.Optional;

/**
 * How many people an event has room for.
 *
 * @param places absent if there is room for everybody
 * @param taken places of approved participants, which may be more than there are
 * @param free absent if there is room for everybody
 * @param waitingList how many people wait for a place
 * @param movesUp whether the first of the waiting list gets a free place without the organiser
 */
public record EventCapacity(
        Optional<Integer> places, long taken, Optional<Long> free, long waitingList, boolean movesUp) {
    static EventCapacity of(PlaceLimit limit, long taken, long waitingList) {
        Optional<Integer> places = limit.places().stream().boxed().findFirst();
        return new EventCapacity(
                places, taken, places.map(most -> Math.max(0, most - taken)), waitingList, limit.movesUp());
    }
}
