package eu.visavis.scheduling.solver;

import static eu.visavis.scheduling.solver.SolverFixtures.onSite;
import static eu.visavis.scheduling.solver.SolverFixtures.randomInstance;
import static eu.visavis.scheduling.solver.SolverFixtures.slots;
import static eu.visavis.scheduling.solver.SolverFixtures.tables;
import static eu.visavis.scheduling.solver.SolverFixtures.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import eu.visavis.scheduling.solver.search.Timetable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimetableTest {
    private static final SoftWeights SOFT = new SoftWeights(20, 5, 1, 3, 10, 4, OptionalInt.of(1));

    /** After each of many random changes, the counters are what the independent check counts from the meetings alone. */
    @ParameterizedTest
    @CsvSource({"12, 60, 3, 1, 4, 3", "20, 90, 20, 2, 6, 6", "9, 36, 2, 3, 70, 5", "8, 28, 4, 4, 130, 64"})
    void countsWhatTheCheckCounts(int people, int wishes, int tables, long seed, int first, int second) {
        Instance instance = randomInstance(people, wishes, tables, seed, first, second);
        ProblemModel model = new ProblemModel(instance, PlanWeights.load().with(SOFT));
        PlanningProblem problem = model.problem(Map.of(), SolveLimits.steps(1, 1));
        Timetable timetable = problem.count();
        Random random = new Random(seed);

        for (int change = 0; change < 3_000; change++) {
            move(problem, timetable, random);
            if (change % 50 == 0) {
                compare(instance, problem, timetable);
            }
        }
    }

    private static void move(PlanningProblem problem, Timetable timetable, Random random) {
        PlannedMeeting meeting =
                problem.meetings().get(random.nextInt(problem.meetings().size()));
        if (meeting.isPlaced()) {
            timetable.take(meeting.index());
            meeting.moveTo(null);
        }
        Slot slot = meeting.possibleSlots()
                .get(random.nextInt(meeting.possibleSlots().size()));
        if (random.nextInt(4) > 0 && timetable.fits(meeting.index(), slot.position())) {
            timetable.put(meeting.index(), slot.position());
            meeting.moveTo(slot);
        }
    }

    private static void compare(Instance instance, PlanningProblem problem, Timetable timetable) {
        List<PlacedMeeting> placed = new ArrayList<>();
        List<PlannedMeeting> meetings =
                problem.meetings().stream().filter(PlannedMeeting::isPlaced).toList();
        for (PlannedMeeting meeting : meetings) {
            placed.add(new PlacedMeeting(
                    SolverFixtures.idOf(meeting.first().id(), meeting.second().id()),
                    meeting.first().id(),
                    meeting.second().id(),
                    meeting.weight(),
                    meeting.slot().id(),
                    OptionalLong.empty()));
        }
        PlanFigures figures = PlanCheck.of(instance, placed, SOFT).figures();
        long possible =
                problem.meetings().stream().mapToLong(PlannedMeeting::weight).sum();

        assertThat(timetable.unplacedWeight()).isEqualTo(possible - figures.placedWeight());
        assertThat(timetable.gaps()).isEqualTo(figures.idleGaps());
        assertThat(timetable.shortfall()).isEqualTo(figures.fairnessShortfall());
        assertThat(timetable.interruptions()).isEqualTo(figures.interruptions());
        assertThat(timetable.unevenness() > 0).isEqualTo(figures.unevenInterruptions() > 0);
        assertThat(timetable.tableChanges())
                .isEqualTo(new TableChains(meetings, problem.meetings().size()).changes());
    }

    @Test
    void putsNobodyIntoTwoMeetingsAtOnce() {
        Instance instance = new Instance(
                slots(1),
                tables(2),
                List.of(onSite(1, 1), onSite(2, 1), onSite(3, 1)),
                List.of(wish(1, 2, 1), wish(1, 3, 1)));
        Timetable timetable = new ProblemModel(instance, PlanWeights.load())
                .problem(Map.of(), SolveLimits.steps(1, 1))
                .count();
        timetable.put(0, 0);

        assertThat(timetable.fits(1, 0)).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> timetable.put(1, 0));
    }
}
