package eu.visavis.scheduling.solver.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CoolingTest {
    @Test
    void fallsByTheSameFactorInEqualTimes() {
        Cooling cooling = new Cooling(16, 1, 1);

        assertThat(cooling.temperature(0)).isEqualTo(16);
        assertThat(cooling.temperature(0.25)).isCloseTo(8, within(1e-9));
        assertThat(cooling.temperature(0.5)).isCloseTo(4, within(1e-9));
        assertThat(cooling.temperature(1)).isCloseTo(1, within(1e-9));
    }

    @Test
    void beginsHotAgainInEveryRoundButEndsCold() {
        Cooling cooling = new Cooling(16, 1, 2);

        assertThat(cooling.temperature(0.25)).isCloseTo(4, within(1e-9));
        assertThat(cooling.temperature(0.5)).isCloseTo(16, within(1e-9));
        assertThat(cooling.temperature(1)).isCloseTo(1, within(1e-9));
        assertThat(cooling.temperature(1.5)).isCloseTo(1, within(1e-9));
    }

    @Test
    void refusesWhatCannotCool() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Cooling(0, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Cooling(1, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Cooling(1, 1, 0));
    }
}
