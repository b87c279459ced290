package eu.visavis.scheduling.solver;

import java.util.Comparator;
import java.util.List;

/** The order of tables. */
final class TableOrder {
    private TableOrder() {}

    /** All tables, in the order in which they are used. */
    static List<InstanceTable> of(Instance instance) {
        return instance.tables().stream()
                .sorted(Comparator.comparingInt(InstanceTable::number).thenComparingLong(InstanceTable::id))
                .toList();
    }
}
