package eu.visavis.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkTest {
    @Test
    void readsWhatButtonsSay() {
        assertThat(Mark.read("open")).isEqualTo(Mark.OPEN);
        assertThat(Mark.read("absent")).isEqualTo(new Mark(Outcome.ABSENT, 0));
        assertThat(Mark.read("met")).isEqualTo(new Mark(Outcome.MET, 0));
        assertThat(Mark.read("met 4")).isEqualTo(new Mark(Outcome.MET, 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "MET", "met 0", "met 5", "met  1", "absent 2", "open 1", " met", "met 44"})
    void refusesEverythingElse(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Mark.read(text));
    }

    @Test
    void knowsNoUsefulnessOfAMeetingThatDidNotTakePlace() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Mark(Outcome.ABSENT, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Mark(Outcome.OPEN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Mark(Outcome.MET, Mark.MOST + 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Mark(Outcome.MET, -1));
    }
}
