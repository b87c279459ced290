package eu.visavis.scheduling.solver.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WorthTest {
    private final Worth worth = new Worth(1, 10, 5);

    @Test
    void comparesLevelByLevel() {
        assertThat(new Worth(0, 99, 99).isBetterThan(worth)).isTrue();
        assertThat(new Worth(2, 0, 0).isBetterThan(worth)).isFalse();
        assertThat(new Worth(1, 9, 99).isBetterThan(worth)).isTrue();
        assertThat(new Worth(1, 11, 0).isBetterThan(worth)).isFalse();
        assertThat(new Worth(1, 10, 4).isBetterThan(worth)).isTrue();
        assertThat(new Worth(1, 10, 6).isBetterThan(worth)).isFalse();
    }

    @Test
    void takesWhatDiffersByRoundingForEqual() {
        assertThat(worth.isBetterThan(worth)).isFalse();
        assertThat(new Worth(1, 10, 5 - 1e-9).isBetterThan(worth)).isFalse();
    }
}
