package eu.visavis.scheduling.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GiniTest {
    private static final double EXACT = 1e-12;

    @Test
    void isNothingWhereEverybodyHasTheSame() {
        assertThat(Gini.of(List.of(3, 3, 3, 3))).isCloseTo(0, within(EXACT));
    }

    @Test
    void isNothingWhereThereIsNothingToShare() {
        assertThat(Gini.of(List.of())).isZero();
        assertThat(Gini.of(List.of(0, 0))).isZero();
        assertThat(Gini.of(List.of(5))).isZero();
    }

    @Test
    void comesNearToOneWhereOneHasAll() {
        assertThat(Gini.of(List.of(0, 0, 0, 8))).isCloseTo(0.75, within(EXACT));
    }

    @Test
    void knowsAnExampleByHand() {
        // Differences of the pairs: 1, 2, 3, 1, 2, 1; twice their sum is 20; 20 / (2 * 16 * 2.5) = 0.25.
        assertThat(Gini.of(List.of(4, 1, 3, 2))).isCloseTo(0.25, within(EXACT));
    }

    /** As Gini stated it: half of the mean difference of all pairs, divided by the mean. */
    @Test
    void isHalfOfTheRelativeMeanDifference() {
        Random chance = new Random(7);
        for (int n = 2; n < 40; n++) {
            List<Integer> values =
                    IntStream.range(0, n).mapToObj(i -> 1 + chance.nextInt(20)).toList();
            double differences = values.stream()
                    .mapToDouble(one -> values.stream()
                            .mapToDouble(other -> Math.abs(one - other))
                            .sum())
                    .sum();
            double mean = values.stream().mapToInt(one -> one).average().orElseThrow();

            assertThat(Gini.of(values)).isCloseTo(differences / (2.0 * n * n * mean), within(EXACT));
        }
    }

    @Test
    void doesNotDependOnTheScale() {
        assertThat(Gini.of(List.of(0.1, 0.2, 0.4))).isCloseTo(Gini.of(List.of(10, 20, 40)), within(EXACT));
    }

    @Test
    void refusesLessThanNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Gini.of(List.of(1, -1)))
                .withMessage("Nobody can have less than nothing: -1.0");
    }

    @Test
    void hasAWordUpToEachBorder() {
        assertThat(List.of(Evenness.of(0), Evenness.of(0.099), Evenness.of(0.1)))
                .containsExactly(Evenness.VERY_EVEN, Evenness.VERY_EVEN, Evenness.QUITE_EVEN);
        assertThat(List.of(Evenness.of(0.18), Evenness.of(0.25), Evenness.of(0.4), Evenness.of(0.99)))
                .containsExactly(Evenness.QUITE_EVEN, Evenness.UNEVEN, Evenness.VERY_UNEVEN, Evenness.VERY_UNEVEN);
    }
}
