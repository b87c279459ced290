package eu.visavis.scheduling.solver.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class MoveMixTest {
    @Test
    void takesSharesOfAHundredAtMost() {
        assertThat(new MoveMix(100, 0).insertionPercent()).isEqualTo(100);
        assertThat(new MoveMix(0, 100).easingPercent()).isEqualTo(100);
        assertThatIllegalArgumentException().isThrownBy(() -> new MoveMix(-1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new MoveMix(0, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new MoveMix(60, 41));
    }
}
