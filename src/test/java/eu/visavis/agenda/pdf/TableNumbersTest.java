package eu.visavis.agenda.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableNumbersTest {
    @Test
    void writesRowsOfThreeAsRanges() {
        assertThat(TableNumbers.of(List.of(1, 2, 3, 4, 7))).isEqualTo("1–4, 7");
        assertThat(TableNumbers.of(List.of(1, 2, 5, 6, 7))).isEqualTo("1, 2, 5–7");
    }

    @Test
    void writesNothingForNone() {
        assertThat(TableNumbers.of(List.of())).isEmpty();
    }
}
