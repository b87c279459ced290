package eu.visavis.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreferenceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | 1",
                "application/json;q=0.4, */*;q=0.9 | 0.4",
                "*/*;q=0.1, application/*;q=0.6 | 0.6",
                "text/html, */*;q=0.8 | 0.8",
                "application/json;charset=UTF-8 ; Q=0.3 | 0.3",
                "application/yaml | 0",
                "'' | 0"
            })
    void countsTheNarrowestRangeThatHoldsTheType(String accept, double expected) {
        assertThat(Preference.of("application/json", accept)).isEqualTo(expected);
    }
}
