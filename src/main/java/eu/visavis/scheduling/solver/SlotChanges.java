package eu.visavis.scheduling.solver;

import java.util.ArrayList;
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

    /**
     * What leads from the problem's present plan to another.
     *
     * @param positions where the search has each meeting, -1 if unplaced
     */
    static SlotChanges between(PlanningProblem problem, int[] positions) {
        List<PlannedMeeting> meetings = new ArrayList<>();
        List<Slot> slots = new ArrayList<>();
        for (PlannedMeeting meeting : problem.meetings()) {
            int position = positions[meeting.index()];
            int present = meeting.isPlaced() ? meeting.slot().position() : -1;
            if (position != present) {
                meetings.add(meeting);
                slots.add(position < 0 ? null : problem.slotAt(position));
            }
        }
        return new SlotChanges(meetings.toArray(PlannedMeeting[]::new), slots.toArray(Slot[]::new));
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
        // First all out and then all in, so that nobody is in two meetings at any moment.
        meetings.stream().filter(PlannedMeeting::isPlaced).forEach(meeting -> move(meeting, null, director));
        for (int i = 0; i < meetings.size(); i++) {
            if (slots.get(i) != null) {
                move(meetings.get(i), slots.get(i), director);
            }
        }
    }

    private static void move(PlannedMeeting meeting, Slot slot, ScoreDirector<PlanningProblem> director) {
        director.beforeVariableChanged(meeting, "slot");
        meeting.moveTo(slot);
        director.afterVariableChanged(meeting, "slot");
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
