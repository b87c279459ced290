package eu.visavis.scheduling.solver;

import eu.visavis.scheduling.solver.bound.UpperBound;
import java.util.function.Consumer;
import org.optaplanner.core.api.solver.Solver;
import org.optaplanner.core.api.solver.event.BestSolutionChangedEvent;

/** One run of the search, to be used once. {@link #stop()} may be called from any thread. */
public final class PlanRun {
    private static final long MILLIS_BETWEEN_PLANS = 500;

    private final Solver<PlanningProblem> solver;
    private final ProblemModel model;
    private final PlanningProblem start;
    private boolean used;

    PlanRun(Solver<PlanningProblem> solver, ProblemModel model, PlanningProblem start) {
        this.solver = solver;
        this.model = model;
        this.start = start;
        start.search().whenOver(solver::terminateEarly);
    }

    /**
     * Searches in the calling thread until a limit is reached, the run is stopped or nothing is left to improve.
     *
     * @param onBetter receives better plans in the calling thread: the one that the run starts from, if there is one, and
     *     the first better one at once, then at most two per second
     * @return the best plan found
     * @throws IllegalStateException if the run was used before
     */
    public Plan solve(Consumer<BetterPlan> onBetter) {
        if (used) {
            throw new IllegalStateException("This run has ended; prepare another");
        }
        used = true;
        return model.plan(model.isEmpty() ? start : search(onBetter));
    }

    private PlanningProblem search(Consumer<BetterPlan> onBetter) {
        // Told here, since the solver tells of what is better than its start only, which may be as good as it gets.
        if (start.meetings().stream().anyMatch(PlannedMeeting::isPlaced)) {
            start.search().bound(); // whoever takes the plan asks for it from another thread
            onBetter.accept(new BetterPlan(model, start, 0));
        }
        Throttle throttle = new Throttle(onBetter);
        solver.addEventListener(throttle::report);
        return solver.solve(start);
    }

    /** Sets what is called in the thread of the run every fraction of a millisecond; it may take its time. */
    public void betweenChanges(Runnable action) {
        start.search().betweenChanges(action);
    }

    /** Ends the run soon with the best plan found so far, also if it has not begun. */
    public void stop() {
        start.search().stop();
        solver.terminateEarly();
    }

    /** The weight that no plan of this instance can pass. To be asked before the run or in its thread. */
    public UpperBound bound() {
        return start.search().bound();
    }

    private final class Throttle {
        private final Consumer<BetterPlan> onBetter;
        private long nextMillis;

        Throttle(Consumer<BetterPlan> onBetter) {
            this.onBetter = onBetter;
        }

        void report(BestSolutionChangedEvent<PlanningProblem> event) {
            if (event.getTimeMillisSpent() >= nextMillis) {
                nextMillis = event.getTimeMillisSpent() + MILLIS_BETWEEN_PLANS;
                onBetter.accept(new BetterPlan(model, event.getNewBestSolution(), event.getTimeMillisSpent()));
            }
        }
    }
}
