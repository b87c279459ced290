package eu.visavis.scheduling.solver;

import eu.visavis.scheduling.solver.search.Timetable;
import java.util.List;
import org.optaplanner.core.api.domain.constraintweight.ConstraintConfigurationProvider;
import org.optaplanner.core.api.domain.solution.PlanningEntityCollectionProperty;
import org.optaplanner.core.api.domain.solution.PlanningScore;
import org.optaplanner.core.api.domain.solution.PlanningSolution;
import org.optaplanner.core.api.domain.solution.ProblemFactCollectionProperty;
import org.optaplanner.core.api.domain.solution.ProblemFactProperty;
import org.optaplanner.core.api.domain.solution.cloner.SolutionCloner;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;

/**
 * The event as the search sees it. Wishes that can never take place are left out.
 *
 * <p>Public for OptaPlanner alone.
 */
@PlanningSolution(solutionCloner = PlanningProblem.Cloner.class)
public class PlanningProblem {
    @ConstraintConfigurationProvider
    private PlanWeights weights;

    @ProblemFactCollectionProperty
    private List<Slot> slots;

    @ProblemFactCollectionProperty
    private List<Attendance> attendances;

    @ProblemFactCollectionProperty
    private List<Order> orders;

    @PlanningEntityCollectionProperty
    private List<PlannedMeeting> meetings;

    @PlanningScore
    private HardMediumSoftLongScore score;

    @ProblemFactCollectionProperty
    private List<Participant> participants;

    @ProblemFactCollectionProperty
    private List<MeetingQuota> quotas;

    @ProblemFactProperty
    private Areas areas;

    private PlanningFacts facts;
    private ScheduleSearch search;

    PlanningProblem() {
        // for OptaPlanner
    }

    PlanningProblem(PlanWeights weights, PlanningFacts facts, List<PlannedMeeting> meetings, ScheduleSearch search) {
        this.weights = weights;
        this.facts = facts;
        this.slots = facts.slots();
        this.participants = facts.participants();
        this.attendances = facts.attendances();
        this.orders = facts.orders();
        this.quotas = facts.quotas();
        this.areas = facts.areas();
        this.meetings = meetings;
        this.search = search;
    }

    PlanWeights weights() {
        return weights;
    }

    /** In order of time, each at its index. */
    List<Slot> slots() {
        return slots;
    }

    /** The slot at a position of the search's rows. */
    Slot slotAt(int position) {
        return slots.get(search.grid().slotAt(position));
    }

    /** Each at its index. */
    List<Participant> participants() {
        return participants;
    }

    /** Each at its index. */
    List<PlannedMeeting> meetings() {
        return meetings;
    }

    /** As last set by the search; null before. */
    HardMediumSoftLongScore score() {
        return score;
    }

    /** The search that finds better plans for this problem; shared by all copies. */
    ScheduleSearch search() {
        return search;
    }

    /** Counters that stand at the meetings as they are. */
    Timetable count() {
        Timetable timetable = search.emptyTimetable();
        for (PlannedMeeting meeting : meetings) {
            if (meeting.isPlaced()) {
                timetable.put(meeting.index(), meeting.slot().position());
            }
        }
        return timetable;
    }

    /** Copies what the search changes and shares the facts. */
    public static final class Cloner implements SolutionCloner<PlanningProblem> {
        @Override
        public PlanningProblem cloneSolution(PlanningProblem original) {
            List<PlannedMeeting> copies =
                    original.meetings.stream().map(PlannedMeeting::copy).toList();
            PlanningProblem clone = new PlanningProblem(original.weights, original.facts, copies, original.search);
            clone.score = original.score;
            return clone;
        }
    }
}
