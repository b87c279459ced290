package eu.visavis.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Single values of other tools' files. */
class ForeignValuesTest {
    private static final MeetingTimes TIMES = new MeetingTimes(
            List.of(
                    new ForeignGround.SlotStart(1, Instant.parse("2027-05-06T11:00:00Z")),
                    new ForeignGround.SlotStart(2, Instant.parse("2027-05-06T12:20:00Z"))),
            ZoneId.of("Europe/Berlin"));

    @ParameterizedTest
    @CsvSource({
        "DE, DE",
        "de, DE",
        "UK, GB",
        "EL, GR",
        "DEU, DE",
        "Germany, DE",
        "Deutschland, DE",
        "Niemcy, DE",
        "Německo, DE",
        "Alemania, DE",
        "Duitsland, DE",
        "Germania, DE",
        "Allemagne, DE",
        "Česko, CZ",
        "Czech Republic, CZ",
        "Tschechien, CZ",
        "USA, US",
        "holland, NL",
        "THE NETHERLANDS, NL",
        "Polska, PL",
        "Österreich, AT"
    })
    void knowsCountriesByCodesAndNames(String typed, String code) {
        assertThat(NamedCodes.country(typed)).contains(code);
    }

    @ParameterizedTest
    @CsvSource({"de, de", "German, de", "Deutsch, de", "němčina, de", "en-GB, en", "English (fluent), en", "polski, pl"
    })
    void knowsLanguagesByCodesAndNames(String typed, String code) {
        assertThat(NamedCodes.language(typed)).contains(code);
    }

    @Test
    void leavesUnknownCountriesAndLanguagesToTheCheck() {
        assertThat(NamedCodes.country("Atlantis")).isEmpty();
        assertThat(NamedCodes.language("Elvish")).isEmpty();
    }

    @Test
    void takesNamesApart() {
        assertThat(SplitName.of("Ada  Maria Lovelace")).isEqualTo(new SplitName("Ada Maria", "Lovelace"));
        assertThat(SplitName.of("Lovelace, Ada Maria")).isEqualTo(new SplitName("Ada Maria", "Lovelace"));
        assertThat(SplitName.of("Plato")).isEqualTo(new SplitName("", "Plato"));
        assertThat(SplitName.of("")).isEqualTo(new SplitName("", ""));
    }

    @Test
    void makesATitleOfTheBeginningOfALongText() {
        String text = "Sterile packaging of implants, ".repeat(8).strip();

        TitledText titled = TitledText.of(text);

        assertThat(titled.title()).hasSizeLessThanOrEqualTo(120).endsWith("packaging of…");
        assertThat(titled.text()).isEqualTo(text);
        assertThat(TitledText.of(" Glass\n beads ")).isEqualTo(new TitledText("Glass beads", ""));
        assertThat(TitledText.of("x".repeat(300)).title()).hasSize(120);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-05-06T13:00", "2027-05-06 13:00:00", "2027-05-06T11:00:00Z", "2027-05-06T13:00:00+02:00",
                        "6.5.2027 13:00",
                "06.05.2027, 13:00 - 13:20", "6. 5. 2027 13:00", "06/05/2027 13:00", "5/6/2027 1:00 PM",
                        "06.05.2027 13.00",
                "06/05/2027 13h00"
            })
    void findsTheSlotThatBeginsThen(String start) {
        assertThat(TIMES.slot(start, "")).contains(1L);
    }

    @Test
    void takesTheDayFromItsOwnColumn() {
        assertThat(TIMES.slot("14:20", "2027-05-06")).contains(2L);
        assertThat(TIMES.slot("14:20:00 - 14:40", "06.05.2027")).contains(2L);
        assertThat(TIMES.slot("2:20 pm", "2027-05-06T00:00")).contains(2L);
    }

    @Test
    void findsNoSlotWhereNoneBegins() {
        assertThat(TIMES.slot("2027-05-06T13:10", "")).isEqualTo(Optional.empty());
        assertThat(TIMES.slot("13:00", "")).isEmpty();
        assertThat(TIMES.slot("soon", "tomorrow")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'', true", "Accepted, true", "bestätigt, true", "Cancelled, false", "pending, false", "no, false"})
    void tellsWhetherAStatusHolds(String status, boolean holds) {
        assertThat(Acceptance.holds(status)).isEqualTo(holds);
    }
}
