package eu.visavis.scheduling.solver.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InterruptionsTest {
    @Test
    void areComparedWithWhoHasFewest() {
        Interruptions interruptions = new Interruptions(3, 10, 1);
        interruptions.change(0, 4);
        interruptions.change(1, 2);
        assertThat(interruptions.of(0)).isEqualTo(4);
        assertThat(interruptions.total()).isEqualTo(6);
        assertThat(interruptions.unevenness()).isEqualTo(3 + 1);

        interruptions.change(2, 1);
        assertThat(interruptions.unevenness()).isEqualTo(2);

        interruptions.change(0, -3);
        assertThat(interruptions.unevenness()).isZero();
        assertThat(interruptions.total()).isEqualTo(4);
    }

    @Test
    void ofAllPeopleBeyondTheDifferenceCount() {
        Interruptions interruptions = new Interruptions(4, 3, 0);
        interruptions.change(0, 3);
        interruptions.change(1, 3);
        interruptions.change(2, 1);

        assertThat(interruptions.unevenness()).isEqualTo(3 + 3 + 1);
    }

    @Test
    void areNeverUnevenWithoutALimit() {
        Interruptions interruptions = new Interruptions(2, 10, -1);
        interruptions.change(0, 9);

        assertThat(interruptions.unevenness()).isZero();
        assertThat(interruptions.total()).isEqualTo(9);
    }
}
