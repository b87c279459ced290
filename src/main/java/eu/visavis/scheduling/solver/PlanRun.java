package eu.visavis.scheduling.solver;

import java.util.function.Consumer;
import org.optaplanner.core.api.solver.Solver;
import org.optaplanner.core.api.solver.event.BestSolutionChangedEvent;

/** One run of the search, to be used once. {@link #stop()} may be called from any thread. */
public final class PlanRun {
    private static final long MILLIS_BETWEEN_PLANS = 500;

    private final Solver<PlanningProblem> solver;
    private final ProblemModel model;
    private final PlanningProblem start;
    private volatile boolean stopped;
    private boolean used;

    PlanRun(Solver<PlanningProblem> solver, ProblemModel model, PlanningProblem start) {
        this.solver = solver;
        this.model = model;
        this.start = start;
    }

    /**
     * Searches in the calling thread until a limit is reached, the run is stopped or nothing is left to improve.
     *
     * @param onBetter receives better plans in the calling thread: the first one at once, then at most two per second,
     *     and the last one always
     * @return the best plan found, the last one that {@code onBetter} received
     * @throws IllegalStateException if the run was used before
     */
    public Plan solve(Consumer<Plan> onBetter) {
        if (used) {
            throw new IllegalStateException("This run has ended; prepare another");
        }
        used = true;
        PlanningProblem best = model.isEmpty() || start.countScore().isZero() ? start : search(onBetter);
        Plan plan = model.plan(best);
        onBetter.accept(plan);
        return plan;
    }

    private PlanningProblem search(Consumer<Plan> onBetter) {
        Throttle throttle = new Throttle(onBetter);
        solver.addEventListener(throttle::report);
        return solver.solve(start);
    }

    /** Ends the run soon with the best plan found so far, also if it has not begun. */
    public void stop() {
        stopped = true;
        solver.terminateEarly();
    }

    private final class Throttle {
        private final Consumer<Plan> onBetter;
        private long nextMillis;

        Throttle(Consumer<Plan> onBetter) {
            this.onBetter = onBetter;
        }

        void report(BestSolutionChangedEvent<PlanningProblem> event) {
            boolean perfect = event.getNewBestSolution().score().isZero();
            // The solver forgets a stop between preparation and start.
            if (perfect || stopped) {
                solver.terminateEarly();
            }
            if (event.getTimeMillisSpent() >= nextMillis) {
                nextMillis = event.getTimeMillisSpent() + MILLIS_BETWEEN_PLANS;
                onBetter.accept(model.plan(event.getNewBestSolution()));
            }
        }
    }
}
