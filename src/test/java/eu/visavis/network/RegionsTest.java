package eu.visavis.network;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.kernel.Language;
import eu.visavis.text.Formats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionsTest {
    private static final Formats GERMAN = Formats.in(Language.DE);

    @ParameterizedTest
    @CsvSource({
        "DED2, DED2",
        "ded2, DED2",
        "Sachsen, DED",
        "SACHSEN, DED",
        "Región de Murcia, ES62",
        "Slaskie, PL22",
        "Śląskie, PL22",
        "Tschechien, CZ",
        "Česko, CZ",
        "Griechenland, EL",
        "Belgien, BE"
    })
    void findsRegionsByCodeAndByTheNamesThatPeopleUse(String typed, String code) {
        assertThat(Regions.all().find(typed, GERMAN)).contains(code);
    }

    @Test
    void takesTheLargestOfThoseThatShareAName() {
        assertThat(Regions.all().find("Berlin", GERMAN)).contains("DE3");
    }

    @ParameterizedTest
    @CsvSource({"Atlantis", "X", "DE99", "''"})
    void findsNothingElse(String typed) {
        assertThat(Regions.all().find(typed, GERMAN)).isEmpty();
    }

    @Test
    void namesCountriesInTheReadersLanguageAndRegionsAsTheyAreCalledThere() {
        assertThat(Regions.all().name("EL", GERMAN)).isEqualTo("Griechenland");
        assertThat(Regions.all().name("BE3", GERMAN)).isEqualTo("Région wallonne");
    }
}
