package eu.visavis.scheduling.solver.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SupplyUseTest {
    private final SplittableRandom random = new SplittableRandom(1);

    private static SupplyUse use() {
        int[] open = new int[128];
        open[3] = 2;
        open[70] = 1;
        return new SupplyUse(open, 2, 4);
    }

    @Test
    void beginsWithAllThatIsOpen() {
        SupplyUse use = use();

        assertThat(use.free).containsExactly(1L << 3, 1L << 6);
        assertThat(use.left(3)).isEqualTo(2);
        assertThat(use.left(4)).isZero();
        assertThat(use.isUsed(3)).isFalse();
    }

    @Test
    void isFreeUntilTheLastOneIsTaken() {
        SupplyUse use = use();
        use.take(0, 3);
        assertThat(use.free[0]).isEqualTo(1L << 3);
        use.take(1, 3);
        use.take(2, 70);
        assertThat(use.free).containsExactly(0, 0);
        assertThat(use.left(3)).isZero();

        use.giveBack(0, 3);
        use.giveBack(2, 70);

        assertThat(use.free).containsExactly(1L << 3, 1L << 6);
        assertThat(use.left(3)).isEqualTo(1);
    }

    @Test
    void staysTakenWhereMoreIsTakenThanThereIs() {
        SupplyUse use = use();
        use.take(0, 70);
        use.take(1, 70);
        assertThat(use.left(70)).isEqualTo(-1);

        use.giveBack(0, 70);

        assertThat(use.left(70)).isZero();
        assertThat(use.free[1]).isZero();
    }

    @Test
    void drawsAnyMeetingThatTakesSomethingThere() {
        SupplyUse use = use();
        use.take(0, 3);
        use.take(2, 3);
        use.take(1, 70);
        Set<Integer> drawn = new TreeSet<>();
        for (int i = 0; i < 40; i++) {
            drawn.add(use.draw(3, random));
        }

        assertThat(drawn).containsExactly(0, 2);
        assertThat(use.isUsed(3)).isTrue();
        use.giveBack(0, 3);
        use.giveBack(2, 3);
        assertThat(use.isUsed(3)).isFalse();
        assertThat(use.isUsed(70)).isTrue();
    }
}
