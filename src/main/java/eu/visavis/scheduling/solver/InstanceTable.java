package eu.visavis.scheduling.solver;

import java.util.Set;

/**
 * One table, for one meeting at a time.
 *
 * @param id the caller's id
 * @param number what people see; tables with low numbers are used first
 * @param closedSlotIds slots in which nobody can sit here
 * @param traits what is special about it
 */
public record InstanceTable(long id, int number, Set<Long> closedSlotIds, TableTraits traits) {
    public InstanceTable {
        closedSlotIds = Set.copyOf(closedSlotIds);
    }

    /** A table like any other. */
    public InstanceTable(long id, int number, Set<Long> closedSlotIds) {
        this(id, number, closedSlotIds, TableTraits.NONE);
    }

    /** A table that is open in every slot. */
    public InstanceTable(long id, int number) {
        this(id, number, Set.of());
    }
}
