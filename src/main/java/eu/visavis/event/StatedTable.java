package eu.visavis.event;

import eu.visavis.kernel.TimeWindow;
import java.util.List;

/**
 * A table as somebody wants to have it.
 *
 * @param number 1 to {@link TableKeeping#MAX_NUMBER}
 * @param closed it is closed in every slot that shares a minute with one of these times
 */
public record StatedTable(int number, TableFacts facts, List<TimeWindow> closed) {
    public StatedTable {
        if (number < 1 || number > TableKeeping.MAX_NUMBER) {
            throw new IllegalArgumentException("No table can have the number " + number);
        }
        closed = List.copyOf(closed);
    }

    boolean isClosed(Slot slot) {
        return closed.stream().anyMatch(time -> time.overlaps(slot.window()));
    }
}
