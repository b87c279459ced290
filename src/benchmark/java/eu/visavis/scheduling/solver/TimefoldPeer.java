package eu.visavis.scheduling.solver;

import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.SolverConfig;
import eu.visavis.scheduling.solver.format.ExchangeProblem;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Timefold as it comes: the same model and rules, its default phases and moves. */
final class TimefoldPeer implements Peer {
    @Override
    public String name() {
        return "Timefold";
    }

    @Override
    public List<PlacedMeeting> solve(ExchangeProblem problem, Duration time, WeightTrace trace) {
        ProblemModel model =
                new ProblemModel(problem.instance(), PlanWeights.load().with(problem.soft()));
        PlanningProblem plan = model.problem(Map.of(), SolveLimits.time(time, 1));
        Solver<TimefoldProblem> solver = SolverFactory.<TimefoldProblem>create(new SolverConfig()
                        .withSolutionClass(TimefoldProblem.class)
                        .withEntityClasses(TimefoldMeeting.class)
                        .withConstraintProviderClass(TimefoldConstraints.class)
                        .withTerminationSpentLimit(time))
                .buildSolver();
        solver.addEventListener(better -> {
            if (better.getNewBestSolution().score().isFeasible()) {
                trace.note(weight(better.getNewBestSolution()));
            }
        });
        TimefoldProblem best = solver.solve(new TimefoldProblem(plan));
        if (!best.score().isFeasible()) {
            return List.of();
        }
        best.meetings().forEach(meeting -> plan.meetings().get(meeting.index()).moveTo(meeting.slot()));
        return model.plan(plan).placed();
    }

    private static long weight(TimefoldProblem solution) {
        return solution.meetings().stream()
                .filter(meeting -> meeting.slot() != null)
                .mapToLong(meeting -> meeting.meeting().weight())
                .sum();
    }
}
