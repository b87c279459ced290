package eu.visavis.scheduling.solver;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.scheduling.solver.search.RandomMoves;
import eu.visavis.scheduling.solver.search.Timetable;
import eu.visavis.scheduling.solver.search.TimetableAudit;
import eu.visavis.testing.Extent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.score.stream.ConstraintStreamImplType;
import org.optaplanner.core.api.solver.SolutionManager;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.SolverConfig;

/**
 * After any sequence of the search's own changes, kept or undone by chance, its counters are what the constraints state and
 * what the check counts from the meetings alone, with every rule on and a published plan behind.
 */
class MoveSequencesTest {
    private static final int CHANGES = 60;
    private static final int COMPARED_EVERY = 20;
    private static final int AUDITED_EVERY = 10;

    private final SolutionManager<PlanningProblem, HardMediumSoftLongScore> streams =
            SolutionManager.create(SolverFactory.<PlanningProblem>create(new SolverConfig()
                    .withSolutionClass(PlanningProblem.class)
                    .withEntityClasses(PlannedMeeting.class)
                    .withScoreDirectorFactory(new ScoreDirectorFactoryConfig()
                            .withConstraintProviderClass(MeetingConstraints.class)
                            .withConstraintStreamImplType(ConstraintStreamImplType.BAVET))));

    @Test
    void countsWhatConstraintsAndCheckCount() {
        for (long seed = 1; seed <= Extent.of(300, 10_000); seed++) {
            run(seed);
        }
    }

    private void run(long seed) {
        SmallEvent event = SmallEvent.drawLarger(seed);
        Published published = published(event.instance(), new Random(seed));
        ProblemModel model =
                new ProblemModel(event.instance(), PlanWeights.load().with(event.soft()), published);
        Map<Long, Long> start = published.places().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, place -> place.getValue().slotId()));
        PlanningProblem problem = model.problem(start, SolveLimits.steps(1, seed));
        if (model.isEmpty()) {
            return;
        }
        Timetable timetable = problem.count();
        RandomMoves moves = new RandomMoves(timetable, event.soft().idleGap() > 0, seed);
        for (int change = 0; change < CHANGES; change++) {
            if (change % COMPARED_EVERY == 0) {
                compare(seed, model, problem, timetable, published);
            }
            assertThat(moves.change()).as("seed %d, change %d", seed, change).isEmpty();
        }
        compare(seed, model, problem, timetable, published);
        if (seed % AUDITED_EVERY == 0) {
            assertThat(TimetableAudit.faults(timetable, problem.search().prices()))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    /** Every second wish somewhere, possible or not. */
    private static Published published(Instance instance, Random random) {
        Map<Long, Published.Place> places = new HashMap<>();
        for (InstanceWish wish : instance.wishes()) {
            if (random.nextBoolean()) {
                long slot = 1 + random.nextInt(instance.slots().size());
                places.put(wish.id(), new Published.Place(slot, OptionalLong.of(101 + random.nextInt(4))));
            }
        }
        return new Published(places, OptionalInt.empty(), random.nextInt(4) == 0 ? 2 : 0);
    }

    private void compare(
            long seed, ProblemModel model, PlanningProblem problem, Timetable timetable, Published published) {
        for (PlannedMeeting meeting : problem.meetings()) {
            int position = timetable.positionOf(meeting.index());
            meeting.moveTo(position < 0 ? null : problem.slotAt(position));
        }

        assertThat(problem.weights().score(timetable))
                .as("score, seed %d", seed)
                .isEqualTo(streams.update(problem).subtract(lackOfBystanders(problem)));
        compareWithTheCheck(seed, problem.meetings(), model.plan(problem), timetable);
        assertThat(timetable.moved())
                .as("moved, seed %d", seed)
                .isEqualTo(model.plan(problem).placed().stream()
                        .filter(meeting -> published.places().containsKey(meeting.wishId()))
                        .filter(meeting ->
                                published.places().get(meeting.wishId()).slotId() != meeting.slotId())
                        .count());
    }

    /** What people lack none of whose wishes can take place: constraints leave it out, counters and check do not. */
    private static HardMediumSoftLongScore lackOfBystanders(PlanningProblem problem) {
        Set<Participant> involved = problem.meetings().stream()
                .flatMap(meeting -> Stream.of(meeting.first(), meeting.second()))
                .collect(Collectors.toSet());
        long lack = problem.participants().stream()
                .filter(participant -> !involved.contains(participant))
                .mapToLong(participant -> participant.fairnessShortfall(0))
                .sum();
        return HardMediumSoftLongScore.ofSoft(problem.weights().soft().unfairShare() * lack);
    }

    private static void compareWithTheCheck(long seed, List<PlannedMeeting> meetings, Plan plan, Timetable timetable) {
        PlanFigures figures = plan.figures();
        long possible = meetings.stream().mapToLong(PlannedMeeting::weight).sum();
        assertThat(possible - timetable.unplacedWeight())
                .as("placed weight, seed %d", seed)
                .isEqualTo(figures.placedWeight());
        assertThat(timetable.gaps()).as("gaps, seed %d", seed).isEqualTo(figures.idleGaps());
        assertThat(timetable.shortfall()).as("shortfall, seed %d", seed).isEqualTo(figures.fairnessShortfall());
        assertThat(timetable.interruptions()).as("interruptions, seed %d", seed).isEqualTo(figures.interruptions());
        assertThat(timetable.unevenness() > 0).as("uneven, seed %d", seed).isEqualTo(figures.unevenInterruptions() > 0);
        assertThat(timetable.outOfOrder()).as("order, seed %d", seed).isEqualTo(figures.outOfOrder());
        assertThat(figures.doubleBookings() + figures.unavailable() + figures.overLimit() + figures.withoutTable())
                .as("rules of place and time, seed %d", seed)
                .isZero();
    }
}
