package eu.visavis.scheduling.solver.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgrammeTest {
    private static Sketch wishes(int counting, int others) {
        Sketch sketch = new Sketch(2).people(2);
        for (int i = 0; i < counting; i++) {
            sketch.wish(0, 1).countingFor(0);
        }
        for (int i = 0; i < others; i++) {
            sketch.wish(0, 1);
        }
        return sketch;
    }

    private static Programme programme(Sketch sketch) {
        return new Programme(sketch.facts(), Sketch.PRICES);
    }

    @Test
    void lacksWhatANumberAsksFor() {
        Programme programme = programme(wishes(3, 1).quota(2, 0));
        assertThat(programme.missing()).isEqualTo(2);
        assertThat(programme.points()).isEqualTo(2 * 3);

        programme.change(3, 1);
        assertThat(programme.missing()).isEqualTo(2);
        programme.change(0, 1);
        programme.change(1, 1);
        programme.change(2, 1);
        assertThat(programme.missing()).isZero();

        programme.change(0, -1);
        programme.change(1, -1);
        assertThat(programme.missing()).isEqualTo(1);
    }

    @Test
    void lacksMoreOfAShareTheMoreOthersArePlaced() {
        Programme programme = programme(wishes(2, 3).quota(0, 50));
        assertThat(programme.missing()).isZero();

        programme.change(2, 1);
        assertThat(programme.missing()).isEqualTo(1);
        programme.change(0, 1);
        assertThat(programme.missing()).isZero();
        programme.change(3, 1);
        assertThat(programme.missing()).isEqualTo(1);
        programme.change(3, -1);
        assertThat(programme.missing()).isZero();
    }

    @Test
    void addsQuotasUp() {
        Sketch sketch = new Sketch(2).people(2).quota(1, 0).quota(2, 0);
        sketch.wish(0, 1).countingFor(0, 1);
        Programme programme = programme(sketch);
        assertThat(programme.missing()).isEqualTo(3);

        programme.change(0, 1);

        assertThat(programme.missing()).isEqualTo(1);
    }

    @Test
    void lacksTheMeetingsThatPeopleShouldHave() {
        Sketch sketch = new Sketch(2);
        sketch.person().atLeast(2);
        sketch.person().atLeast(1);
        sketch.wish(0, 1);
        Programme programme = programme(sketch);
        assertThat(programme.tooFew()).isEqualTo(3);
        assertThat(programme.points()).isEqualTo(3 * 6);

        programme.attend(0, 0, 1);
        programme.attend(1, 0, 1);
        assertThat(programme.tooFew()).isEqualTo(1);
        programme.attend(1, 1, 1);
        programme.attend(0, 1, 1);
        programme.attend(0, 2, 1);
        assertThat(programme.tooFew()).isZero();

        programme.attend(0, 3, -1);
        programme.attend(0, 2, -1);
        assertThat(programme.tooFew()).isEqualTo(1);
    }

    @Test
    void roundsAShareUpAndTakesTheGreaterOfBoth() {
        assertThat(new SearchQuota(0, 50).missing(0, 1)).isEqualTo(1);
        assertThat(new SearchQuota(0, 50).missing(1, 2)).isZero();
        assertThat(new SearchQuota(0, 50).missing(1, 3)).isEqualTo(1);
        assertThat(new SearchQuota(0, 100).missing(0, 3)).isEqualTo(3);
        assertThat(new SearchQuota(4, 50).missing(1, 3)).isEqualTo(3);
        assertThat(new SearchQuota(1, 0).missing(2, 9)).isZero();
    }
}
