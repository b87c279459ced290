package eu.visavis.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColourTest {
    @ParameterizedTest
    @CsvSource({"#ffffff, #000000, 21", "#ffb81c, #12171f, 10.38", "#777777, #ffffff, 4.48"})
    void measuresContrastAsWcagDoes(String one, String two, double contrast) {
        assertThat(new Colour(one).contrast(new Colour(two))).isCloseTo(contrast, offset(0.05));
    }

    @ParameterizedTest
    @CsvSource({"#ffb81c, #12171f", "#003399, #ffffff", "#000000, #ffffff", "#ffffff, #12171f"})
    void putsLettersOnItThatCanBeRead(String ground, String letters) {
        assertThat(new Colour(ground).letters()).isEqualTo(letters);
    }

    @Test
    void canBeReadWhateverTheColour() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            Colour ground = new Colour("#%06x".formatted(random.nextInt(0x1000000)));
            assertThat(ground.contrast(new Colour(ground.letters())))
                    .as(ground.hex())
                    .isGreaterThan(4.2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "red", "#fff", "#12345g", "#1234567", "#123456;}body{", "123456"})
    void readsNothingElse(String typed) {
        assertThat(Colour.read(typed)).isEmpty();
    }

    @Test
    void readsCapitalLettersToo() {
        assertThat(Colour.read("#FFB81C")).contains(new Colour("#ffb81c"));
    }
}
