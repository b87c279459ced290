package eu.visavis.scheduling.solver.explain;

import java.util.List;
import java.util.Set;

/**
 * Why a wish has no place.
 *
 * @param atLimit those of the two who have as many meetings as they want at most
 * @param slots all slots of the event in order of time
 * @param helps changes of which each by itself gives the wish a place, the smallest first; tried out on the plan
 */
public record Explanation(long wishId, Set<Long> atLimit, List<SlotView> slots, List<Help> helps) {
    public Explanation {
        atLimit = Set.copyOf(atLimit);
        slots = List.copyOf(slots);
        helps = List.copyOf(helps);
    }
}
