package eu.visavis.scheduling.solver.repair;

import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.InstanceSlot;
import eu.visavis.scheduling.solver.InstanceTable;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * Nobody can sit at a table for a while.
 *
 * @param from slots that end then or earlier take place there
 * @param until slots that start then or later take place there
 */
public record TableClosed(long tableId, Instant from, Instant until) implements Disruption {
    /**
     * Checks the times.
     *
     * @throws IllegalArgumentException if the end is not after the beginning
     */
    public TableClosed {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException(
                    "Table %d cannot be closed from %s to %s".formatted(tableId, from, until));
        }
    }

    @Override
    public Instance changed(Instance before) {
        if (before.tables().stream().noneMatch(table -> table.id() == tableId)) {
            throw new IllegalArgumentException("Unknown table " + tableId);
        }
        return before.withTables(before.tables().stream()
                .map(table -> table.id() == tableId ? closed(before, table) : table)
                .toList());
    }

    private InstanceTable closed(Instance before, InstanceTable table) {
        Set<Long> closed = new HashSet<>(table.closedSlotIds());
        before.slots().stream()
                .filter(slot -> slot.start().isBefore(until) && slot.end().isAfter(from))
                .map(InstanceSlot::id)
                .forEach(closed::add);
        return new InstanceTable(table.id(), table.number(), closed, table.traits());
    }
}
