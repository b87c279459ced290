package eu.visavis.scheduling.solver.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a timetable allows and counts, change by change. */
class TimetableRulesTest {
    @Nested
    class Unplaced {
        private final Sketch sketch = new Sketch(2).people(3);

        @Test
        void wishesCountByWeightAndMandatoryOnesApart() {
            sketch.wish(0, 1).weighing(3);
            sketch.wish(0, 2).weighing(5).mandatory();
            Timetable table = sketch.timetable();
            assertThat(table.unplacedWeight()).isEqualTo(8);
            assertThat(table.mandatoryUnplaced()).isEqualTo(1);
            assertThat(table.cost()).isEqualTo(800 + 100_000);

            table.put(1, 0);

            assertThat(table.unplacedWeight()).isEqualTo(3);
            assertThat(table.mandatoryUnplaced()).isZero();
            assertThat(table.cost()).isEqualTo(300);
            assertThat(table.worth()).isEqualTo(new Worth(0, 3, 0));

            table.take(1);

            assertThat(table.worth()).isEqualTo(new Worth(1, 8, 0));
            assertThat(table.cost()).isEqualTo(800 + 100_000);
        }

        @Test
        void wishesAreDrawnIfTheyCouldTakePlaceAtAll() {
            sketch.wish(0, 1);
            sketch.wish(0, 2).in();
            sketch.wish(1, 2);
            Timetable table = sketch.timetable();
            Set<Integer> drawn = new TreeSet<>();
            SplittableRandom random = new SplittableRandom(1);
            for (int i = 0; i < 50; i++) {
                drawn.add(table.drawUnplaced(random));
            }
            assertThat(drawn).containsExactly(0, 2);

            table.put(0, 0);
            table.put(2, 1);

            assertThat(table.hasUnplaced()).isFalse();
            assertThat(table.isPlaced(0)).isTrue();
            assertThat(table.isPlaced(1)).isFalse();
        }
    }

    @Nested
    class Choices {
        private final Sketch sketch = new Sketch(3).people(4);

        Choices() {
            sketch.wish(0, 1).weighing(4).ofChoice(0).mandatory();
            sketch.wish(0, 2).weighing(4).ofChoice(0).mandatory();
            sketch.wish(1, 2).weighing(2);
        }

        @Test
        void weighOnce() {
            Timetable table = sketch.timetable();
            assertThat(table.unplacedWeight()).isEqualTo(6);
            assertThat(table.mandatoryUnplaced()).isEqualTo(1);

            table.put(1, 0);

            assertThat(table.unplacedWeight()).isEqualTo(2);
            assertThat(table.mandatoryUnplaced()).isZero();
        }

        @Test
        void areClosedAsLongAsOneOfThemIsPlaced() {
            Timetable table = sketch.timetable();
            assertThat(table.isOpen(0)).isTrue();
            assertThat(table.isOpen(2)).isTrue();
            assertThat(table.chosenInsteadOf(0)).isEqualTo(-1);
            assertThat(table.chosenInsteadOf(2)).isEqualTo(-1);

            table.put(1, 0);

            assertThat(table.isOpen(0)).isFalse();
            assertThat(table.chosenInsteadOf(0)).isEqualTo(1);
            assertThat(table.fits(0, 2)).isFalse();
            assertThatIllegalStateException().isThrownBy(() -> table.put(0, 2));

            table.take(1);

            assertThat(table.fits(0, 2)).isTrue();
        }
    }

    @Nested
    class Fitting {
        @Test
        void needsEverybodyFree() {
            Sketch sketch = new Sketch(2).people(4);
            sketch.wish(0, 1).joinedBy(2);
            sketch.wish(3, 2);
            Timetable table = sketch.timetable(-1, 0);

            assertThat(table.fits(0, 0)).isFalse();
            assertThat(table.fits(0, 1)).isTrue();
            assertThat(table.fits(1, 0)).isFalse();
            assertThatIllegalStateException().isThrownBy(() -> table.put(0, 0)).withMessageContaining("Wish 0");
            assertThat(table.positionOf(0)).isEqualTo(-1);
        }

