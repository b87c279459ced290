package eu.visavis.scheduling.solver.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class IndexBagTest {
    @Test
    void drawsEveryNumberThatIsInAndNoOther() {
        IndexBag bag = new IndexBag(new int[40]);
        for (int number = 0; number < 40; number++) {
            bag.add(number);
        }
        for (int number = 0; number < 40; number += 2) {
            bag.remove(number);
        }
        bag.add(4);

        Set<Integer> drawn = new TreeSet<>();
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 2_000; i++) {
            drawn.add(bag.draw(random));
        }

        assertThat(drawn).hasSize(21).contains(4, 1, 39).doesNotContain(0, 38);
    }

    @Test
    void isEmptyWhenAllIsRemoved() {
        IndexBag bag = new IndexBag(new int[3]);
        assertThat(bag.isEmpty()).isTrue();
        bag.add(2);
        assertThat(bag.isEmpty()).isFalse();
        bag.remove(2);
        assertThat(bag.isEmpty()).isTrue();
    }
}
