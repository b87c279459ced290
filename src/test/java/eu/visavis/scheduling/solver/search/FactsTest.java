package eu.visavis.scheduling.solver.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FactsTest {
    @Test
    void listTheWishesOfEverybodyInAMeeting() {
        Sketch sketch = new Sketch(1).people(4);
        sketch.wish(0, 1);
        sketch.wish(2, 0).joinedBy(3, 1);
        sketch.wish(1, 2);

        Facts facts = sketch.facts();

        assertThat(facts.everybody[1]).containsExactly(2, 0, 3, 1);
        assertThat(facts.wishesOf[0]).containsExactly(0, 1);
        assertThat(facts.wishesOf[1]).containsExactly(0, 1, 2);
        assertThat(facts.wishesOf[2]).containsExactly(1, 2);
        assertThat(facts.wishesOf[3]).containsExactly(1);
        assertThat(facts.people()).isEqualTo(4);
        assertThat(facts.wishes()).isEqualTo(3);
    }

    @Test
    void knowWhatComesLater() {
        Sketch sketch = new Sketch(1).people(2);
        sketch.wish(0, 1);
        sketch.wish(0, 1).after(0, 2);
        sketch.wish(0, 1).after(0);

        Facts facts = sketch.facts();

        assertThat(facts.ordered).isTrue();
        assertThat(facts.later[0]).containsExactlyInAnyOrder(1, 2);
        assertThat(facts.later[1]).isEmpty();
        assertThat(facts.later[2]).containsExactly(1);
    }

    @Test
    void tellTheFirstOfEachChoice() {
        Sketch sketch = new Sketch(1).people(2);
        sketch.wish(0, 1).ofChoice(1);
        sketch.wish(0, 1);
        sketch.wish(0, 1).ofChoice(0);
        sketch.wish(0, 1).ofChoice(1);
        sketch.wish(0, 1).ofChoice(0);

        Facts facts = sketch.facts();

        assertThat(facts.choices).isEqualTo(2);
        assertThat(facts.isFirstChoice).containsExactly(true, true, true, false, false);
    }

    @Test
    void tellWhatIsPossibleInWhicheverWord() {
        Sketch sketch = new Sketch(70);
        sketch.person().there(3, 66).unwanted(66);
        sketch.person();
        sketch.wish(0, 1);
        sketch.wish(0, 1).in(1);

        Facts facts = sketch.facts();

        assertThat(facts.isPossible(0, 66)).isTrue();
        assertThat(facts.isPossible(0, 67)).isFalse();
        assertThat(facts.isPossible(0, 2)).isFalse();
        assertThat(facts.isPossible(0)).isTrue();
        assertThat(facts.isPossible(1)).isFalse();
        assertThat(facts.isAvailable(0, 66)).isTrue();
        assertThat(facts.isAvailable(0, 4)).isFalse();
        assertThat(facts.isAvailable(1, 4)).isTrue();
        assertThat(facts.isUnwanted(0, 66)).isTrue();
        assertThat(facts.isUnwanted(0, 3)).isFalse();
    }

    @Test
    void noteWhetherAnythingLimitsDays() {
        assertThat(plain().facts().limitsDays).isFalse();
        Sketch ways = plain();
        ways.wish(0, 1).inArea(0);
        assertThat(ways.facts().limitsDays).isTrue();
        Sketch rows = plain();
        rows.person().inRow(3);
        assertThat(rows.facts().limitsDays).isTrue();
        Sketch rests = plain();
        rests.person().resting(new int[] {0});
        assertThat(rests.facts().limitsDays).isTrue();
        Sketch unwanted = plain();
        unwanted.person().unwanted(0);
        assertThat(unwanted.facts().limitsDays).isFalse();
    }

    @Test
    void noteWhetherASharesOfAllIsWanted() {
        assertThat(plain().facts().ordered).isFalse();
        assertThat(plain().quota(3, 0).facts().wantsShares).isFalse();
        assertThat(plain().quota(3, 0).quota(0, 1).facts().wantsShares).isTrue();
    }

    private static Sketch plain() {
        Sketch sketch = new Sketch(2).people(2);
        sketch.wish(0, 1);
        return sketch;
    }
}
