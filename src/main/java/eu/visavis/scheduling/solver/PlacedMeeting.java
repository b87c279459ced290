package eu.visavis.scheduling.solver;

import java.util.OptionalLong;

/**
 * A wish with its slot, table and interpreter.
 *
 * @param wishId the wish
 * @param firstId as in the wish
 * @param secondId as in the wish
 * @param weight as in the wish
 * @param slotId when
 * @param tableId where; empty when one side is online
 * @param interpreterId who interprets; empty if the two sides share a language
 */
public record PlacedMeeting(
        long wishId,
        long firstId,
        long secondId,
        int weight,
        long slotId,
        OptionalLong tableId,
        OptionalLong interpreterId) {
    /** A meeting in which nobody interprets. */
    public PlacedMeeting(long wishId, long firstId, long secondId, int weight, long slotId, OptionalLong tableId) {
        this(wishId, firstId, secondId, weight, slotId, tableId, OptionalLong.empty());
    }

    /** The two participants, whoever is named first. */
    public WishPair pair() {
        return WishPair.of(firstId, secondId);
    }
}
