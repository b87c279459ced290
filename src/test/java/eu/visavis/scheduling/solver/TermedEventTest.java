package eu.visavis.scheduling.solver;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.testing.Extent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** The solver against all schedules of small events in which much holds beyond time, number and tables. */
class TermedEventTest {
    private static final int STEPS = 20_000;

    /** Of so many events, one may miss the least soft cost: some days lead to better ones through worse ones only. */
    private static final int WORSE_DAYS = 200;

    private final PlanSolver solver = new PlanSolver();
    private int worseDays;

    @Test
    void findsWhatTryingEverythingFinds() {
        SoftAssertions all = new SoftAssertions();
        int events = Extent.of(80, 1_000);
        LongStream.rangeClosed(1, events).forEach(seed -> compare(seed, all));
        all.assertThat(worseDays).as("events with worse days").isLessThanOrEqualTo(events / WORSE_DAYS);
        all.assertAll();
    }

    private void compare(long seed, SoftAssertions all) {
        SmallEvent drawn = SmallEvent.drawTiny(seed);
        Instance instance = TermedEvent.of(drawn.instance(), seed, false);
        Level best = new Trying(instance, drawn.soft()).best();

        PlanRun run = solver.prepare(instance, drawn.soft(), SolveLimits.steps(STEPS, seed), Map.of());
        Plan plan = run.solve(better -> {});

        PlanCheck check = PlanCheck.of(instance, plan.placed(), drawn.soft());
        all.assertThat(check.breaches().stream()
                        .filter(breach -> !breach.startsWith("mandatory"))
                        .toList())
                .as("breaches, seed %d", seed)
                .isEmpty();
        Level found = Level.of(check);
        all.assertThat(found.missing()).as("mandatory, seed %d", seed).isEqualTo(best.missing());
        all.assertThat(found.value()).as("value, seed %d", seed).isEqualTo(best.value());
        worseDays += found.soft() > best.soft() ? 1 : 0;
        if (best.missing() == 0) {
            all.assertThat(run.bound().weight())
                    .as("bound, seed %d", seed)
                    .isGreaterThanOrEqualTo(check.figures().placedWeight() - 1e-6);
        }
    }

    /** Where tables for everybody stand in several areas, a meeting can be left out, but no rule is broken. */
    @Test
    void breaksNothingWherePeopleWalkBetweenTables() {
        LongStream.rangeClosed(1, Extent.of(60, 600)).forEach(seed -> {
            SmallEvent drawn = SmallEvent.drawLarger(seed);
            Instance instance = TermedEvent.of(drawn.instance(), seed, true);
            Plan plan = solver.prepare(instance, drawn.soft(), SolveLimits.steps(2_000, seed), Map.of())
                    .solve(better -> {});

            assertThat(PlanCheck.of(instance, plan.placed(), drawn.soft()).breaches().stream()
                            .filter(breach -> !breach.startsWith("mandatory") && !breach.startsWith("interruptions")))
                    .as("seed %d", seed)
                    .isEmpty();
        });
    }

    /** How good a plan is, level by level; with the weights of {@code weights.properties} for the middle one. */
    private record Level(int missing, long value, long soft) {
        static Level of(PlanCheck check) {
            PlanFigures figures = check.figures();
            TermFigures terms = figures.terms();
            return new Level(
                    figures.mandatoryUnplaced(),
                    figures.placedWeight() - 6L * terms.tooFewMeetings() - 3L * terms.quotaMissing(),
                    check.softCost());
        }

        boolean isBetterThan(Level other) {
            if (missing != other.missing) {
                return missing < other.missing;
            }
            return value != other.value ? value > other.value : soft < other.soft;
        }
    }

    /** Tries every slot, table and interpreter for every wish; what breaks a rule already is not followed further. */
    private static final class Trying {
        private final Instance instance;
        private final SoftWeights soft;
        private final List<PlacedMeeting> placed = new ArrayList<>();
        private Level best = new Level(Integer.MAX_VALUE, Long.MIN_VALUE, 0);

        Trying(Instance instance, SoftWeights soft) {
            this.instance = instance;
            this.soft = soft;
        }

        Level best() {
            place(0);
            return best;
        }

        private void place(int index) {
            PlanCheck check = PlanCheck.of(instance, placed, soft);
            if (check.breaches().stream().anyMatch(breach -> !breach.startsWith("mandatory"))) {
                return;
            }
            if (index == instance.wishes().size()) {
                Level level = Level.of(check);
                best = level.isBetterThan(best) ? level : best;
                return;
            }
            InstanceWish wish = instance.wishes().get(index);
            for (InstanceSlot slot : instance.slots()) {
                for (OptionalLong table : tables()) {
                    for (OptionalLong interpreter : interpreters()) {
                        placed.add(new PlacedMeeting(
                                wish.id(),
                                wish.firstId(),
                                wish.secondId(),
                                wish.weight(),
                                slot.id(),
                                table,
                                interpreter));
                        place(index + 1);
                        placed.remove(placed.size() - 1);
                    }
                }
            }
            place(index + 1);
        }

        private List<OptionalLong> tables() {
            List<OptionalLong> tables = new ArrayList<>(List.of(OptionalLong.empty()));
            instance.tables().forEach(table -> tables.add(OptionalLong.of(table.id())));
            return tables;
        }

        private List<OptionalLong> interpreters() {
            List<OptionalLong> interpreters = new ArrayList<>(List.of(OptionalLong.empty()));
            instance.terms().interpreters().forEach(one -> interpreters.add(OptionalLong.of(one.id())));
            return interpreters;
        }
    }
}
