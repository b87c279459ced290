package eu.visavis.rules.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.rules.CommonFacts;
import eu.visavis.rules.Lunch;
import eu.visavis.web.Form;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class DayFormTest {
    private final Map<String, List<String>> typed = new HashMap<>();

    @Test
    void readsBackWhatItShows() {
        CommonFacts facts = new CommonFacts(
                Optional.of(new Lunch(LocalTime.of(11, 30), LocalTime.of(14, 0), 60)),
                OptionalInt.of(4),
                OptionalInt.of(3));

        assertThat(DayForm.read(DayForm.of(facts))).contains(facts);
        assertThat(DayForm.read(DayForm.of(CommonFacts.NONE))).contains(CommonFacts.NONE);
    }

    @Test
    void letsLunchFillTheWholeTime() {
        type("11:30", "12:30", "60");

        assertThat(DayForm.read(Form.filled(typed))).isPresent();
    }

    @Test
    void refusesLunchThatDoesNotFit() {
        type("11:30", "12:29", "60");

        assertWrong("minutes");
    }

    @Test
    void refusesLunchOfWhichAPartIsMissing() {
        type("11:30", "", "");

        assertWrong("to", "minutes");
    }

    @Test
    void refusesWhatIsNoNumber() {
        typed.put("least", List.of("0"));
        typed.put("row", List.of("-1"));

        assertWrong("least", "row");
    }

    private void type(String from, String to, String minutes) {
        typed.put("from", List.of(from));
        typed.put("to", List.of(to));
        typed.put("minutes", List.of(minutes));
    }

    private void assertWrong(String... fields) {
        Form form = Form.filled(typed);
        assertThat(DayForm.read(form)).isEmpty();
        assertThat(form.problems()).containsOnlyKeys(fields);
    }
}
