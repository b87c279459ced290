package eu.visavis.scheduling;

import eu.visavis.kernel.MissingNumber;
import java.util.OptionalLong;

/**
 * When and where a meeting takes place.
 *
 * @param slotId the slot
 * @param table id of the table; empty if one side is online
 */
public record Place(long slotId, OptionalLong table) {
    static Place of(long slotId, Long tableId) {
        return new Place(slotId, MissingNumber.of(tableId));
    }
}
