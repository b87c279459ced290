package eu.visavis.scheduling.solver;

import java.util.List;

/**
 * What an independent look at a plan finds: it counts anew from instance and meetings alone and shares no code with the
 * search, its counters or its constraints.
 *
 * @param figures the figures of the plan
 * @param breaches the first hard rules that the plan breaks, in English for logs and tools; empty for a feasible plan
 * @param leastMeetings the fewest meetings of anybody who could have one, 0 if nobody could
 * @param withoutMeeting how many people who could have a meeting have none
 * @param softCost what the soft rules cost together, by the weights given
 */
public record PlanCheck(
        PlanFigures figures, List<String> breaches, int leastMeetings, int withoutMeeting, long softCost) {
    public PlanCheck {
        breaches = List.copyOf(breaches);
    }

    /**
     * Checks any list of meetings, kept rules or not.
     *
     * @param placed meetings, of the instance or not
     */
    public static PlanCheck of(Instance instance, List<PlacedMeeting> placed, SoftWeights soft) {
        return new PlanCounting(instance, soft).count(placed);
    }
}
