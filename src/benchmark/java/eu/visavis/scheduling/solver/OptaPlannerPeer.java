package eu.visavis.scheduling.solver;

import eu.visavis.scheduling.solver.format.ExchangeProblem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.optaplanner.core.api.score.stream.ConstraintStreamImplType;
import org.optaplanner.core.api.solver.Solver;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;

/** OptaPlanner as it comes: our model and streams, its default phases and moves. */
final class OptaPlannerPeer implements Peer {
    @Override
    public String name() {
        return "OptaPlanner";
    }

    @Override
    public List<PlacedMeeting> solve(ExchangeProblem problem, Duration time, WeightTrace trace) {
        ProblemModel model =
                new ProblemModel(problem.instance(), PlanWeights.load().with(problem.soft()));
        SolverConfig config = new SolverConfig()
                .withSolutionClass(PlanningProblem.class)
                .withEntityClasses(PlannedMeeting.class)
                .withScoreDirectorFactory(new ScoreDirectorFactoryConfig()
                        .withConstraintProviderClass(PeerConstraints.class)
                        .withConstraintStreamImplType(ConstraintStreamImplType.BAVET))
                .withTerminationConfig(new TerminationConfig().withSpentLimit(time));
        Solver<PlanningProblem> solver =
                SolverFactory.<PlanningProblem>create(config).buildSolver();
        solver.addEventListener(better -> {
            if (better.getNewBestSolution().score().isFeasible() && better.isEveryProblemFactChangeProcessed()) {
                trace.note(weight(better.getNewBestSolution()));
            }
        });
        PlanningProblem best = solver.solve(model.problem(Map.of(), SolveLimits.time(time, 1)));
        return best.score().isFeasible() ? model.plan(best).placed() : List.of();
    }

    private static long weight(PlanningProblem solution) {
        return solution.meetings().stream()
                .filter(PlannedMeeting::isPlaced)
                .mapToLong(PlannedMeeting::weight)
                .sum();
    }
}
