package eu.visavis.scheduling.solver;

import java.util.List;

/**
 * A plan of one instance.
 *
 * @param placed the wishes with a slot, in the order of the instance
 * @param unplaced the other wishes, in the order of the instance
 * @param figures how good the plan is
 */
public record Plan(List<PlacedMeeting> placed, List<UnplacedWish> unplaced, PlanFigures figures) {
    public Plan {
        placed = List.copyOf(placed);
        unplaced = List.copyOf(unplaced);
    }

    /** Describes meetings of the instance as a plan: finds a reason for every other wish and the figures. */
    static Plan of(Instance instance, List<PlacedMeeting> placed, SoftWeights soft) {
        return new Plan(
                placed,
                new UnplacedReasons(instance, placed).explain(),
                PlanCheck.of(instance, placed, soft).figures());
    }
}
