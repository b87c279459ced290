package eu.visavis.scheduling.solver;

import eu.visavis.scheduling.solver.search.Timetable;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.score.calculator.IncrementalScoreCalculator;

/**
 * Counts what {@link MeetingConstraints} states, change by change.
 *
 * <p>Public for OptaPlanner alone.
 */
public class IncrementalPlanScore implements IncrementalScoreCalculator<PlanningProblem, HardMediumSoftLongScore> {
    private PlanWeights weights;
    private Timetable timetable;

    @Override
    public void resetWorkingSolution(PlanningProblem problem) {
        weights = problem.weights();
        timetable = problem.count();
    }

    private void put(PlannedMeeting meeting) {
        if (meeting.isPlaced()) {
            timetable.put(meeting.index(), meeting.slot().position());
        }
    }

    private void take(PlannedMeeting meeting) {
        if (meeting.isPlaced()) {
            timetable.take(meeting.index());
        }
    }

    @Override
    public void beforeEntityAdded(Object entity) {
        // not counted yet
    }

    @Override
    public void afterEntityAdded(Object entity) {
        put((PlannedMeeting) entity);
    }

    @Override
    public void beforeVariableChanged(Object entity, String variableName) {
        take((PlannedMeeting) entity);
    }

    @Override
    public void afterVariableChanged(Object entity, String variableName) {
        put((PlannedMeeting) entity);
    }

    @Override
    public void beforeEntityRemoved(Object entity) {
        take((PlannedMeeting) entity);
    }

    @Override
    public void afterEntityRemoved(Object entity) {
        // no longer counted
    }

    @Override
    public HardMediumSoftLongScore calculateScore() {
        return weights.score(timetable);
    }
}
