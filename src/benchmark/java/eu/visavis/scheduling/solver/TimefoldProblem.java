package eu.visavis.scheduling.solver;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.List;
import java.util.stream.Stream;

/** {@link PlanningProblem} for Timefold. */
@PlanningSolution
public class TimefoldProblem {
    @ProblemFactCollectionProperty
    private List<Attendance> attendances;

    @PlanningEntityCollectionProperty
    private List<TimefoldMeeting> meetings;

    @PlanningScore
    private HardMediumSoftLongScore score;

    TimefoldProblem() {
        // for Timefold
    }

    TimefoldProblem(PlanningProblem problem) {
        attendances = problem.meetings().stream()
                .flatMap(meeting -> Stream.of(
                        new Attendance(meeting.first(), meeting.index()),
                        new Attendance(meeting.second(), meeting.index())))
                .toList();
        meetings = problem.meetings().stream().map(TimefoldMeeting::new).toList();
    }

    List<TimefoldMeeting> meetings() {
        return meetings;
    }

    /** As last set by the search; null before. */
    HardMediumSoftLongScore score() {
        return score;
    }
}
