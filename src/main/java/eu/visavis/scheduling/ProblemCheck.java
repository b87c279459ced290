package eu.visavis.scheduling;

import eu.visavis.scheduling.solver.ChangeCheck;
import eu.visavis.scheduling.solver.Plan;
import eu.visavis.scheduling.solver.PlanCheck;
import eu.visavis.scheduling.solver.Published;
import eu.visavis.scheduling.solver.format.ExchangeProblem;
import java.util.List;
import java.util.Optional;

/**
 * What the independent check found in a schedule of a problem that a program sent, beside the figures of all plans.
 *
 * @param feasible whether every rule is kept that must be
 * @param violations the first rules that are not, in English
 * @param leastMeetings the fewest meetings of anybody who could have one
 * @param withoutMeeting how many people who could have a meeting have none
 * @param softCost what the soft rules cost together
 * @param changes what has changed of the schedule that people know, if one was sent
 */
public record ProblemCheck(
        boolean feasible,
        List<String> violations,
        int leastMeetings,
        int withoutMeeting,
        long softCost,
        Optional<Changes> changes) {

    /**
     * What has changed of a known schedule.
     *
     * @param moved its requests in another slot
     * @param retabled its requests in their slot, at another table
     * @param lost its requests without a slot
     * @param added requests that have a slot now and had none
     * @param frozenChanged what has changed in the frozen slots though it need not, in English
     */
    public record Changes(int moved, int retabled, int lost, int added, List<String> frozenChanged) {}

    static ProblemCheck of(ExchangeProblem problem, Optional<Published> known, Plan plan) {
        PlanCheck check = PlanCheck.of(problem.instance(), plan.placed(), problem.soft());
        return new ProblemCheck(
                check.figures().feasible(),
                check.breaches(),
                check.leastMeetings(),
                check.withoutMeeting(),
                check.softCost(),
                known.map(published -> changes(ChangeCheck.of(problem.instance(), published, plan.placed()))));
    }

    private static Changes changes(ChangeCheck check) {
        return new Changes(check.moved(), check.retabled(), check.lost(), check.added(), check.breaches());
    }
}
