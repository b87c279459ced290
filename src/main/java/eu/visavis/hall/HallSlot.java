package eu.visavis.hall;

import eu.visavis.kernel.TimeWindow;
import java.util.List;

/** A slot in which people meet, with the tables that are taken, in the order of their numbers. */
public record HallSlot(TimeWindow window, List<HallTable> tables) {
    public HallSlot {
        tables = List.copyOf(tables);
    }
}
