package eu.visavis.event.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsPageTest {
    @Test
    void writesNumbersAsFewSpans() {
        assertThat(SettingsPage.spans(List.of(1, 2, 3, 5, 9, 10))).isEqualTo("1–3, 5, 9–10");
        assertThat(SettingsPage.spans(List.of(7))).isEqualTo("7");
        assertThat(SettingsPage.spans(List.of())).isEmpty();
    }
}
