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
        SmallEvent drawn = SmallEvent.drawLarger(seed);
        // Every third event is plain, and every third has tables between which people walk.
        SmallEvent event = seed % 3 == 0
                ? drawn
                : new SmallEvent(TermedEvent.of(drawn.instance(), seed, seed % 3 == 1), drawn.soft());
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
                places.put(
                        wish.id(),
                        new Published.Place(
                                slot,
                                OptionalLong.of(101 + random.nextInt(4)),
                                OptionalLong.empty(),
                                random.nextBoolean()));
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
        compareWithTheCheck(seed, problem.meetings(), model.plan(problem), timetable, published);
    }

    private static long moved(Plan plan, Published published) {
        return plan.placed().stream()
                .filter(meeting -> published.places().containsKey(meeting.wishId()))
                .filter(meeting -> published.places().get(meeting.wishId()).slotId() != meeting.slotId())
                .count();
    }

    /** What people lack none of whose wishes can take place: constraints leave it out, counters and check do not. */
    private static HardMediumSoftLongScore lackOfBystanders(PlanningProblem problem) {
        Set<Participant> involved = problem.meetings().stream()
                .flatMap(meeting -> meeting.everybody().stream())
                .collect(Collectors.toSet());
        List<Participant> bystanders = problem.participants().stream()
                .filter(participant -> !involved.contains(participant))
                .toList();
        long lack = bystanders.stream()
                .mapToLong(participant -> participant.fairnessShortfall(0))
                .sum();
        long tooFew = bystanders.stream()
                .mapToLong(participant -> participant.day().least())
                .sum();
        return HardMediumSoftLongScore.of(
                0,
                problem.weights().prices().tooFew() * tooFew,
                problem.weights().soft().unfairShare() * lack);
    }

    private static void compareWithTheCheck(
            long seed, List<PlannedMeeting> meetings, Plan plan, Timetable timetable, Published published) {
        PlanFigures figures = plan.figures();
        TermFigures terms = figures.terms();
        long placed = meetings.stream().filter(PlannedMeeting::isPlaced).count();
        assertThat(terms.unsuitableTables() + terms.uninterpreted() + terms.tooFar() + terms.chosenTwice())
                .as("terms, seed %d, %s", seed, terms)
                .isZero();
        if (plan.placed().size() < placed) {
            // Somebody would not have come to the one table that was left; what is counted then is another plan.
            return;
        }
        assertThat(timetable.disturbance().moved()).as("moved, seed %d", seed).isEqualTo(moved(plan, published));
        assertThat(timetable.inRowBeyond()).as("in a row, seed %d", seed).isEqualTo(terms.inRowBeyond());
        assertThat(timetable.lackingRests()).as("rests, seed %d", seed).isEqualTo(terms.lackingRests());
        assertThat(timetable.tooFew()).as("too few, seed %d", seed).isEqualTo(terms.tooFewMeetings());
        assertThat(timetable.quotaMissing()).as("quotas, seed %d", seed).isEqualTo(terms.quotaMissing());
        assertThat(timetable.unwanted()).as("unwanted, seed %d", seed).isEqualTo(terms.unwanted());
        long possible = meetings.stream()
                .collect(Collectors.toMap(PlannedMeeting::wish, PlannedMeeting::weight, Math::max))
                .values()
                .stream()
                .mapToLong(Integer::longValue)
                .sum();
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
