package eu.visavis.scheduling.solver.search;

import static eu.visavis.scheduling.solver.search.Sketch.GIVEN_UP;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SlotExchangeTest {
    private static Map<String, Integer> outcomes(Sketch sketch, int... start) {
        return sketch.outcomes(facts -> new SlotExchange(), start);
    }

    @Test
    void movesAnyMeetingToAnyPossibleSlotAndWhoIsInTheWayBack() {
        Sketch sketch = new Sketch(3).people(3);
        sketch.wish(0, 1);
        sketch.wish(0, 2);

        assertThat(outcomes(sketch, 0, 1)).containsOnlyKeys("1 0", "2 1", "0 2", GIVEN_UP);
    }

    @Test
    void leavesUnplacedWishesAlone() {
        Sketch sketch = new Sketch(2).people(4);
        sketch.wish(0, 1);
        sketch.wish(2, 3);

        assertThat(outcomes(sketch, -1, 0)).containsOnlyKeys("- 1", GIVEN_UP);
    }

    @Test
    void givesUpWhereWhoIsInTheWayCannotChangeOver() {
        Sketch sketch = new Sketch(2).people(3);
        sketch.wish(0, 1);
        sketch.wish(0, 2).in(1);

        assertThat(outcomes(sketch, 0, 1)).containsOnlyKeys(GIVEN_UP);
    }
}
