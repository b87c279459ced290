package eu.visavis.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.InstanceParticipant;
import eu.visavis.scheduling.solver.InstanceSlot;
import eu.visavis.scheduling.solver.InstanceTable;
import eu.visavis.scheduling.solver.InstanceWish;
import eu.visavis.scheduling.solver.PlanFigures;
import eu.visavis.scheduling.solver.PlanSolver;
import eu.visavis.scheduling.solver.SoftWeights;
import eu.visavis.scheduling.solver.SolveLimits;
import eu.visavis.scheduling.solver.TermFigures;
import eu.visavis.scheduling.solver.UnplacedReason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PlanSearchTest {
    private static final Instant NINE = Instant.parse("2027-05-19T07:00:00Z");
    private static final PlanFigures NOTHING_YET = figures(0, 0);

    @Test
    void storesTheBestPlanAtTheEnd() {
        Kept kept = new Kept(SearchOrder.GO_ON);

        search(kept, Optional.empty(), SolveLimits.steps(2000, 1)).carryOut(Thread::new, () -> {});

        assertThat(kept.last())
                .hasSize(3)
                .filteredOn(row -> row.place().isPresent())
                .hasSize(2);
        assertThat(kept.last())
                .flatExtracting(row -> row.reason().stream().toList())
                .containsExactly(UnplacedReason.NO_FREE_COMMON_SLOT);
    }

    @Test
    void replacesAStoredPlanOnlyByABetterOne() {
        Kept kept = new Kept(SearchOrder.GO_ON);

        search(kept, Optional.of(figures(100, 0)), SolveLimits.steps(2000, 1)).carryOut(Thread::new, () -> {});

        assertThat(kept.plans).isEmpty();
    }

    @Test
    void goesOnFromAStoredPlanThatIsWorse() {
        Kept kept = new Kept(SearchOrder.GO_ON);

        search(kept, Optional.of(NOTHING_YET), SolveLimits.steps(2000, 1)).carryOut(Thread::new, () -> {});

        assertThat(kept.plans).isNotEmpty();
    }

    @Test
    void endsWhenTheRunIsStopped() {
        Kept kept = new Kept(SearchOrder.STOP);

        // Without the stop this search would go on for an hour.
        search(kept, Optional.empty(), SolveLimits.time(Duration.ofHours(1), 1)).carryOut(Thread::new, () -> {});

        assertThat(kept.last()).hasSize(3);
    }

    @Test
    void endsWithoutStoringMoreOnceAnotherAttemptHasTheRun() {
        Kept kept = new Kept(SearchOrder.LEAVE);

        search(kept, Optional.empty(), SolveLimits.time(Duration.ofHours(1), 1)).carryOut(Thread::new, () -> {});

        assertThat(kept.plans.size() + kept.beats).isEqualTo(1);
    }

    @Test
    void ranksPlansByWeightThenByWhatTheSoftRulesCost() {
        Comparator<PlanFigures> balanced = PlanSearch.byWorth(SoftWeights.standard());

        assertThat(balanced.compare(figures(10, 5), figures(9, 0))).isPositive();
        assertThat(balanced.compare(figures(10, 0), figures(10, 5))).isPositive();
        assertThat(balanced.compare(figures(10, 5), figures(10, 5))).isZero();
    }

    @Test
    void prefersMoreGapsWhereFairnessCountsMore() {
        PlanFigures fewGaps = new PlanFigures(3, 2, 11, 10, 1, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, TermFigures.NONE);
        PlanFigures fair = new PlanFigures(3, 2, 11, 10, 3, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, TermFigures.NONE);

        assertThat(PlanSearch.byWorth(SoftWeights.standard()).compare(fewGaps, fair))
                .isPositive();
        assertThat(PlanSearch.byWorth(PlanAim.of(PlanPreset.FAIR_TO_SMALL_FIRMS).weights())
                        .compare(fewGaps, fair))
                .isNegative();
    }

    @Test
    void ranksAPlanThatBreaksAHardRuleLast() {
        PlanFigures broken = new PlanFigures(3, 3, 11, 11, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, TermFigures.NONE);

        assertThat(PlanSearch.byWorth(SoftWeights.standard()).compare(figures(9, 5), broken))
                .isPositive();
    }

    /** Three people who all want to meet, with two slots: one wish of the three has no place. */
    private static Instance instance() {
        List<InstanceSlot> slots = List.of(
                new InstanceSlot(1, 1, NINE, NINE.plusSeconds(1800)),
                new InstanceSlot(2, 1, NINE.plusSeconds(1800), NINE.plusSeconds(3600)));
        List<InstanceParticipant> people = LongStream.rangeClosed(1, 3)
                .mapToObj(id -> new InstanceParticipant(id, false, Set.of(1L, 2L), OptionalInt.empty()))
                .toList();
        List<InstanceWish> wishes =
                List.of(new InstanceWish(0, 1, 2, 5), new InstanceWish(1, 1, 3, 5), new InstanceWish(2, 2, 3, 1));
        return new Instance(slots, List.of(new InstanceTable(1, 1)), people, wishes);
    }

    private static PlanSearch search(Kept kept, Optional<PlanFigures> stored, SolveLimits limits) {
        PlanKeeping.Attempt attempt =
                new PlanKeeping.Attempt(1, 1, 1, new PlanOrder(10, false), 1, 0, stored, Map.of(), false);
        Clock clock = Clock.systemUTC();
        return new PlanSearch(
                new PlanSearch.From("run 1", 0, stored, SoftWeights.standard()),
                new PlanSolver().prepare(instance(), limits),
                new PlanShelf(kept, attempt, instance().wishes()),
                clock,
                clock.millis());
    }

    private static PlanFigures figures(long weight, int gaps) {
        return new PlanFigures(3, 2, 11, weight, gaps, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, TermFigures.NONE);
    }

    /** Keeps plans in memory and always gives the same order. */
    private static final class Kept extends PlanKeeping {
        private final SearchOrder order;
        private final List<List<PlanRow>> plans = new ArrayList<>();
        private int beats;

        Kept(SearchOrder order) {
            this.order = order;
        }

        @Override
        public SearchOrder keep(Attempt attempt, Found found, long elapsedMillis) {
            plans.add(found.rows());
            return order;
        }

        @Override
        public SearchOrder beat(RunKeeping.Attempt attempt, long elapsedMillis) {
            beats++;
            return order;
        }

        List<PlanRow> last() {
            return plans.get(plans.size() - 1);
        }
    }
}
