package eu.visavis.directory.register;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.directory.CompanyFacts;
import eu.visavis.directory.CompanyFacts.SizeClass;
import eu.visavis.directory.register.source.SourceFormat;
import eu.visavis.directory.register.source.SourceItem;
import eu.visavis.directory.register.source.SourceShape;
import eu.visavis.network.Regions;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactsReadingTest {
    private static final RegisterLayout BY_NAME = new RegisterLayout(
            new SourceShape(SourceFormat.CSV, StandardCharsets.UTF_8, ',', ""),
            Arrays.stream(RegisterField.values())
                    .collect(Collectors.toMap(
                            field -> field, field -> field.name().toLowerCase(Locale.ROOT))));

    @Test
    void refusesARecordWithoutAName() {
        FactsReading.Reading reading = read("name", " \u200B ", "town", "Ústí");

        assertThat(reading.facts()).isEmpty();
        assertThat(reading.remarks())
                .containsExactly(new Remark(3, RegisterField.NAME, "", "directory.remark.nameMissing", true));
    }

    @Test
    void takesANameInSomeLanguageForTheName() {
        assertThat(facts("name_cs", "Mlýn")).satisfies(facts -> {
            assertThat(facts.name()).isEqualTo("Mlýn");
            assertThat(facts.names()).containsExactly(Map.entry("cs", "Mlýn"));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "DE,DE",
        "uk,GB",
        "EL,GR",
        "CZE,CZ",
        "Česko,CZ",
        "Tschechien,CZ",
        "tchequie,CZ",
        "Niemcy,DE",
        "Österreich,AT"
    })
    void readsCountriesHoweverTheyAreWritten(String written, String code) {
        assertThat(facts("name", "x", "country", written).country()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"DED21,DED21", "ded2,DED2", "DED99,DED", "Ústecký kraj,CZ042", "Chemnitz,DED4"})
    void readsRegionsByCodeNameAndOlderCode(String written, String code) {
        assertThat(facts("name", "x", "region", written).nuts()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "62.01,62.01",
        "6201,62.01",
        "62010,62.01",
        "J62.01,62.01",
        "62.01.0,62.01",
        "6201Z,62.01",
        "62,62",
        "C,C",
        "33140000-3,33140000"
    })
    void readsActivitiesOfNaceAndWhatIsMadeFromIt(String written, String code) {
        assertThat(facts("name", "x", "activities", written).activities()).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({"9,MICRO", "10-49,SMALL", "50 – 249,MEDIUM", "250,LARGE", "yes,SME", "kleinst,MICRO", "Large,LARGE"})
    void readsSizes(String written, SizeClass size) {
        assertThat(facts("name", "x", "size", written).size()).isEqualTo(size);
    }

    @ParameterizedTest
    @CsvSource({"www.muster.de,https://www.muster.de", "http://a.cz/x?y=1,http://a.cz/x?y=1"})
    void completesAddressesOfTheWeb(String written, String address) {
        assertThat(facts("name", "x", "website", written).website()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "nowhere", "https://user@host.de", "a b.de"})
    void leavesOutWhatIsNoAddress(String written) {
        FactsReading.Reading reading = read("name", "x", "website", written);

        assertThat(reading.facts().orElseThrow().website()).isEmpty();
        assertThat(reading.remarks())
                .containsExactly(new Remark(3, RegisterField.WEBSITE, written, "directory.remark.website", false));
    }

    @Test
    void putsTheCountryBeforeTheDigitsOfANumberForTax() {
        assertThat(facts("name", "x", "country", "CZ", "vat_id", "123 456 78").vatId())
                .isEqualTo("CZ12345678");
        assertThat(facts("name", "x", "country", "GR", "vat_id", "123456789").vatId())
                .isEqualTo("EL123456789");
        assertThat(facts("name", "x", "vat_id", "ATU12345678").vatId()).isEqualTo("ATU12345678");
    }

    @Test
    void takesOutWhatNobodySees() {
        assertThat(facts("name", "\u202EMüller\u0007\u200E \n GmbH\u00A0").name())
                .isEqualTo("Müller GmbH");
    }

    @Test
    void leavesOutWhatIsTooLong() {
        FactsReading.Reading reading = read("name", "x", "street", "y".repeat(1_000_000));

        assertThat(reading.facts().orElseThrow().street()).isEmpty();
        assertThat(reading.remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.key()).isEqualTo("directory.remark.tooLong");
            assertThat(remark.value()).hasSizeLessThanOrEqualTo(100);
        });
    }

    @Test
    void callsARecordByItsKeyOrItsNumbersOrNameAndPlace() {
        assertThat(read("name", "x", "key", "k", "register_number", "n").key()).isEqualTo("k");
        assertThat(read("name", "x", "register_number", "n", "vat_id", "DE123456789")
                        .key())
                .isEqualTo("n");
        assertThat(read("name", "x", "vat_id", "DE123456789").key()).isEqualTo("DE123456789");
        assertThat(read("name", "Müller", "town", "A").key())
                .isEqualTo(read("name", "muller", "town", "a").key())
                .isNotEqualTo(read("name", "Müller", "town", "B").key());
    }

    @Test
    void takesTheRegistersCountryWhereNoneIsStated() {
        FactsReading reading = new FactsReading(BY_NAME, "CZ", Regions.all()::nearest);

        assertThat(reading.read(record("name", "x")).facts().orElseThrow().country())
                .isEqualTo("CZ");
        assertThat(reading.read(record("name", "x", "country", "Nowhere"))
                        .facts()
                        .orElseThrow()
                        .country())
                .isEmpty();
    }

    @Test
    void tellsColumnsByTheirNames() {
        assertThat(ColumnNames.assign(List.of(
                        "ROLE",
                        "OFFICIAL NAME",
                        "NATIONAL ID",
                        "STREET",
                        "POSTAL CODE",
                        "TOWN",
                        "COUNTRY",
                        "NUTS",
                        "WEB",
                        "SME",
                        "CPV")))
                .containsEntry(RegisterField.NAME, "OFFICIAL NAME")
                .containsEntry(RegisterField.REGISTER_NUMBER, "NATIONAL ID")
                .containsEntry(RegisterField.POSTAL_CODE, "POSTAL CODE")
                .containsEntry(RegisterField.REGION, "NUTS")
                .containsEntry(RegisterField.SIZE, "SME")
                .containsEntry(RegisterField.ACTIVITIES, "CPV")
                .doesNotContainValue("ROLE");
        assertThat(ColumnNames.assign(List.of("ičo", "Obchodní firma", "sídlo.PSČ", "sídlo.Obec", "činnosti.CZ-NACE")))
                .containsEntry(RegisterField.REGISTER_NUMBER, "ičo")
                .containsEntry(RegisterField.NAME, "Obchodní firma")
                .containsEntry(RegisterField.POSTAL_CODE, "sídlo.PSČ")
                .containsEntry(RegisterField.TOWN, "sídlo.Obec")
                .containsEntry(RegisterField.ACTIVITIES, "činnosti.CZ-NACE");
    }

    @Test
    void tellsColumnsWhoseLettersAreNotOfAscii() {
        assertThat(ColumnNames.assign(List.of("Firma", "Straße", "Ort", "Größe")))
                .containsEntry(RegisterField.STREET, "Straße")
                .containsEntry(RegisterField.SIZE, "Größe");
    }

    @Test
    void writesLayoutsDownAndReadsThemAgain() {
        assertThat(RegisterLayout.read(BY_NAME.written())).isEqualTo(BY_NAME);
    }

    private static CompanyFacts facts(String... pairs) {
        return read(pairs).facts().orElseThrow();
    }

    private static FactsReading.Reading read(String... pairs) {
        return new FactsReading(BY_NAME, "", Regions.all()::nearest).read(record(pairs));
    }

    private static SourceItem.Found record(String... pairs) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(pairs[i], List.of(pairs[i + 1]));
        }
        return new SourceItem.Found(3, values);
    }
}
