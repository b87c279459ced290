package eu.visavis.scheduling.solver;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.heuristic.move.AbstractMove;

/** Gives some meetings other slots, all at once. */
final class SlotChanges extends AbstractMove<PlanningProblem> {
    private final List<PlannedMeeting> meetings;
    private final List<Slot> slots;

    /**
     * Pairs meetings with slots by position.
     *
     * @param slots null at the position of a meeting that becomes unplaced
     */
    SlotChanges(PlannedMeeting[] meetings, Slot[] slots) {
        this.meetings = Arrays.asList(meetings);
        this.slots = Arrays.asList(slots);
    }

    /** A move that changes nothing. */
    static SlotChanges none() {
        return new SlotChanges(new PlannedMeeting[0], new Slot[0]);
    }

    @Override
    public boolean isMoveDoable(ScoreDirector<PlanningProblem> director) {
        return !meetings.isEmpty();
    }

    @Override
    protected SlotChanges createUndoMove(ScoreDirector<PlanningProblem> director) {
        return new SlotChanges(
                meetings.toArray(PlannedMeeting[]::new),
                meetings.stream().map(PlannedMeeting::slot).toArray(Slot[]::new));
    }

    @Override
    protected void doMoveOnGenuineVariables(ScoreDirector<PlanningProblem> director) {
        for (int i = 0; i < meetings.size(); i++) {
            PlannedMeeting meeting = meetings.get(i);
            director.beforeVariableChanged(meeting, "slot");
            meeting.moveTo(slots.get(i));
            director.afterVariableChanged(meeting, "slot");
        }
    }

    @Override
    public SlotChanges rebase(ScoreDirector<PlanningProblem> destination) {
        return new SlotChanges(
                meetings.stream().map(destination::lookUpWorkingObject).toArray(PlannedMeeting[]::new),
                slots.toArray(Slot[]::new));
    }

    @Override
    public Collection<?> getPlanningEntities() {
        return meetings;
    }

    @Override
    public Collection<?> getPlanningValues() {
        return slots;
    }

    @Override
    public String toString() {
        return meetings + " to " + slots;
    }
}
