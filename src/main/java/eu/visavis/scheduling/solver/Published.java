package eu.visavis.scheduling.solver;

import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A plan that people know already, to be changed as little as needed.
 *
 * @param places where each published wish is, by its id; those of unknown wishes are passed over
 * @param mostMoved how many published meetings may get another slot; empty for any number
 * @param frozenSlots so many of the first slots stay as they are published: nothing there moves unless it has become
 *     impossible, and nothing is added there
 */
public record Published(Map<Long, Place> places, OptionalInt mostMoved, int frozenSlots) {
    /**
     * When and where a meeting is.
     *
     * @param tableId empty if one side is online
     * @param told whether somebody has been told of it, so that a change costs twice as much
     */
    public record Place(long slotId, OptionalLong tableId, boolean told) {
        /** A place that people have been told of. */
        public Place(long slotId, OptionalLong tableId) {
            this(slotId, tableId, true);
        }

        /** How often a change of this place counts. */
        int stir() {
            return told ? 2 : 1;
        }
    }

    public Published {
        places = Map.copyOf(places);
        if (mostMoved.orElse(0) < 0 || frozenSlots < 0) {
            throw new IllegalArgumentException(
                    "Neither %s moved meetings nor %d frozen slots are possible".formatted(mostMoved, frozenSlots));
        }
    }

    /** Nothing is published. */
    static Published nothing() {
        return new Published(Map.of(), OptionalInt.empty(), 0);
    }
}
