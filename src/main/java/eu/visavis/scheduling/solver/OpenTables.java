package eu.visavis.scheduling.solver;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which tables can be used when. */
public final class OpenTables {
    private OpenTables() {}

    /** How many tables are open in each slot, by the slot's id. */
    public static Map<Long, Integer> bySlot(Instance instance) {
        Map<Long, Integer> open = new HashMap<>();
        instance.slots().forEach(slot -> open.put(slot.id(), instance.tables().size()));
        instance.tables().forEach(table -> table.closedSlotIds().forEach(slot -> open.merge(slot, -1, Integer::sum)));
        return open;
    }

    /** All tables, in the order in which they are used. */
    static List<InstanceTable> inOrder(Instance instance) {
        return instance.tables().stream()
                .sorted(Comparator.comparingInt(InstanceTable::number).thenComparingLong(InstanceTable::id))
                .toList();
    }
}
