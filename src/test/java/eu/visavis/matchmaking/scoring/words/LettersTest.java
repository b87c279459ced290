package eu.visavis.matchmaking.scoring.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LettersTest {
    @Test
    void spellsWordsInPlainLatinLetters() {
        assertThat(Letters.plain("Straßenmöbel")).isEqualTo("strassenmobel");
        assertThat(Letters.plain("Łóżka")).isEqualTo("lozka");
        assertThat(Letters.plain("Λογισμικό")).isEqualTo("logismiko");
        assertThat(Letters.plain("Лаборатория")).isEqualTo("laboratoriya");
    }

    @Test
    void cutsRunsWithBorders() {
        assertThat(Letters.runs("bus")).containsExactly(" bu", "bus", "us ", " bus", "bus ", " bus ");
        assertThat(Letters.runs("")).isEmpty();
    }
}
