package eu.visavis.scheduling.solver.search;

import static eu.visavis.scheduling.solver.search.Sketch.GIVEN_UP;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MoveTradeTest {
    private static Map<String, Integer> outcomes(Sketch sketch, int... start) {
        return sketch.outcomes(
                facts -> new MoveTrade(facts, new WishInsertion(facts, new double[facts.wishes()])), start);
    }

    @Test
    void takesAMoveBackAndPlacesAnotherWish() {
        Sketch sketch = new Sketch(3).people(5);
        sketch.wish(0, 1).publishedAt(0, 1);
        sketch.wish(3, 4).in(2);

        assertThat(outcomes(sketch, 1, -1)).containsOnlyKeys("0 2");
    }

    @Test
    void givesThePlaceThatBecomesFreeToAnotherWish() {
        Sketch sketch = new Sketch(2).people(3);
        sketch.wish(0, 1).publishedAt(0, 1);
        sketch.wish(0, 2).in(1);

        assertThat(outcomes(sketch, 1, -1)).containsOnlyKeys("0 1");
    }

    @Test
    void takesTheMeetingOutWhereItsOldPlaceIsTaken() {
        Sketch sketch = new Sketch(3).people(5);
        sketch.wish(0, 1).publishedAt(0, 1).in(0, 1);
        sketch.wish(0, 2).in(0);
        sketch.wish(3, 4).in(2);

        assertThat(outcomes(sketch, 1, 0, -1)).containsKey("- 0 2");
    }

    @Test
    void looksOnlyForMeetingsThatMoved() {
        Sketch sketch = new Sketch(3).people(8);
        sketch.wish(0, 1).publishedAt(0, 1);
        sketch.wish(2, 3).publishedAt(0, 1);
        sketch.wish(4, 5);
        sketch.wish(6, 7).in(2);

        assertThat(outcomes(sketch, 0, -1, 1, -1)).containsOnlyKeys(GIVEN_UP);
    }

    @Test
    void looksSeveralTimesForOneThatMoved() {
        Sketch sketch = new Sketch(3).people(14);
        for (int wish = 0; wish < 6; wish++) {
            sketch.wish(2 * wish, 2 * wish + 1).publishedAt(0, 1);
        }
        sketch.wish(12, 13).in(2);

        Map<String, Integer> outcomes = outcomes(sketch, 0, 0, 0, 0, 0, 1, -1);

        assertThat(outcomes).containsOnlyKeys("0 0 0 0 0 0 2", GIVEN_UP);
        assertThat(outcomes.get("0 0 0 0 0 0 2")).isBetween(270, 350);
    }

    @Test
    void givesUpWhereNoOtherWishFindsAPlace() {
        Sketch sketch = new Sketch(2).people(5);
        sketch.wish(0, 1).publishedAt(0, 1);
        sketch.wish(2, 3).in(0);
        sketch.wish(2, 4).in(0).mandatory();

        assertThat(outcomes(sketch, 1, -1, 0)).containsOnlyKeys(GIVEN_UP);
    }
}
