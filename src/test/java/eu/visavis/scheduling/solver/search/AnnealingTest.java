package eu.visavis.scheduling.solver.search;

import static eu.visavis.scheduling.solver.search.Sketch.positions;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AnnealingTest {
    private static final MoveMix INSERTIONS = new MoveMix(100, 0);
    private static final MoveMix EASING = new MoveMix(0, 100);
    private static final MoveMix EXCHANGES = new MoveMix(0, 0);

    /** Takes everything, or nothing that costs more. */
    private static final Cooling HOT_THEN_COLD = new Cooling(1e9, 1e-9, 1);

    private static final double HOT = 0;
    private static final double COLD = 1;
    private static final int ANY = Integer.MAX_VALUE;

    private static Annealing annealing(Timetable table, MoveMix mix) {
        return annealing(table, mix, ANY);
    }

    private static Annealing annealing(Timetable table, MoveMix mix, int mostMoved, boolean... firm) {
        return annealing(table, mix, true, mostMoved, firm);
    }

    private static Annealing annealing(Timetable table, MoveMix mix, int mostMoved, long seed) {
        return annealing(table, mix, true, mostMoved, seed);
    }

    private static Annealing annealing(
            Timetable table, MoveMix mix, boolean gapsMatter, int mostMoved, boolean... firm) {
        return annealing(table, mix, gapsMatter, mostMoved, 1, firm);
    }

    private static Annealing annealing(
            Timetable table, MoveMix mix, boolean gapsMatter, int mostMoved, long seed, boolean... firm) {
        return new Annealing(
                table,
                new double[table.facts().wishes()],
                gapsMatter,
                mix,
                HOT_THEN_COLD,
                mostMoved,
                firm,
                new SplittableRandom(seed));
    }

    private static String best(Annealing annealing) {
        return positions(annealing.best());
    }

    @Nested
    class Attempts {
        @Test
        void placeWishes() {
            Sketch sketch = new Sketch(2).people(3);
            sketch.wish(0, 1);
            sketch.wish(0, 2);
            Timetable table = sketch.timetable();
            Annealing annealing = annealing(table, INSERTIONS);

            annealing.search(20, COLD);

            assertThat(table.hasUnplaced()).isFalse();
            assertThat(annealing.best()).doesNotContain(-1);
            assertThat(annealing.bestWorth()).isEqualTo(table.worth());
        }

        @Test
        void placeNothingWithoutAShareForIt() {
            Sketch sketch = new Sketch(3).people(4);
            sketch.wish(0, 1);
            sketch.wish(2, 3);
            Timetable table = sketch.timetable(-1, 0);

            annealing(table, EXCHANGES).search(200, HOT);

            assertThat(table.isPlaced(0)).isFalse();
        }

        @Test
        void exchangeWhereThereIsNothingToPlaceOrToEase() {
            Sketch sketch = new Sketch(4).people(2);
            sketch.wish(0, 1);

            for (MoveMix mix : new MoveMix[] {INSERTIONS, EASING, EXCHANGES}) {
                Timetable table = sketch.timetable(1);
                Annealing annealing = annealing(table, mix);
                boolean moved = false;
                for (int i = 0; i < 20; i++) {
                    annealing.search(1, HOT);
                    moved |= table.positionOf(0) != 1;
                }
                assertThat(moved).as("%s", mix).isTrue();
            }
        }

        @Test
        void areSharedAsTheMixSays() {
            Sketch sketch = new Sketch(4).people(6);
            sketch.wish(0, 1).in(0, 1);
            sketch.wish(0, 2).in(3);
            sketch.wish(3, 4).in(0);
            sketch.wish(3, 5).in(1);
            assertThat(changed(sketch, new MoveMix(40, 60), "0 3 0 1")).isBetween(32, 52);
            assertThat(changed(sketch, new MoveMix(0, 60), "0 3 0 1")).isZero();
            // Of the attempts to ease the day a third moves the first meeting into that gap, of exchanges an eighth.
            assertThat(changed(sketch, new MoveMix(0, 100), "1 3 0 -")).isBetween(25, 42);
            assertThat(changed(sketch, new MoveMix(40, 60), "1 3 0 -")).isBetween(12, 25);
            assertThat(changed(sketch, new MoveMix(40, 0), "1 3 0 -")).isBetween(2, 11);
        }

        /** How many of a hundred seeds come to that timetable with one attempt. */
        private int changed(Sketch sketch, MoveMix mix, String expected) {
            int changed = 0;
            for (long seed = 1; seed <= 100; seed++) {
                Timetable table = sketch.timetable(0, 3, 0);
                annealing(table, mix, ANY, seed).search(1, HOT);
                changed += positions(table).equals(expected) ? 1 : 0;
            }
            return changed;
        }

        @Test
        void easeTheDaysOfThoseWhoWait() {
            Sketch sketch = new Sketch(8).people(3);
            sketch.wish(0, 1);
            sketch.wish(0, 2);
            Timetable table = sketch.timetable(0, 7);

            annealing(table, EASING).search(10, COLD);

            assertThat(table.gaps()).isZero();
        }

        @Test
        void joinWhatIsInterruptedWhereWaitingCostsNothing() {
            Sketch sketch = new Sketch(64).people(3).costing(Sketch.prices(0, 20));
            sketch.wish(0, 1);
            sketch.wish(0, 2);
            Timetable table = sketch.timetable(0, 40);

            annealing(table, EASING, false, ANY).search(20, COLD);

            assertThat(table.interruptions()).isZero();
        }

        @Test
        void keepTheOrderOfWishes() {
            Sketch sketch = new Sketch(4).people(4);
            sketch.wish(0, 1);
            sketch.wish(2, 3).after(0);
            Timetable table = sketch.timetable(0, 1);
            Annealing annealing = annealing(table, EXCHANGES);

            for (int i = 0; i < 200; i++) {
                annealing.search(1, HOT);
                assertThat(table.outOfOrder()).isZero();
            }
        }

        @Test
        void takeMeetingsOutWhereAShareOfAllIsWanted() {
            Sketch sketch = new Sketch(2).people(4).quota(0, 100);
            sketch.wish(0, 1);
            sketch.wish(2, 3).countingFor(0);
            Timetable table = sketch.timetable(0, 0);

            annealing(table, EXCHANGES).search(200, COLD);

            assertThat(table.isPlaced(0)).isFalse();
            assertThat(table.isPlaced(1)).isTrue();
        }

        @Test
        void takeMeetingsOutOneTimeInTwelve() {
            Sketch sketch = new Sketch(1).people(2).quota(0, 100);
            sketch.wish(0, 1);
            int taken = 0;
            for (long seed = 1; seed <= 300; seed++) {
                Timetable table = sketch.timetable(0);
                annealing(table, EXCHANGES, ANY, seed).search(1, HOT);
                taken += table.isPlaced(0) ? 0 : 1;
            }

            assertThat(taken).isBetween(12, 40);
        }

        @Test
        void takeNothingOutWhereNoShareIsWanted() {
            Sketch sketch = new Sketch(2).people(4).quota(2, 0);
            sketch.wish(0, 1);
            sketch.wish(2, 3).countingFor(0);
            Timetable table = sketch.timetable(0, 0);

            annealing(table, EXCHANGES).search(300, HOT);

            assertThat(table.isPlaced(0)).isTrue();
        }
    }

    @Nested
    class Temperature {
        private final Sketch sketch = new Sketch(3);

        /** Best in slot 1. */
        Temperature() {
            sketch.person().unwanted(0, 2);
            sketch.people(1);
            sketch.wish(0, 1);
        }

        @Test
        void letsWorseTimetablesPassWhileItIsHot() {
            Timetable table = sketch.timetable(1);
            Annealing annealing = annealing(table, EXCHANGES);
            int worse = 0;
            for (int i = 0; i < 100; i++) {
                annealing.search(1, HOT);
                worse += table.positionOf(0) == 1 ? 0 : 1;
            }

            assertThat(worse).isGreaterThan(40);
            assertThat(best(annealing)).isEqualTo("1");
            assertThat(annealing.bestWorth()).isEqualTo(new Worth(0, 0, 0));
        }

        @Test
        void letsNothingWorsePassWhenItIsCold() {
            Timetable table = sketch.timetable(1);

            annealing(table, EXCHANGES).search(100, COLD);

            assertThat(positions(table)).isEqualTo("1");
        }

        @Test
        void letsEqualTimetablesPassWhenItIsCold() {
            Timetable table = sketch.timetable(0);
            Sketch even = new Sketch(3).people(2);
            even.wish(0, 1);
            Timetable equal = even.timetable(0);
            Annealing annealing = annealing(equal, EXCHANGES);
            boolean moved = false;
            for (int i = 0; i < 20; i++) {
                annealing.search(1, COLD);
                moved |= equal.positionOf(0) != 0;
            }

            assertThat(moved).isTrue();
            assertThat(best(annealing)).isEqualTo("0");
            annealing(table, EXCHANGES).search(20, COLD);
            assertThat(positions(table)).isEqualTo("1");
        }

        @Test
        void decidesHowOftenWhatCostsABitMorePasses() {
            // At the temperature of what it costs more, one in e of the attempts that lead there.
            Cooling even = new Cooling(10, 10, 1);
            int worse = 0;
            for (long seed = 1; seed <= 300; seed++) {
                Timetable table = sketch.timetable(1);
                new Annealing(
                                table,
                                new double[1],
                                true,
                                EXCHANGES,
                                even,
                                ANY,
                                new boolean[0],
                                new SplittableRandom(seed))
                        .search(1, HOT);
                worse += table.positionOf(0) == 1 ? 0 : 1;
            }
            // Two draws of three lead there.
            assertThat(worse).isBetween(55, 95);
        }
    }

    @Nested
    class TheBest {
        @Test
        void isKeptThoughTheSearchGoesOnToWorse() {
            Sketch sketch = new Sketch(6).people(4);
            sketch.wish(0, 1);
            sketch.wish(0, 2);
            sketch.wish(0, 3);
            Timetable table = sketch.timetable(0, 2, 5);
            Annealing annealing = annealing(table, EXCHANGES);

            annealing.search(400, HOT);

            assertThat(annealing.bestWorth().soft()).isZero();
            assertThat(sketch.timetable(annealing.best()).worth()).isEqualTo(annealing.bestWorth());
        }

        @Test
        void isRememberedWholeHoweverManyWishesChanged() {
            int wishes = 300;
            Sketch sketch = new Sketch(2).people(2 * wishes);
            for (int wish = 0; wish < wishes; wish++) {
                sketch.wish(2 * wish, 2 * wish + 1).publishedAt(0, 1);
            }
            int[] start = new int[wishes];
            start[0] = 1;
            Timetable table = sketch.timetable(start);
            Annealing annealing = annealing(table, EXCHANGES);

            annealing.search(3_000, HOT);
            assertThat(best(annealing)).isEqualTo(positions(start));
            annealing.search(8_000, COLD);

            assertThat(annealing.best()).containsOnly(0);
            assertThat(annealing.bestWorth()).isEqualTo(new Worth(0, 0, 0));
        }
    }

    @Nested
    class WhatIsPublished {
        private final Sketch sketch = new Sketch(4).people(6);

        WhatIsPublished() {
            sketch.wish(0, 1).publishedAt(0, 1);
            sketch.wish(2, 3).publishedAt(1, 1);
            sketch.wish(4, 5).publishedAt(2, 1);
        }

        @Test
        void movesNoMoreThanItMay() {
            for (int most = 0; most < 3; most++) {
                Timetable table = sketch.timetable(0, 1, 2);
                Annealing annealing = annealing(table, EXCHANGES, most);
                long moved = 0;
                for (int i = 0; i < 100; i++) {
                    annealing.search(1, HOT);
                    moved = Math.max(moved, table.disturbance().moved());
                }
                assertThat(moved).isEqualTo(most);
            }
        }

        @Test
        void isCalledOffNoMoreThanItMayMove() {
            sketch.quota(0, 100);
            sketch.wish(0, 2).in(3).countingFor(0);
            Timetable table = sketch.timetable(0, 1, -1, 3);
            Annealing annealing = annealing(table, EXCHANGES, 1);
            long gone = 0;
            long both = 0;
            for (int i = 0; i < 400; i++) {
                annealing.search(1, HOT);
                gone = Math.max(gone, table.disturbance().lost());
                both = Math.max(
                        both, table.disturbance().lost() + table.disturbance().moved());
            }

            assertThat(gone).isEqualTo(2);
            assertThat(both).isEqualTo(2);
        }

        @Test
        void mayComeBackWhereMoreHasMovedThanMay() {
            Timetable table = sketch.timetable(3, 3, 3);

            annealing(table, EXCHANGES, 0).search(100, COLD);

            assertThat(positions(table)).isEqualTo("0 1 2");
        }

        @Test
        void mayComeBackThoughOthersAreCalledOff() {
            Timetable table = sketch.timetable(3, 3, -1);

            annealing(table, EXCHANGES, 0).search(100, COLD);

            assertThat(positions(table)).isEqualTo("0 1 -");
        }

        @Test
        void isOneMoveTradedForAnotherOneTimeInFour() {
            Sketch trading = new Sketch(2).people(4);
            trading.wish(0, 1).publishedAt(0, 1).in(0, 1);
            trading.wish(2, 3).in(1);
            int traded = 0;
            for (long seed = 1; seed <= 300; seed++) {
                Timetable table = trading.timetable(1);
                annealing(table, EXCHANGES, 1, seed).search(1, HOT);
                traded += table.isPlaced(1) ? 1 : 0;
            }

            assertThat(traded).isBetween(50, 100);
        }

        @Test
        void isNotLookedForWhereNothingIs() {
            Sketch plain = new Sketch(3).people(2);
            plain.wish(0, 1);
            Timetable table = plain.timetable(0);

            annealing(table, EXCHANGES, 0).search(100, HOT);

            assertThat(table.isPlaced(0)).isTrue();
        }

        @Test
        void givesUpOneMoveForAnotherWhereNoMoreMayMove() {
            // So that going back is no gain by itself.
            Sketch trading = new Sketch(2).supply(2, 1);
            trading.person().unwanted(0);
            trading.people(3);
            trading.wish(0, 1).publishedAt(0, 1).using(0);
            trading.wish(2, 3).in(1).using(0);
            Timetable table = trading.timetable(1);

            annealing(table, EXCHANGES, 1).search(60, COLD);

            assertThat(positions(table)).isEqualTo("0 1");
        }

        @Test
        void isNotTradedAsLongAsMoreMayMove() {
            Sketch trading = new Sketch(2).people(4);
            trading.wish(0, 1).publishedAt(0, 1);
            trading.wish(2, 3).in(1);
            Timetable table = trading.timetable(1);

            annealing(table, EXCHANGES, 2).search(100, HOT);

            assertThat(table.isPlaced(1)).isFalse();
        }
    }

    @Nested
    class FirmMeetings {
        private final Sketch sketch = new Sketch(1).people(3);

        @Test
        void areNotTakenOutForOptionalWishes() {
            sketch.wish(0, 1);
            sketch.wish(0, 2).weighing(9);
            Timetable firm = sketch.timetable(0);
            Timetable loose = sketch.timetable(0);

            Annealing annealing = annealing(firm, INSERTIONS, ANY, true, false);
            for (int i = 0; i < 100; i++) {
                annealing.search(1, HOT);
                assertThat(positions(firm)).isEqualTo("0 -");
            }
            annealing(loose, INSERTIONS, ANY, false, false).search(100, COLD);
            assertThat(positions(loose)).isEqualTo("- 0");
        }

        @Test
        void areTakenOutForMandatoryWishes() {
            sketch.wish(0, 1);
            sketch.wish(0, 2).mandatory();
            Timetable table = sketch.timetable(0);

            annealing(table, INSERTIONS, ANY, true, false).search(100, COLD);

            assertThat(positions(table)).isEqualTo("- 0");
        }

        @Test
        void mayMove() {
            Sketch moving = new Sketch(2).people(2);
            moving.wish(0, 1).publishedAt(1, 1);
            Timetable table = moving.timetable(0);

            annealing(table, EXCHANGES, ANY, true).search(20, COLD);

            assertThat(positions(table)).isEqualTo("1");
        }
    }

    @Test
    void beginsWithTheTimetableAsItIs() {
        Sketch sketch = new Sketch(2).people(2);
        sketch.wish(0, 1);
        Annealing annealing = annealing(sketch.timetable(1), EXCHANGES);

        assertThat(best(annealing)).isEqualTo("1");
        assertThat(annealing.bestWorth()).isEqualTo(new Worth(0, 0, 0));
    }
}
