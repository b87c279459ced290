package eu.visavis.scheduling.solver;

import static eu.visavis.scheduling.solver.SolverFixtures.idOf;
import static eu.visavis.scheduling.solver.SolverFixtures.limited;
import static eu.visavis.scheduling.solver.SolverFixtures.mandatory;
import static eu.visavis.scheduling.solver.SolverFixtures.onSite;
import static eu.visavis.scheduling.solver.SolverFixtures.online;
import static eu.visavis.scheduling.solver.SolverFixtures.slots;
import static eu.visavis.scheduling.solver.SolverFixtures.tables;
import static eu.visavis.scheduling.solver.SolverFixtures.wish;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static PlacedMeeting placed(long first, long second, long slot, long table) {
        return new PlacedMeeting(idOf(first, second), first, second, 1, slot, OptionalLong.of(table));
    }

    private static PlacedMeeting placedOnline(long first, long second, long slot) {
        return new PlacedMeeting(idOf(first, second), first, second, 1, slot, OptionalLong.empty());
    }

    private static SoftWeights soft(int fairnessTarget) {
        return new SoftWeights(20, 5, 1, 0, 10, fairnessTarget, OptionalInt.empty());
    }

    private static PlanFigures figures(Instance instance, List<PlacedMeeting> placed, int fairnessTarget) {
        return PlanCheck.of(instance, placed, soft(fairnessTarget)).figures();
    }

    @Nested
    class Reasons {
        private UnplacedReason reasonFor(Instance instance, PlacedMeeting... placed) {
            return Plan.of(instance, List.of(placed), soft(0)).unplaced().get(0).reason();
        }

        @Test
        void namesTheLackOfCommonTimeFirst() {
            Instance instance =
                    new Instance(slots(2), List.of(), List.of(limited(1, 0, 1), onSite(2, 2)), List.of(wish(1, 2, 1)));

            assertThat(reasonFor(instance)).isEqualTo(UnplacedReason.NO_COMMON_TIME);
        }

        @Test
        void namesTheLimitBeforeTakenTime() {
            Instance instance = new Instance(
                    slots(2),
                    tables(2),
                    List.of(limited(1, 1, 1, 2), onSite(2, 1), onSite(3, 1)),
                    List.of(wish(1, 2, 1), wish(1, 3, 1)));

            assertThat(reasonFor(instance, placed(1, 3, 1, 101))).isEqualTo(UnplacedReason.MEETING_LIMIT_REACHED);
        }

        @Test
        void namesTakenTimeWhenInEveryCommonSlotOneOfBothIsBusy() {
            Instance instance = new Instance(
                    slots(2),
                    tables(1),
                    List.of(onSite(1, 1, 2), onSite(2, 1, 2), onSite(3, 1), online(4, 2)),
                    List.of(wish(1, 2, 1), wish(1, 3, 1), wish(2, 4, 1)));

            assertThat(reasonFor(instance, placed(1, 3, 1, 101), placedOnline(2, 4, 2)))
                    .isEqualTo(UnplacedReason.NO_FREE_COMMON_SLOT);
        }

        @Test
        void namesTheTablesWhenBothAreFreeButAllAreTakenOrClosed() {
            Instance instance = new Instance(
                    slots(2),
                    List.of(new InstanceTable(101, 1, Set.of(2L))),
                    List.of(onSite(1, 1, 2), onSite(2, 1, 2), onSite(3, 1), onSite(4, 1)),
                    List.of(wish(1, 2, 1), wish(3, 4, 1)));

            assertThat(reasonFor(instance, placed(3, 4, 1, 101))).isEqualTo(UnplacedReason.NO_FREE_TABLE);
        }

        @Test
        void admitsThatNothingKeepsTheWishOut() {
            Instance instance =
                    new Instance(slots(1), tables(1), List.of(onSite(1, 1), onSite(2, 1)), List.of(wish(1, 2, 1)));

            assertThat(reasonFor(instance)).isEqualTo(UnplacedReason.RUN_ENDED_EARLY);
        }
    }

    @Nested
    class Figures {
        private final Instance instance = new Instance(
                slots(4, 2),
                tables(2),
                List.of(onSite(1, 1, 2, 4, 5), onSite(2, 1, 2, 3, 4, 5, 6), onSite(3, 1, 4), limited(4, 1, 4, 5, 6)),
                List.of(wish(1, 2, 5), wish(1, 3, 3), wish(2, 3, 1), mandatory(2, 4, 7)));

        @Test
        void countsGapsFairnessAndTableChanges() {
            PlanFigures figures =
                    figures(instance, List.of(placed(1, 2, 1, 101), placed(1, 3, 4, 102), placed(2, 4, 5, 102)), 3);

            assertThat(figures)
                    .isEqualTo(new PlanFigures(4, 3, 16, 15, 1, 1 + 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, TermFigures.NONE));
            assertThat(figures.feasible()).isTrue();
        }

        @Test
        void countsEveryBrokenRule() {
            PlanFigures figures =
                    figures(instance, List.of(placed(1, 2, 3, 101), placed(2, 3, 3, 101), placedOnline(1, 3, 1)), 0);

            assertThat(figures.doubleBookings()).isEqualTo(2);
            assertThat(figures.unavailable()).isEqualTo(2);
            assertThat(figures.withoutTable()).isEqualTo(1);
            assertThat(figures.mandatoryUnplaced()).isEqualTo(1);
            assertThat(figures.feasible()).isFalse();
        }

        @Test
        void countsMeetingsOverTheLimitAndAtClosedTables() {
            Instance closed = new Instance(
                    slots(2),
                    List.of(new InstanceTable(101, 1, Set.of(2L))),
                    List.of(limited(1, 1, 1, 2), onSite(2, 1), onSite(3, 2)),
                    List.of(wish(1, 2, 1), wish(1, 3, 1)));

            PlanFigures figures = figures(closed, List.of(placed(1, 2, 1, 101), placed(1, 3, 2, 101)), 0);

            assertThat(figures.overLimit()).isEqualTo(1);
            assertThat(figures.unavailable()).isEqualTo(1);
            assertThat(figures.feasible()).isFalse();
        }
    }
}
