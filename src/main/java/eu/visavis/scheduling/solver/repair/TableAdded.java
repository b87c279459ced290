package eu.visavis.scheduling.solver.repair;

import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.InstanceTable;
import java.util.ArrayList;
import java.util.List;

/**
 * There is one more table.
 *
 * @param table closed in the slots before it stands there
 */
public record TableAdded(InstanceTable table) implements Disruption {
    @Override
    public Instance changed(Instance before) {
        List<InstanceTable> tables = new ArrayList<>(before.tables());
        tables.add(table);
        return before.withTables(tables);
    }
}