        @Test
        void needsASlotInWhichItIsPossible() {
            Sketch sketch = new Sketch(2).people(2);
            sketch.wish(0, 1).in(1);

            assertThat(sketch.timetable().fits(0, 0)).isFalse();
            assertThat(sketch.timetable().fits(0, 1)).isTrue();
        }

        @Test
        void needsOneOfEverythingThatItTakes() {
            Sketch sketch = new Sketch(2).people(6).supply(1, 2).supply(2, 1);
            sketch.wish(0, 1).using(0, 1);
            sketch.wish(2, 3).using(0);
            sketch.wish(4, 5).using(1);
            Timetable table = sketch.timetable(-1, 0, 1);

            assertThat(table.fits(0, 0)).isFalse();
            assertThat(table.fits(0, 1)).isFalse();
            table.take(1);
            assertThat(table.fits(0, 0)).isTrue();
            assertThat(table.isServed(0, 0)).isTrue();
            assertThat(table.isServed(0, 1)).isFalse();
        }

        @Test
        void endsAtTheLimit() {
            Sketch sketch = new Sketch(3);
            sketch.person().atMost(2);
            sketch.people(4);
            sketch.wish(0, 1);
            sketch.wish(0, 2);
            sketch.wish(3, 4).joinedBy(0);
            sketch.wish(3, 4);
            Timetable table = sketch.timetable(0);
            assertThat(table.fits(2, 1)).isTrue();
            assertThat(table.isAtLimit(0)).isFalse();
            assertThat(table.isAtLimitOf(2)).isFalse();

            table.put(1, 2);

            assertThat(table.fits(2, 1)).isFalse();
            assertThat(table.isAtLimit(0)).isTrue();
            assertThat(table.isAtLimitOf(2)).isTrue();
            assertThat(table.isAtLimitOf(3)).isFalse();
        }

        @Test
        void leavesPeopleTheirDays() {
            Sketch sketch = new Sketch(3);
            sketch.person().inRow(1);
            sketch.people(2);
            sketch.wish(0, 1);
            sketch.wish(0, 2);

            assertThat(sketch.timetable(0).fits(1, 1)).isFalse();
            assertThat(sketch.timetable(0).fits(1, 2)).isTrue();
        }
    }

    @Test
    void countsTheSquareOfWhatPeopleLack() {
        Sketch sketch = new Sketch(4);
        sketch.person().target(2);
        sketch.person().target(3);
        sketch.people(1);
        sketch.wish(0, 1);
        sketch.wish(0, 2);
        sketch.wish(2, 0);
        Timetable table = sketch.timetable();
        assertThat(table.shortfall()).isEqualTo(4 + 9);
        assertThat(table.cost()).isEqualTo(300 + 5 * 13);

        table.put(0, 0);
        table.put(1, 1);
        assertThat(table.shortfall()).isEqualTo(4);
        assertThat(table.worth().soft()).isEqualTo(5 * 4);

        table.put(2, 2);
        assertThat(table.shortfall()).isEqualTo(4);
        table.take(0);
        assertThat(table.shortfall()).isEqualTo(9);
    }

    @Test
    void countsWaitingInterruptionsAndUnwantedTime() {
        Sketch sketch = new Sketch(5).costing(Sketch.prices(20, 3));
        sketch.person().unwanted(4);
        sketch.people(2);
        sketch.wish(0, 1).online();
        sketch.wish(0, 2).online();
        Timetable table = sketch.timetable(1);
        assertThat(table.uneaseAdded(0, 4)).isEqualTo(2 * 20 + 3 + 10);
        assertThat(table.uneaseAdded(0, 2)).isZero();
        assertThat(table.uneaseAdded(1, 4)).isEqualTo(2 * 20 + 3);
        assertThat(table.cost()).isEqualTo(100);

        table.put(1, 4);

        assertThat(table.gaps()).isEqualTo(2);
        assertThat(table.interruptions()).isEqualTo(1);
        assertThat(table.unwanted()).isEqualTo(1);
        assertThat(table.worth()).isEqualTo(new Worth(0, 0, 53));
        assertThat(table.cost()).isEqualTo(53);

        table.take(1);

        assertThat(table.unwanted()).isZero();
        assertThat(table.cost()).isEqualTo(100);
    }

