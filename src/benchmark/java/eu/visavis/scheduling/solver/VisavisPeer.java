package eu.visavis.scheduling.solver;

import eu.visavis.scheduling.solver.format.ExchangeProblem;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Ours, as delivered. */
final class VisavisPeer implements Peer {
    @Override
    public String name() {
        return "Visavis";
    }

    @Override
    public List<PlacedMeeting> solve(ExchangeProblem problem, Duration time, WeightTrace trace) {
        PlanRun run = new PlanSolver().prepare(problem.instance(), problem.soft(), SolveLimits.time(time, 1), Map.of());
        Plan plan = run.solve(better -> trace.note(better.placedWeight()));
        trace.note(plan.figures().placedWeight());
        return plan.placed();
    }
}
