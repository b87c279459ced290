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
 *     impossible, and nothing is added there; whose table is closed may go on at another one
 * @param sparing whether meetings that can still take place are called off for nothing but mandatory ones, and moves cost
 *     what they cost on the day
 */
public record Published(Map<Long, Place> places, OptionalInt mostMoved, int frozenSlots, boolean sparing) {
    /**
     * When and where a meeting is.
     *
     * @param tableId empty if one side is online
     * @param interpreterId who interprets; empty if nobody does, or it does not matter who
     * @param told whether somebody has been told of it, so that a change costs twice as much
     */
    public record Place(long slotId, OptionalLong tableId, OptionalLong interpreterId, boolean told) {
        /** A place that people have been told of. */
        public Place(long slotId, OptionalLong tableId, OptionalLong interpreterId) {
            this(slotId, tableId, interpreterId, true);
        }

        /** A place that people have been told of, at which nobody interprets, or it does not matter who. */
        public Place(long slotId, OptionalLong tableId) {
            this(slotId, tableId, OptionalLong.empty());
        }

        /** How often a change of this place counts. */
        int disturbance() {
            return told ? 2 : 1;
        }

        /** Whether slot and table are the same. */
        boolean isAt(Place other) {
            return slotId == other.slotId && tableId.equals(other.tableId);
        }
    }

    public Published {
        places = Map.copyOf(places);
        if (mostMoved.orElse(0) < 0 || frozenSlots < 0) {
            throw new IllegalArgumentException(
                    "Neither %s moved meetings nor %d frozen slots are possible".formatted(mostMoved, frozenSlots));
        }
    }

    /** A plan of which meetings may be called off for heavier ones. */
    public Published(Map<Long, Place> places, OptionalInt mostMoved, int frozenSlots) {
        this(places, mostMoved, frozenSlots, false);
    }

    /** Nothing is published. */
    static Published nothing() {
        return new Published(Map.of(), OptionalInt.empty(), 0);
    }
}
