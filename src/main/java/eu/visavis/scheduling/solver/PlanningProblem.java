package eu.visavis.scheduling.solver;

import java.util.List;
import org.optaplanner.core.api.domain.constraintweight.ConstraintConfigurationProvider;
import org.optaplanner.core.api.domain.solution.PlanningEntityCollectionProperty;
import org.optaplanner.core.api.domain.solution.PlanningScore;
import org.optaplanner.core.api.domain.solution.PlanningSolution;
import org.optaplanner.core.api.domain.solution.ProblemFactCollectionProperty;
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

    @PlanningEntityCollectionProperty
    private List<PlannedMeeting> meetings;

    @PlanningScore
    private HardMediumSoftLongScore score;

    private List<Participant> participants;
    private Occupancy occupancy;

    PlanningProblem() {
        // for OptaPlanner
    }

    PlanningProblem(
            PlanWeights weights,
            List<Slot> slots,
            List<Participant> participants,
            List<Attendance> attendances,
            List<PlannedMeeting> meetings) {
        this.weights = weights;
        this.slots = slots;
        this.participants = participants;
        this.attendances = attendances;
        this.meetings = meetings;
    }

    PlanWeights weights() {
        return weights;
    }

    /** In order of time, each at its index. */
    List<Slot> slots() {
        return slots;
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

    /** Counts the score from the meetings as they are. */
    HardMediumSoftLongScore countScore() {
        return weights.score(new Occupancy(this));
    }

    /** The counters of the running search, kept by its {@link IncrementalPlanScore}; null outside a search. */
    Occupancy occupancy() {
        return occupancy;
    }

    void countWith(Occupancy counters) {
        occupancy = counters;
    }

    /** Copies what the search changes and shares the facts. */
    public static final class Cloner implements SolutionCloner<PlanningProblem> {
        @Override
        public PlanningProblem cloneSolution(PlanningProblem original) {
            List<PlannedMeeting> copies =
                    original.meetings.stream().map(PlannedMeeting::copy).toList();
            PlanningProblem clone = new PlanningProblem(
                    original.weights, original.slots, original.participants, original.attendances, copies);
            clone.score = original.score;
            return clone;
        }
    }
}