    @Test
    void countsWhatTheProgrammeLacksAsWeight() {
        Sketch sketch = new Sketch(3).quota(2, 0);
        sketch.person().atLeast(2);
        sketch.people(2);
        sketch.wish(0, 1).countingFor(0);
        sketch.wish(0, 2).countingFor(0);
        Timetable table = sketch.timetable();
        assertThat(table.tooFew()).isEqualTo(2);
        assertThat(table.quotaMissing()).isEqualTo(2);
        assertThat(table.cost()).isEqualTo(100 * (2 + 2 * 6 + 2 * 3));

        table.put(0, 0);

        assertThat(table.tooFew()).isEqualTo(1);
        assertThat(table.quotaMissing()).isEqualTo(1);
        assertThat(table.worth().unplacedWeight()).isEqualTo(1 + 6 + 3);
        assertThat(table.cost()).isEqualTo(100 * (1 + 6 + 3));

        table.take(0);

        assertThat(table.cost()).isEqualTo(100 * (2 + 2 * 6 + 2 * 3));
    }

    @Test
    void countsHowFarItIsFromThePublishedOne() {
        Sketch sketch = new Sketch(3).people(4);
        sketch.wish(0, 1).publishedAt(0, 1);
        sketch.wish(2, 3).publishedAt(1, 2);
        Timetable table = sketch.timetable();
        assertThat(table.disturbance().lost()).isEqualTo(2);
        assertThat(table.disturbance().points()).isEqualTo(2 + 4);
        assertThat(table.cost()).isEqualTo(200 + 7 * 6);

        table.put(0, 0);
        table.put(1, 2);

        assertThat(table.disturbance().lost()).isZero();
        assertThat(table.disturbance().moved()).isEqualTo(1);
        assertThat(table.disturbance().points()).isEqualTo(2);
        assertThat(table.worth()).isEqualTo(new Worth(0, 0, 14));
        assertThat(table.cost()).isEqualTo(14);

        table.take(1);

        assertThat(table.disturbance().moved()).isZero();
        assertThat(table.disturbance().lost()).isEqualTo(1);
        assertThat(table.disturbance().points()).isEqualTo(4);
    }

    @Test
    void countsTableChanges() {
        Sketch sketch = new Sketch(3).people(4);
        sketch.wish(0, 1);
        sketch.wish(0, 2);
        sketch.wish(1, 3);
        Timetable table = sketch.timetable(0, 1, 1);

        assertThat(table.tableChanges()).isEqualTo(1);
        assertThat(table.worth()).isEqualTo(new Worth(0, 0, 1));
        assertThat(table.cost()).isEqualTo(1);
        table.take(1);
        assertThat(table.tableChanges()).isZero();
        assertThat(table.cost()).isEqualTo(100);
    }

    @Test
    void countsUnevenInterruptionsAsMissing() {
        Sketch sketch = new Sketch(5).people(3).allowing(0).costing(Sketch.prices(0, 20));
        sketch.wish(0, 1).online();
        sketch.wish(0, 2).online();
        Timetable table = sketch.timetable(0, 2);

        assertThat(table.interruptions()).isEqualTo(1);
        assertThat(table.unevenness()).isEqualTo(1);
        assertThat(table.worth()).isEqualTo(new Worth(1, 0, 20));
        // A slot of waiting guides by 2.
        assertThat(table.cost()).isEqualTo(20 + 10_000 + 2);
    }

    @Nested
    class Order {
        private final Sketch sketch = new Sketch(4, 2).people(6);

        Order() {
            sketch.wish(0, 1);
            sketch.wish(2, 3).after(0);
            sketch.wish(4, 5).after(0, 1);
        }

