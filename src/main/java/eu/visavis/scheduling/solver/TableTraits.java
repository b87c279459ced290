package eu.visavis.scheduling.solver;

import java.util.OptionalLong;
import java.util.Set;

/**
 * What is special about a table.
 *
 * @param areaId the area in which it stands; empty if that does not matter
 * @param offers what those who need it find here
 */
public record TableTraits(OptionalLong areaId, Set<TableNeed> offers) {
    /** A table like any other. */
    public static final TableTraits NONE = new TableTraits(OptionalLong.empty(), Set.of());

    public TableTraits {
        offers = Set.copyOf(offers);
    }
}
