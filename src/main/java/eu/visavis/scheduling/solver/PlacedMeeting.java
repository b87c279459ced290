package eu.visavis.scheduling.solver;

import java.util.OptionalLong;

/**
 * A wish with its slot and table.
 *
 * @param wishId the wish
 * @param firstId as in the wish
 * @param secondId as in the wish
 * @param weight as in the wish
 * @param slotId when
 * @param tableId where; empty when one side is online
 */
public record PlacedMeeting(long wishId, long firstId, long secondId, int weight, long slotId, OptionalLong tableId) {
    /** The two participants, whoever is named first. */
    public WishPair pair() {
        return WishPair.of(firstId, secondId);
    }
}
