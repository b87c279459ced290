package eu.visavis.scheduling.solver.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CalmTest {
    private static final SplittableRandom RANDOM = new SplittableRandom(1);

    private static Calm calm(Prices prices, int allowedDifference) {
        return new Calm(new Sketch(6, 6).people(3).facts(), prices, allowedDifference);
    }

    @Test
    void tellsWhoWaits() {
        Calm calm = calm(Sketch.prices(20, 0), -1);
        assertThat(calm.change(1, 0)).isZero();
        assertThat(calm.hasUneasy()).isFalse();
        assertThat(calm.change(1, 3)).isEqualTo(40);
        assertThat(calm.drawUneasy(RANDOM)).isEqualTo(1);
        assertThat(calm.gaps()).isEqualTo(2);

        assertThat(calm.change(1, 1)).isEqualTo(-20);
        assertThat(calm.hasUneasy()).isTrue();
        assertThat(calm.change(1, 2)).isEqualTo(-20);

        assertThat(calm.hasUneasy()).isFalse();
        assertThat(calm.gaps()).isZero();
    }

    @Test
    void doesNotCountInterruptionsThatCostNothing() {
        Calm calm = calm(Sketch.prices(20, 0), -1);
        calm.change(0, 0);
        calm.change(0, 2);

        assertThat(calm.interruptions().total()).isZero();
    }

    @Test
    void tellsWhoIsInterruptedWhereWaitingCostsNothing() {
        Calm calm = calm(Sketch.prices(0, 20), -1);
        calm.change(2, 0);
        assertThat(calm.change(2, 3)).isEqualTo(20 + 2 * 2);
        assertThat(calm.change(2, 5)).isEqualTo(20 + 2);
        assertThat(calm.drawUneasy(RANDOM)).isEqualTo(2);
        assertThat(calm.interruptions().total()).isEqualTo(2);

        assertThat(calm.change(2, 5)).isEqualTo(-22);
        assertThat(calm.hasUneasy()).isTrue();
        assertThat(calm.change(2, 3)).isEqualTo(-24);

        assertThat(calm.hasUneasy()).isFalse();
    }

    @Test
    void tellsWhoWaitsThoughInterruptionsCostToo() {
        Sketch sketch = new Sketch(3);
        sketch.person().there(0, 2);
        Calm calm = new Calm(sketch.facts(), Sketch.prices(20, 3), -1);
        calm.change(0, 0);
        calm.change(0, 2);

        // Not there in between: interrupted, but without waiting.
        assertThat(calm.interruptions().total()).isEqualTo(1);
        assertThat(calm.hasUneasy()).isFalse();
    }

    @Test
    void chargesForWhoIsInterruptedMoreThanAllowed() {
        Calm calm = calm(Sketch.prices(20, 0), 0);
        calm.change(0, 0);

        assertThat(calm.change(0, 2)).isEqualTo(20 + 10_000);
        assertThat(calm.interruptions().unevenness()).isEqualTo(1);
        assertThat(calm.change(0, 2)).isEqualTo(-20 - 10_000);
    }

    @Test
    void foretellsWhatAMeetingWouldCostAndChangesNothing() {
        Calm calm = calm(Sketch.prices(20, 3), -1);
        calm.change(0, 1);

        assertThat(calm.added(0, 4)).isEqualTo(2 * 20 + 3);
        assertThat(calm.added(0, 2)).isZero();
        assertThat(calm.added(0, 7)).isZero();
        calm.change(0, 4);
        assertThat(calm.added(0, 2)).isEqualTo(-20);
        assertThat(calm.added(0, 3)).isEqualTo(-20);
        assertThat(calm.busy[0]).isEqualTo(0b10010);
    }

    @Test
    void foretellsItInWhicheverWordOfTheDay() {
        Calm calm = new Calm(new Sketch(70).people(3).facts(), Sketch.prices(20, 3), -1);
        calm.change(2, 63);

        assertThat(calm.added(2, 66)).isEqualTo(2 * 20 + 3);
        assertThat(calm.added(1, 66)).isZero();
        assertThat(calm.busy).containsExactly(0, 0, 0, 0, 1L << 63, 0);
        assertThat(calm.change(2, 66)).isEqualTo(2 * 20 + 3);
    }
}
