package eu.visavis.rules.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.kernel.TimeWindow;
import eu.visavis.registration.HalfDays;
import eu.visavis.rules.CountryPair;
import eu.visavis.web.Form;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProgrammeFormsTest {
    private static final HalfDays DAYS = HalfDays.of(
            List.of(new TimeWindow(Instant.parse("2027-05-19T07:00:00Z"), Instant.parse("2027-05-19T07:20:00Z"))),
            ZoneId.of("Europe/Berlin"));

    private final Map<String, List<String>> typed = new HashMap<>();

    @Test
    void readsAnInterpreter() {
        typed.put("name", List.of(" Iva "));
        typed.put("languages", List.of("de", "cs", "xx"));
        typed.put("halves", List.of("2027-05-19-morning", "2027-05-20-morning"));

        assertThat(ProgrammeForms.readInterpreter(Form.filled(typed), DAYS)).hasValueSatisfying(iva -> {
            assertThat(iva.name()).isEqualTo("Iva");
            assertThat(iva.languages()).isEqualTo(Set.of("de", "cs"));
            assertThat(DAYS.chosen(iva.availability())).containsExactly("2027-05-19-morning");
        });
    }

    @Test
    void refusesAnInterpreterOfOneLanguageWhoIsNeverThere() {
        typed.put("languages", List.of("de", "de"));
        Form form = Form.filled(typed);

        assertThat(ProgrammeForms.readInterpreter(form, DAYS)).isEmpty();
        assertThat(form.problems()).containsOnlyKeys("name", "languages", "halves");
    }

    @Test
    void readsANumberForTwoCountries() {
        typed.put("country", List.of("FR"));
        typed.put("other", List.of("DE"));
        typed.put("least", List.of("20"));

        assertThat(ProgrammeForms.readQuota(Form.filled(typed))).contains(new CountryPair("DE", "FR", 20));
    }

    @Test
    void refusesTheSameCountryTwiceAndNoNumber() {
        typed.put("country", List.of("FR"));
        typed.put("other", List.of("FR"));
        typed.put("least", List.of("0"));
        Form form = Form.filled(typed);

        assertThat(ProgrammeForms.readQuota(form)).isEmpty();
        assertThat(form.problems()).containsOnlyKeys("other", "least");
    }

    @Test
    void readsAShareOrNone() {
        assertThat(ProgrammeForms.readShare(Form.filled(Map.of("share", List.of("60")))))
                .contains(OptionalInt.of(60));
        assertThat(ProgrammeForms.readShare(Form.empty())).contains(OptionalInt.empty());
        assertThat(ProgrammeForms.readShare(Form.filled(Map.of("share", List.of("101")))))
                .isEmpty();
    }
}
