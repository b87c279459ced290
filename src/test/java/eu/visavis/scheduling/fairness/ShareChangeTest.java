package eu.visavis.scheduling.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShareChangeTest {
    @Test
    void putsTheLargestFirstAndGainsBeforeLosses() {
        Fairness here = new Fairness(List.of(
                Shares.of(1, 5, 9), Shares.of(2, 1, 9), Shares.of(3, 4, 9), Shares.of(4, 2, 9), Shares.of(5, 2, 9)));
        Fairness there = new Fairness(List.of(
                Shares.of(1, 3, 9), Shares.of(2, 3, 9), Shares.of(3, 1, 9), Shares.of(4, 2, 9), Shares.of(5, 3, 9)));

        assertThat(ShareChange.between(here, there))
                .containsExactly(
                        new ShareChange(3, 4, 1),
                        new ShareChange(2, 1, 3),
                        new ShareChange(1, 5, 3),
                        new ShareChange(5, 2, 3),
                        new ShareChange(4, 2, 2));
    }

    @Test
    void knowsWhoIsInOneOfThePlansOnly() {
        Fairness here = new Fairness(List.of(Shares.of(1, 2, 2)));
        Fairness there = new Fairness(List.of(Shares.of(2, 1, 1)));

        assertThat(ShareChange.between(here, there))
                .containsExactly(new ShareChange(1, 2, 0), new ShareChange(2, 0, 1));
    }
}
