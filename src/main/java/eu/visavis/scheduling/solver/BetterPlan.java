package eu.visavis.scheduling.solver;

/** A better plan that a run has found on its way, not yet written out. Immutable; may be handed to another thread. */
public final class BetterPlan {
    private final ProblemModel model;
    private final PlanningProblem solution;
    private final long millis;

    BetterPlan(ProblemModel model, PlanningProblem solution, long millis) {
        this.model = model;
        this.solution = solution;
        this.millis = millis;
    }

    /** Milliseconds since the run began. */
    public long millis() {
        return millis;
    }

    /** The weight of the placed wishes. */
    public long placedWeight() {
        return solution.meetings().stream()
                .filter(PlannedMeeting::isPlaced)
                .mapToLong(PlannedMeeting::weight)
                .sum();
    }

    /** Counts the slots in which people wait. */
    public long idleGaps() {
        return solution.count().gaps();
    }

    /** Writes the plan out: gives tables, counts its figures and finds reasons for what is not placed. */
    public Plan plan() {
        return model.plan(solution);
    }
}
