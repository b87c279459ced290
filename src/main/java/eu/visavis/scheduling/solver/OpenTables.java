package eu.visavis.scheduling.solver;

import java.util.Comparator;
import java.util.List;

/** Which tables can be used when. */
final class OpenTables {
    private OpenTables() {}

    /** How many tables are open in the slot. */
    static int count(Instance instance, InstanceSlot slot) {
        return (int) instance.tables().stream()
                .filter(table -> !table.closedSlotIds().contains(slot.id()))
                .count();
    }

    /** All tables, in the order in which they are used. */
    static List<InstanceTable> inOrder(Instance instance) {
        return instance.tables().stream()
                .sorted(Comparator.comparingInt(InstanceTable::number).thenComparingLong(InstanceTable::id))
                .toList();
    }
}
