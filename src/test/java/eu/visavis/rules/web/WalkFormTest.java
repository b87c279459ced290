package eu.visavis.rules.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.rules.Walk;
import eu.visavis.web.Form;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WalkFormTest {
    private static final List<String> HALLS = List.of("Foyer", "A", "B");

    @Test
    void readsWaysInBothDirectionsAndNoneWithoutMinutes() {
        Form form = form("way-0-1", "10", "way-0-2", "0", "way-1-2", "");

        assertThat(WalkForm.read(form, HALLS)).contains(List.of(new Walk("A", "Foyer", 10)));
    }

    @Test
    void showsWhatIsStored() {
        Form form = WalkForm.of(HALLS, List.of(new Walk("A", "Foyer", 10), new Walk("A", "Cellar", 3)));

        assertThat(form.value("way-0-1")).isEqualTo("10");
        assertThat(form.value("way-1-2")).isEmpty();
    }

    @Test
    void refusesWhatIsNoNumberOfMinutes() {
        Form form = form("way-0-1", "ten", "way-0-2", "121", "way-1-2", "120");

        assertThat(WalkForm.read(form, HALLS)).isEmpty();
        assertThat(form.problems()).containsOnlyKeys("way-0-1", "way-0-2");
    }

    @Test
    void refusesMinutesOfOtherHalls() {
        Form form = form("way-0-1", "10", "way-0-2", "", "way-1-2", "");

        assertThat(WalkForm.read(form, List.of("A", "B", "C"))).isEmpty();
        assertThat(form.problems()).containsOnlyKeys("walks");
    }

    private static Form form(String... ways) {
        return Form.filled(
                Map.of("hall", HALLS, ways[0], List.of(ways[1]), ways[2], List.of(ways[3]), ways[4], List.of(ways[5])));
    }
}
