package eu.visavis.event;

import java.util.OptionalInt;

/**
 * How many people can take part.
 *
 * @param places 1 to {@link #MOST}; empty if there is room for everybody
 * @param movesUp whether the first of the waiting list gets a free place without the organiser
 */
public record PlaceLimit(OptionalInt places, boolean movesUp) {
    /** Room for everybody. */
    public static final PlaceLimit NONE = new PlaceLimit(OptionalInt.empty(), false);

    /** The greatest number of places. */
    public static final int MOST = 100_000;

    public PlaceLimit {
        if (places.isPresent() && (places.getAsInt() < 1 || places.getAsInt() > MOST)) {
            throw new IllegalArgumentException("An event cannot have " + places.getAsInt() + " places");
        }
    }
}
