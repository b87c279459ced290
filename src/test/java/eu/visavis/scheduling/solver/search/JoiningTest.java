package eu.visavis.scheduling.solver.search;

import static eu.visavis.scheduling.solver.search.Sketch.GIVEN_UP;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class JoiningTest {
    private static Map<String, Integer> outcomes(Sketch sketch, int... start) {
        return sketch.costing(Sketch.prices(0, 20)).outcomes(Joining::new, start);
    }

    @Test
    void movesEitherMeetingBesideTheOther() {
        Sketch sketch = new Sketch(7).people(3);
        sketch.wish(0, 1);
        sketch.wish(0, 2);

        assertThat(outcomes(sketch, 1, 4)).containsOnlyKeys("1 0", "1 2", "3 4", "5 4");
    }

    @Test
    void exchangesWhoIsInTheWay() {
        Sketch sketch = new Sketch(3).people(4);
        sketch.wish(0, 1).in(0);
        sketch.wish(0, 2).in(1, 2);
        sketch.wish(2, 3).in(1, 2);

        assertThat(outcomes(sketch, 0, 2, 1)).containsOnlyKeys("0 1 2", GIVEN_UP);
    }

    @Test
    void staysWithinTheDay() {
        Sketch sketch = new Sketch(64).people(3);
        sketch.wish(0, 1);
        sketch.wish(0, 2);

        assertThat(outcomes(sketch, 0, 63)).containsOnlyKeys("0 1", "62 63", GIVEN_UP);
    }

    @Test
    void takesAnOutermostSlotToo() {
        Sketch sketch = new Sketch(64).people(3);
        sketch.wish(0, 1).in(1, 63);
        sketch.wish(0, 2).in(0, 62);

        assertThat(outcomes(sketch, 1, 62)).containsOnlyKeys("1 0", "63 62", GIVEN_UP);
    }

    @Test
    void looksForPlacedMeetingsAmongManyWishes() {
        Sketch sketch = new Sketch(3).people(12);
        sketch.wish(0, 1).in(0);
        sketch.wish(0, 2);
        for (int other = 3; other < 12; other++) {
            sketch.wish(0, other).in(2);
        }

        Map<String, Integer> outcomes = outcomes(sketch, 0, 2);

        assertThat(outcomes).containsOnlyKeys("0 1" + " -".repeat(9), GIVEN_UP);
        assertThat(outcomes.get("0 1" + " -".repeat(9))).isGreaterThan(50);
    }

    @Test
    void doesNotMoveAMeetingWhereItIsAlready() {
        Sketch sketch = new Sketch(4).people(4);
        sketch.wish(0, 1).in(0);
        sketch.wish(0, 2).in(1);
        sketch.wish(0, 3).in(3);

        assertThat(outcomes(sketch, 0, 1, 3)).containsOnlyKeys(GIVEN_UP);
    }
}
