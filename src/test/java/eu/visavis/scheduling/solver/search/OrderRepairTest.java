package eu.visavis.scheduling.solver.search;

import static eu.visavis.scheduling.solver.search.Sketch.GIVEN_UP;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class OrderRepairTest {
    /** What becomes of a change, or that it cannot be put in order. */
    private static Map<String, Integer> outcomes(Sketch sketch, Consumer<Trial> change, int... start) {
        return sketch.outcomes(
                facts -> trial -> {
                    change.accept(trial);
                    return new OrderRepair(facts).putInOrder(trial);
                },
                start);
    }

    @Test
    void leavesWhatIsInOrder() {
        Sketch sketch = new Sketch(3).people(4);
        sketch.wish(0, 1);
        sketch.wish(2, 3).after(0);

        assertThat(outcomes(sketch, trial -> trial.move(0, 1), 0, 2)).containsOnlyKeys("1 2");
    }

    @Test
    void takesTheOtherOutWhereItCanOnlyBeTooEarly() {
        Sketch sketch = new Sketch(3).people(3);
        sketch.wish(0, 1);
        sketch.wish(0, 2).in(0, 1).after(0);

        assertThat(outcomes(sketch, trial -> trial.move(0, 2), 0, 1)).containsOnlyKeys("2 -", GIVEN_UP);
    }

    @Test
    void exchangesSlotsAlongAChain() {
        Sketch sketch = new Sketch(2).people(3);
        sketch.wish(0, 1);
        sketch.wish(0, 2).mandatory().after(0);

        Map<String, Integer> outcomes = outcomes(sketch, trial -> trial.exchange(0, 1), 0, 1);

        assertThat(outcomes).containsOnlyKeys("0 1", GIVEN_UP);
    }

    @Test
    void movesTheOtherToAFreeSlotWhereItIsInOrder() {
        Sketch sketch = new Sketch(5).people(4);
        sketch.wish(0, 1);
        sketch.wish(2, 3).in(1, 3).after(0);

        assertThat(outcomes(sketch, trial -> trial.move(0, 2), 0, 1)).containsOnlyKeys("1 3", "2 3");
    }

    @Test
    void mendsWhatLiesInTheSameSlot() {
        Sketch sketch = new Sketch(3).people(4);
        sketch.wish(0, 1);
        sketch.wish(2, 3).after(0);

        assertThat(outcomes(sketch, trial -> trial.move(1, 1), 1, 2)).containsOnlyKeys("0 1", "- 1");
    }

    @Test
    void takesNothingMandatoryOutForAnOptionalMeeting() {
        Sketch sketch = new Sketch(3).people(4);
        sketch.wish(0, 1).in(0, 2);
        sketch.wish(2, 3).in(1).mandatory().after(0);

        assertThat(outcomes(sketch, trial -> trial.move(0, 2), 0, 1)).containsOnlyKeys(GIVEN_UP);
    }

    @Test
    void takesAMandatoryMeetingOutForAnotherOne() {
        Sketch sketch = new Sketch(3).people(4);
        sketch.wish(0, 1).in(0, 2).mandatory();
        sketch.wish(2, 3).in(1).mandatory().after(0);

        assertThat(outcomes(sketch, trial -> trial.move(0, 2), 0, 1)).containsOnlyKeys("2 -", GIVEN_UP);
    }

    @Test
    void mendsUpToFourMeetings() {
        assertThat(outcomes(following(4), trial -> trial.move(0, 2), 0, 1, 1, 1, 1))
                .containsKey("2 - - - -");
        assertThat(outcomes(following(5), trial -> trial.move(0, 2), 0, 1, 1, 1, 1, 1))
                .containsOnlyKeys(GIVEN_UP);
    }

    /** So many wishes after the first one, which has to stay behind them where it moves. */
    private static Sketch following(int count) {
        Sketch sketch = new Sketch(3).people(2 * count + 2);
        sketch.wish(0, 1).in(0, 2);
        for (int i = 1; i <= count; i++) {
            sketch.wish(2 * i, 2 * i + 1).in(1).after(0);
        }
        return sketch;
    }

    @Test
    void takesOutWhatIsTooFarAway() {
        Sketch sketch = new Sketch(3).people(3).walking(new int[] {0, 30}, new int[] {30, 0});
        sketch.wish(0, 1).inArea(0).in(0, 2);
        sketch.wish(0, 2).inArea(1).in(1);

        assertThat(outcomes(sketch, trial -> trial.move(1, 1), 0)).containsOnlyKeys("- 1", GIVEN_UP);
    }

    @Test
    void givesUpWhereSomebodyHasTooManyMeetingsInARow() {
        Sketch sketch = new Sketch(3);
        sketch.person().inRow(1);
        sketch.people(2);
        sketch.wish(0, 1);
        sketch.wish(0, 2);

        assertThat(outcomes(sketch, trial -> trial.move(1, 1), 0)).containsOnlyKeys(GIVEN_UP);
    }
}
