package eu.visavis.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ExpositionTest {
    @Test
    void writesFamiliesWithTheirFigures() {
        Exposition text = new Exposition()
                .family("a_total", "counter", "What a is.")
                .sample("a_total", Map.of("route", "/x/{y}", "method", "GET"), 3)
                .single("b_seconds", "gauge", "What b is.", 0.025);

        assertThat(text.toString().lines())
                .containsExactly(
                        "# HELP a_total What a is.",
                        "# TYPE a_total counter",
                        "a_total{method=\"GET\",route=\"/x/{y}\"} 3",
                        "# HELP b_seconds What b is.",
                        "# TYPE b_seconds gauge",
                        "b_seconds 0.025");
    }

    @Test
    void escapesLabels() {
        String text = new Exposition().sample("a", Map.of("l", "\"\\\n"), 1).toString();

        assertThat(text).isEqualTo("a{l=\"\\\"\\\\\\n\"} 1\n");
    }

    @Test
    void writesLargeNumbersInFull() {
        assertThat(Exposition.number(536_870_912)).isEqualTo("536870912");
        assertThat(Exposition.number(0)).isEqualTo("0");
        assertThat(Exposition.number(1e-9)).isEqualTo("0.000000001");
    }
}