        @Test
        void isRightBeforeAndAfter() {
            Timetable table = sketch.timetable(1);

            assertThat(table.wouldBeInOrder(1, 0)).isFalse();
            assertThat(table.wouldBeInOrder(1, 1)).isFalse();
            assertThat(table.wouldBeInOrder(1, 2)).isTrue();
            assertThat(table.isInOrder(0)).isTrue();
            assertThat(sketch.timetable(-1, 2).wouldBeInOrder(0, 2)).isFalse();
            assertThat(sketch.timetable(-1, 2).wouldBeInOrder(0, 3)).isFalse();
            assertThat(sketch.timetable(-1, 2).wouldBeInOrder(0, 1)).isTrue();
        }

        @Test
        void countsEachWrongPairOnce() {
            Timetable table = sketch.timetable(2, 1, 1);

            assertThat(table.outOfOrder()).isEqualTo(3);
            assertThat(sketch.timetable(0, 1, 2).outOfOrder()).isZero();
            assertThat(sketch.timetable(0, 2, 1).outOfOrder()).isEqualTo(1);
            assertThat(sketch.timetable(0, 0).outOfOrder()).isEqualTo(1);
            assertThat(sketch.timetable(0, 0).isInOrder(0)).isFalse();
            assertThat(sketch.timetable(0, 0).isInOrder(1)).isFalse();
            assertThat(sketch.timetable(0, 0).findWrongWith(0)).isEqualTo(1);
            assertThat(sketch.timetable(0, 0).findWrongWith(1)).isZero();
        }

        @Test
        void tellsWithWhomItIsWrong() {
            Timetable table = sketch.timetable(1, 3, 2);

            assertThat(table.findWrongWith(0)).isEqualTo(-1);
            assertThat(table.findWrongWith(1)).isEqualTo(2);
            assertThat(table.findWrongWith(2)).isEqualTo(1);
            assertThat(table.isInOrder(1)).isFalse();
            assertThat(sketch.timetable(1, 1).findWrongWith(0)).isEqualTo(1);
            assertThat(sketch.timetable(1, 1).findWrongWith(1)).isZero();
        }

        @Test
        void isOfTimeAcrossSessions() {
            assertThat(sketch.timetable(4, 0).outOfOrder()).isEqualTo(1);
            assertThat(sketch.timetable(0, 4, 5).outOfOrder()).isZero();
        }
    }

    @Test
    void isOrderedByTimeThoughSessionsLieInAnotherOrder() {
        // A session of 40 slots does not fit behind one of 30, but a third one would stand in the next word all the
        // same.
        Sketch sketch = new Sketch(30, 40).people(4);
        sketch.wish(0, 1);
        sketch.wish(2, 3).after(0);
        int last = sketch.facts().grid().positionOf(69);

        assertThat(sketch.timetable(29, last).outOfOrder()).isZero();
        assertThat(sketch.timetable(last, 29).outOfOrder()).isEqualTo(1);
    }

    @Test
    void agreesWithItselfWhateverThereIs() {
        Sketch sketch = new Sketch(4, 4)
                .allowing(1)
                .costing(Sketch.prices(20, 3))
                .supply(2, 2, 2, 2, 1, 1, 1, 1)
                .quota(1, 50);
        sketch.person().target(3).unwanted(1, 2).inRow(2).atLeast(2);
        sketch.person().resting(new int[] {1}, new int[] {2}).atMost(3);
        sketch.people(3);
        sketch.wish(0, 1).using(0).weighing(3).countingFor(0);
        sketch.wish(0, 2).using(0).joinedBy(4).after(0);
        sketch.wish(1, 3).using(0).publishedAt(2, 2);
        sketch.wish(2, 3).mandatory().weighing(5);
        sketch.wish(0, 4).ofChoice(0);
        sketch.wish(3, 4).ofChoice(0).countingFor(0);
        sketch.wish(1, 2).online();

        assertThat(TimetableAudit.faults(sketch.timetable(), Sketch.prices(20, 3)))
                .isEmpty();
        assertThat(TimetableAudit.faults(sketch.timetable(0, 3, 1, 5, -1, 6, 2), Sketch.prices(20, 3)))
                .isEmpty();
    }
}
