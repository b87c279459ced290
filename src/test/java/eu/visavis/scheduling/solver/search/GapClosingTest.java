package eu.visavis.scheduling.solver.search;

import static eu.visavis.scheduling.solver.search.Sketch.GIVEN_UP;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Person 0 waits; the others do not. */
class GapClosingTest {
    private static Map<String, Integer> outcomes(Sketch sketch, int... start) {
        return sketch.outcomes(
                facts -> new GapClosing(facts, new WishInsertion(facts, new double[facts.wishes()])), start);
    }

    @Test
    void movesTheFirstOrTheLastMeetingIntoTheGap() {
        Sketch sketch = new Sketch(3).people(3);
        sketch.wish(0, 1);
        sketch.wish(0, 2);

        assertThat(outcomes(sketch, 0, 2)).containsOnlyKeys("1 2", "0 1");
    }

    @Test
    void movesMeetingsBetweenTheGapsOnlyNowAndThen() {
        Sketch sketch = new Sketch(5).people(4);
        sketch.wish(0, 1);
        sketch.wish(0, 2);
        sketch.wish(0, 3);

        Map<String, Integer> outcomes = outcomes(sketch, 0, 2, 4);

        assertThat(outcomes).containsOnlyKeys("1 2 4", "3 2 4", "0 2 1", "0 2 3", "0 1 4", "0 3 4");
        assertThat(outcomes.get("0 1 4") + outcomes.get("0 3 4")).isBetween(15, 60);
        assertThat(outcomes.get("0 2 1") + outcomes.get("0 2 3")).isBetween(90, 180);
        assertThat(outcomes.get("1 2 4") + outcomes.get("3 2 4")).isBetween(180, 280);
    }

    @Test
    void placesAnotherWishInTheGap() {
        Sketch sketch = new Sketch(3).people(4);
        sketch.wish(0, 1).in(0);
        sketch.wish(0, 2).in(2);
        sketch.wish(0, 3);

        assertThat(outcomes(sketch, 0, 2, -1)).containsOnlyKeys("0 2 1", GIVEN_UP);
    }

    @Test
    void getsWhatThePartnerHasThenOutOfTheWay() {
        Sketch sketch = new Sketch(4).people(5);
        sketch.wish(0, 1).in(0);
        sketch.wish(0, 2).in(2);
        sketch.wish(0, 3);
        sketch.wish(3, 4).in(1, 3);

        assertThat(outcomes(sketch, 0, 2, -1, 1)).containsOnlyKeys("0 2 1 3", GIVEN_UP);
    }

    @Test
    void givesThoseLeftFreeAnotherMeeting() {
        Sketch sketch = new Sketch(3).people(6);
        sketch.wish(0, 1).in(0);
        sketch.wish(0, 2).in(2);
        sketch.wish(0, 3);
        sketch.wish(3, 4).in(1);
        sketch.wish(4, 5).in(1);

        assertThat(outcomes(sketch, 0, 2, -1, 1, -1)).containsOnlyKeys("0 2 1 - 1", GIVEN_UP);
    }

    @Test
    void doesNotPlaceWhatThePartnerHasNoTimeFor() {
        Sketch sketch = new Sketch(3).people(5);
        sketch.wish(0, 1).in(0);
        sketch.wish(0, 2).in(2);
        sketch.wish(0, 3);
        sketch.wish(3, 4).in(1).mandatory();

        assertThat(outcomes(sketch, 0, 2, -1, 1)).containsOnlyKeys(GIVEN_UP);
    }

    @Test
    void placesNothingBeyondTheLimit() {
        Sketch sketch = new Sketch(3);
        sketch.person().atMost(2);
        sketch.people(3);
        sketch.wish(0, 1).in(0);
        sketch.wish(0, 2).in(2);
        sketch.wish(0, 3);

        assertThat(outcomes(sketch, 0, 2, -1)).containsOnlyKeys(GIVEN_UP);
    }

    @Test
    void placesNoSecondWishOfAChoice() {
        Sketch sketch = new Sketch(3).people(4);
        sketch.wish(0, 1).in(0).ofChoice(0);
        sketch.wish(0, 2).in(2);
        sketch.wish(0, 3).ofChoice(0);

        assertThat(outcomes(sketch, 0, 2, -1)).containsOnlyKeys(GIVEN_UP);
    }

    @Test
    void placesNothingThatNothingIsLeftFor() {
        Sketch sketch = new Sketch(3).people(4).supply(1, 0, 1);
        sketch.wish(0, 1).in(0);
        sketch.wish(0, 2).in(2);
        sketch.wish(0, 3).using(0);

        assertThat(outcomes(sketch, 0, 2, -1)).containsOnlyKeys(GIVEN_UP);
    }

    @Test
    void fillsAnySlotOfALongGap() {
        Sketch sketch = new Sketch(6).people(3);
        sketch.wish(0, 1).in(0, 1, 2, 3);
        sketch.wish(0, 2).in(4);

        assertThat(outcomes(sketch, 0, 4)).containsOnlyKeys("1 4", "2 4", "3 4", GIVEN_UP);
    }

    @Test
    void takesNoSlotForAGapInWhichThePersonIsAway() {
        Sketch sketch = new Sketch(5);
        sketch.person().there(0, 2, 4);
        sketch.people(3);
        sketch.wish(0, 1);
        sketch.wish(0, 2);

        assertThat(outcomes(sketch, 0, 4)).containsOnlyKeys("2 4", "0 2");
    }

    @Test
    void findsNothingInASessionInWhichNobodyWaits() {
        Sketch sketch = new Sketch(3, 3);
        sketch.person().there(0, 2, 3, 4, 5);
        sketch.people(4);
        sketch.wish(0, 1).in(0);
        sketch.wish(0, 2).in(2);
        sketch.wish(0, 3).in(3);
        sketch.wish(0, 4).in(4, 5);

        assertThat(outcomes(sketch, 0, 2, 3, 5)).containsOnlyKeys("0 2 3 4", GIVEN_UP);
    }

    @Test
    void startsFromMeetingsHoweverManyWishesAreUnplaced() {
        Sketch sketch = new Sketch(3).people(8);
        sketch.wish(0, 1).in(0);
        for (int other = 2; other < 7; other++) {
            sketch.wish(0, other).in();
        }
        sketch.wish(0, 7).in(1, 2);

        assertThat(outcomes(sketch, 0, -1, -1, -1, -1, -1, 2)).containsOnlyKeys("0 - - - - - 1", GIVEN_UP);
    }

    @Test
    void findsGapsInWhicheverWordOfTheDay() {
        Sketch sketch = new Sketch(70).people(4);
        sketch.wish(3, 1).in(62, 63);
        sketch.wish(3, 2).in(64, 65);

        assertThat(outcomes(sketch, 62, 64)).containsOnlyKeys("63 64", GIVEN_UP);
        assertThat(outcomes(sketch, 63, 65)).containsOnlyKeys("63 64", GIVEN_UP);
    }

    @Test
    void closesGapsWithinASessionOnly() {
        Sketch sketch = new Sketch(4, 3).people(4);
        sketch.wish(0, 1).in(0, 1, 2);
        sketch.wish(0, 2).in(1, 2);
        sketch.wish(0, 3);

        // The last meeting has no gap in its session, so who looks from there finds none.
        assertThat(outcomes(sketch, 0, 2, 4)).containsOnlyKeys("1 2 4", "0 1 4", "0 2 1", GIVEN_UP);
        assertThat(outcomes(sketch, 0, 2, 4).get(GIVEN_UP)).isBetween(100, 250);
    }
}
