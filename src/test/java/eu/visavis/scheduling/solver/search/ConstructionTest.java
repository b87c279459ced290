package eu.visavis.scheduling.solver.search;

import static eu.visavis.scheduling.solver.search.Sketch.positions;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ConstructionTest {
    private static final int ANY = Integer.MAX_VALUE;

    /** All that comes of twenty seeds. */
    private static Set<String> filled(Sketch sketch, double[] worth, int mostMoved, int... start) {
        Set<String> filled = new TreeSet<>();
        for (long seed = 1; seed <= 20; seed++) {
            Timetable table = sketch.timetable(start);
            new Construction(table, worth, mostMoved, new SplittableRandom(seed)).fill();
            filled.add(positions(table));
        }
        return filled;
    }

    private static Set<String> filled(Sketch sketch, int... start) {
        return filled(sketch, new double[sketch.facts().wishes()], ANY, start);
    }

    @Nested
    class TheOrder {
        private final Sketch sketch = new Sketch(1).people(3);

        @Test
        void beginsWithWhatIsMandatory() {
            sketch.wish(0, 1).weighing(9);
            sketch.wish(0, 2).mandatory();

            assertThat(filled(sketch, new double[] {9, 0}, ANY)).containsExactly("- 0");
        }

        @Test
        void goesByWorthThen() {
            sketch.wish(0, 1).weighing(9);
            sketch.wish(0, 2).weighing(5);

            assertThat(filled(sketch, new double[] {0.5, 1}, ANY)).containsExactly("- 0");
        }

        @Test
        void goesByWeightAmongEquals() {
            sketch.wish(0, 1).weighing(1);
            sketch.wish(0, 2).weighing(2);

            assertThat(filled(sketch)).containsExactly("- 0");
        }

        @Test
        void isAnyAmongEquals() {
            sketch.wish(0, 1);
            sketch.wish(0, 2);

            assertThat(filled(sketch)).containsExactlyInAnyOrder("- 0", "0 -");
        }
    }

    @Nested
    class ThePlace {
        @Test
        void isWherePeopleWaitLeast() {
            Sketch sketch = new Sketch(6).people(4);
            sketch.wish(0, 1);
            sketch.wish(0, 2);
            sketch.wish(1, 3);

            assertThat(filled(sketch, -1, 1, 2)).containsExactlyInAnyOrder("0 1 2", "3 1 2");
        }

        @Test
        void countsTheWaitingOfEverybody() {
            Sketch sketch = new Sketch(6).people(5);
            sketch.wish(0, 1).joinedBy(2).in(0, 4);
            sketch.wish(1, 3);
            sketch.wish(2, 4);

            assertThat(filled(sketch, -1, 2, 3)).containsExactly("4 2 3");
        }

        @Test
        void isNotWhereSomebodyWouldRatherHaveNone() {
            Sketch sketch = new Sketch(3);
            sketch.person().unwanted(0, 2);
            sketch.people(1);
            sketch.wish(0, 1);

            assertThat(filled(sketch)).containsExactly("1");
        }

        @Test
        void isAnyAmongEquals() {
            Sketch sketch = new Sketch(3).people(2);
            sketch.wish(0, 1);

            assertThat(filled(sketch)).containsExactly("0", "1", "2");
        }

        @Test
        void comesInOrder() {
            Sketch sketch = new Sketch(3).people(4);
            sketch.wish(0, 1);
            sketch.wish(2, 3).after(0);

            assertThat(filled(sketch, 1)).containsExactly("1 2");
            assertThat(filled(sketch, 2)).containsExactly("2 -");
        }

        @Test
        void leavesWhatIsPlacedWhereItIs() {
            Sketch sketch = new Sketch(3).people(3);
            sketch.wish(0, 1);
            sketch.wish(0, 2).weighing(5);

            assertThat(filled(sketch, 1)).containsExactlyInAnyOrder("1 0", "1 2");
        }
    }

    @Test
    void placesNobodyBeyondTheLimit() {
        Sketch sketch = new Sketch(3);
        sketch.person().atMost(1);
        sketch.people(3);
        sketch.wish(1, 2).joinedBy(0);
        sketch.wish(0, 3);

        assertThat(filled(sketch, -1, 0)).containsExactly("- 0");
    }

    @Test
    void placesOneOfAChoice() {
        Sketch sketch = new Sketch(3).people(3);
        sketch.wish(0, 1).ofChoice(0);
        sketch.wish(0, 2).ofChoice(0);

        assertThat(filled(sketch, -1, 0)).containsExactly("- 0");
    }

    @Nested
    class Exchanges {
        /** Person 0 is free in slot 0 alone, person 1 in slot 1 alone. */
        private final Sketch sketch = new Sketch(2).people(5);

        @Test
        void makeRoomWherePeopleAreNeverFreeTogether() {
            sketch.wish(0, 1);
            sketch.wish(0, 2);
            sketch.wish(1, 3);

            assertThat(filled(sketch, -1, 1, 0)).containsExactly("0 1 1");
        }

        @Test
        void makeRoomAtTheLastPositionToo() {
            Sketch long_ = new Sketch(64).people(4);
            long_.wish(0, 1).in(63);
            long_.wish(1, 2).in(62, 63);
            long_.wish(2, 3).in(62, 63);

            assertThat(filled(long_, -1, 63, 62)).containsExactly("63 62 63");
        }

        @Test
        void takeNobodyOutOfTheirTime() {
            sketch.wish(0, 1).in(0);
            sketch.wish(0, 2).in(1);
            sketch.wish(1, 3).in(0);

            assertThat(filled(sketch, -1, 1, 0)).containsExactly("- 1 0");
        }

        @Test
        void areTakenBackWhereTheWishDoesNotFitAllTheSame() {
            sketch.supply(1, 2);
            sketch.wish(0, 1).in(0).using(0);
            sketch.wish(1, 2).in(0, 1);
            sketch.wish(3, 4).in(0).using(0);

            assertThat(filled(sketch, -1, 0, 0)).containsExactly("- 0 0");
        }

        @Test
        void areKeptThoughLaterOnesAreTakenBack() {
            Sketch twice = new Sketch(2).people(9).supply(1, 2);
            twice.wish(0, 1).weighing(9);
            twice.wish(0, 2);
            twice.wish(1, 3);
            twice.wish(4, 5).in(0).using(0);
            twice.wish(5, 6).in(0, 1);
            twice.wish(7, 8).in(0).using(0);

            assertThat(filled(twice, -1, 1, 0, -1, 0, 0)).containsExactly("0 1 1 - 0 0");
        }

        @Test
        void goOnUntilOneOfThemHelps() {
            // In slot 0 there is no table.
            Sketch three = new Sketch(3).people(4).supply(0, 1, 1);
            three.wish(0, 1).in(0, 1).using(0);
            three.wish(1, 2).in(0, 2);
            three.wish(1, 3).in(1, 2);

            assertThat(filled(three, -1, 0, 1)).containsExactly("1 0 2");
        }

        @Test
        void moveAnyMeeting() {
            sketch.wish(1, 2);
            sketch.wish(0, 1).in(0);

            assertThat(filled(sketch, 0)).containsExactly("1 0");
        }

        @Test
        void areTakenBackWhereTheyBreakAnOrder() {
            sketch.wish(0, 1).in(0);
            sketch.wish(1, 2);
            sketch.wish(3, 4).after(1);

            assertThat(filled(sketch, -1, 0, 1)).containsExactly("- 0 1");
        }

        @Test
        void moveNoMorePublishedMeetingsThanMay() {
            sketch.wish(0, 1).in(0);
            sketch.wish(1, 2).publishedAt(0, 1);

            assertThat(filled(sketch, new double[2], 1, -1, 0)).containsExactly("0 1");
            assertThat(filled(sketch, new double[2], 0, -1, 0)).containsExactly("- 0");
        }
    }

    @Test
    void placesPublishedWishesElsewhereOnlyAsOftenAsTheyMayMove() {
        Sketch sketch = new Sketch(2).people(4);
        sketch.wish(0, 1).publishedAt(0, 1).in(1);
        sketch.wish(2, 3).publishedAt(0, 1).in(1);

        assertThat(filled(sketch, new double[2], 0)).containsExactly("- -");
        assertThat(filled(sketch, new double[2], 1)).containsExactlyInAnyOrder("- 1", "1 -");
        assertThat(filled(sketch, new double[2], 2)).containsExactly("1 1");
    }

    @Test
    void putsPublishedWishesBackThoughNoneMayMove() {
        Sketch sketch = new Sketch(2).people(2);
        sketch.wish(0, 1).publishedAt(0, 1);

        assertThat(filled(sketch, new double[1], 0)).containsExactly("0");
    }
}
