package eu.visavis.scheduling.solver.search;

import static eu.visavis.scheduling.solver.search.Sketch.GIVEN_UP;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RemovalTest {
    private static Map<String, Integer> outcomes(Sketch sketch, int... start) {
        return sketch.outcomes(facts -> new Removal(new WishInsertion(facts, new double[facts.wishes()])), start);
    }

    @Test
    void takesAnyMeetingOutThatIsNotMandatory() {
        Sketch sketch = new Sketch(2).people(3);
        sketch.wish(0, 1);
        sketch.wish(0, 2);
        sketch.wish(1, 2).mandatory();
        sketch.wish(1, 2).in(0);

        assertThat(outcomes(sketch, 0, 1, -1, -1))
                .containsOnlyKeys("- 1 - -", "- 1 0 -", "- 1 - 0", "0 - - -", "0 - 1 -", GIVEN_UP);
    }

    @Test
    void leavesMandatoryMeetings() {
        Sketch sketch = new Sketch(2).people(2);
        sketch.wish(0, 1).mandatory();

        assertThat(outcomes(sketch, 0)).containsOnlyKeys(GIVEN_UP);
    }

    @Test
    void givesAnotherMeetingInItsPlaceEveryOtherTime() {
        Sketch sketch = new Sketch(1).people(3);
        sketch.wish(0, 1).mandatory();
        sketch.wish(0, 2);

        Map<String, Integer> outcomes = outcomes(sketch, -1, 0);

        assertThat(outcomes).containsOnlyKeys("- -", "0 -", GIVEN_UP);
        assertThat(outcomes.get("0 -")).isBetween(60, 140);
        assertThat(outcomes.get("- -")).isBetween(60, 140);
    }
}
