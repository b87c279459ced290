package eu.visavis.scheduling.solver;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.testing.Extent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** The solver against all schedules of events that are small enough to try them. */
class SmallEventTest {
    /** Many times more changes than such an event has schedules worth comparing. */
    private static final int STEPS = 20_000;

    private final PlanSolver solver = new PlanSolver();

    @Test
    void findsWhatTryingEverythingFinds() {
        SoftAssertions all = new SoftAssertions();
        LongStream.rangeClosed(1, Extent.of(150, 2_000)).forEach(seed -> compare(seed, all));
        all.assertAll();
    }

    private void compare(long seed, SoftAssertions all) {
        SmallEvent event = SmallEvent.draw(seed);
        Exhaustion.Optimum optimum = new Exhaustion(event).optimum();

        PlanRun run = solver.prepare(event.instance(), event.soft(), SolveLimits.steps(STEPS, seed), Map.of());
        Plan plan = run.solve(better -> {});

        PlanCheck check = PlanCheck.of(event.instance(), plan.placed(), event.soft());
        PlanFigures figures = check.figures();
        all.assertThat(figures.mandatoryUnplaced())
                .as("mandatory wishes without a place, seed %d", seed)
                .isEqualTo(optimum.missing());
        all.assertThat(figures.feasible()).as("feasible, seed %d", seed).isEqualTo(optimum.missing() == 0);
        all.assertThat(figures.placedWeight()).as("weight, seed %d", seed).isEqualTo(optimum.weight());
        optimum.soft()
                .ifPresent(least -> all.assertThat(check.softCost())
                        .as("soft cost, seed %d", seed)
                        .isEqualTo(least));
        // No schedule at all can be made where mandatory wishes exclude each other, and the bound is of none then.
        if (optimum.missing() == 0) {
            all.assertThat(run.bound().weight())
                    .as("bound, seed %d", seed)
                    .isGreaterThanOrEqualTo(optimum.weight() - 1e-6);
        }
        compareCounts(seed, event, plan, figures, all);
    }

    private static void compareCounts(long seed, SmallEvent event, Plan plan, PlanFigures figures, SoftAssertions all) {
        Instance instance = event.instance();
        boolean[][] busy =
                new boolean[instance.participants().size()][instance.slots().size()];
        int[] slotOf = new int[instance.wishes().size()];
        int[] tableOf = new int[instance.wishes().size()];
        Arrays.fill(slotOf, -1);
        List<Integer> sitting = new ArrayList<>();
        for (PlacedMeeting meeting : plan.placed()) {
            int wish = (int) meeting.wishId();
            int slot = (int) meeting.slotId() - 1;
            slotOf[wish] = slot;
            busy[(int) meeting.firstId() - 1][slot] = true;
            busy[(int) meeting.secondId() - 1][slot] = true;
            meeting.tableId().ifPresent(table -> {
                tableOf[wish] = (int) table;
                sitting.add(wish);
            });
        }
        SmallCount count = SmallCount.of(instance, event.soft().fairnessTarget(), busy);
        all.assertThat(figures.idleGaps()).as("gaps, seed %d", seed).isEqualTo(count.gaps());
        all.assertThat(figures.interruptions())
                .as("interruptions, seed %d", seed)
                .isEqualTo(count.interruptions());
        all.assertThat(figures.fairnessShortfall())
                .as("shortfall, seed %d", seed)
                .isEqualTo(count.shortfall());
        all.assertThat(figures.tableChanges())
                .as("table changes, seed %d", seed)
                .isEqualTo(SmallCount.tableChanges(instance, slotOf, sitting, tableOf));
    }

    /** The drawing is worth something only if the events have what it is about. */
    @Test
    void drawsEventsOfManyKinds() {
        List<SmallEvent> events =
                LongStream.rangeClosed(1, 150).mapToObj(SmallEvent::draw).toList();

        assertThat(events)
                .anyMatch(event -> event.instance().tables().isEmpty())
                .anyMatch(SmallEvent::hasTableForEachWish)
                .anyMatch(event -> event.instance().wishes().stream().anyMatch(InstanceWish::mandatory))
                .anyMatch(event -> event.instance().wishes().stream()
                        .anyMatch(wish -> !wish.afterIds().isEmpty()))
                .anyMatch(event -> event.instance().wishes().stream()
                                .map(InstanceWish::pair)
                                .distinct()
                                .count()
                        < event.instance().wishes().size());
    }
}
