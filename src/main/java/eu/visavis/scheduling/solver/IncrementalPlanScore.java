package eu.visavis.scheduling.solver;

import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.score.calculator.IncrementalScoreCalculator;

/**
 * Counts what {@link MeetingConstraints} states, change by change, and lends its counters to the moves.
 *
 * <p>Public for OptaPlanner alone.
 */
public class IncrementalPlanScore implements IncrementalScoreCalculator<PlanningProblem, HardMediumSoftLongScore> {
    private PlanWeights weights;
    private Occupancy occupancy;

    @Override
    public void resetWorkingSolution(PlanningProblem problem) {
        weights = problem.weights();
        occupancy = new Occupancy(problem);
        problem.countWith(occupancy);
    }

    @Override
    public void beforeEntityAdded(Object entity) {
        // not counted yet
    }

    @Override
    public void afterEntityAdded(Object entity) {
        occupancy.put((PlannedMeeting) entity);
    }

    @Override
    public void beforeVariableChanged(Object entity, String variableName) {
        occupancy.take((PlannedMeeting) entity);
    }

    @Override
    public void afterVariableChanged(Object entity, String variableName) {
        occupancy.put((PlannedMeeting) entity);
    }

    @Override
    public void beforeEntityRemoved(Object entity) {
        occupancy.take((PlannedMeeting) entity);
    }

    @Override
    public void afterEntityRemoved(Object entity) {
        // no longer counted
    }

    @Override
    public HardMediumSoftLongScore calculateScore() {
        return weights.score(occupancy);
    }
}
