package eu.visavis.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeWordsTest {
    @Test
    void partsChangesByEmptyLines() {
        assertThat(ChangeWords.fitted(List.of("one", "two"), left -> left + " more"))
                .isEqualTo("one\n\ntwo");
    }

    @Test
    void countsWhatFindsNoRoom() {
        String half = "x".repeat(ChangeWords.ROOM / 2 - 2);

        assertThat(ChangeWords.fitted(List.of(half, half, "y".repeat(10), "z"), left -> left + " more"))
                .isEqualTo(half + "\n\n" + half + "\n\n" + "2 more");
    }
}
