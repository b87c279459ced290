package eu.visavis.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {
    @ParameterizedTest
    @CsvSource({"DE,DE", "de,DE", "UK,GB", "EL,GR", "GB,GB"})
    void understandsCountries(String typed, String country) {
        assertThat(Codes.country(typed)).contains(country);
    }

    @ParameterizedTest
    @ValueSource(strings = {"XX", "DEU", "Germany", "D"})
    void knowsNoOtherCountries(String typed) {
        assertThat(Codes.country(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "www.acme.example,https://www.acme.example",
        "http://acme.example/a?b=c,http://acme.example/a?b=c",
        "HTTPS://acme.example,HTTPS://acme.example",
        "acme.example:8080/x,https://acme.example:8080/x",
        "https://münchen.example,https://münchen.example"
    })
    void completesWebAddresses(String typed, String address) {
        assertThat(Codes.website(typed)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "ftp://acme.example",
                "acme",
                "info@acme.example",
                "https://a b.example",
                "none"
            })
    void knowsNoOtherWebAddresses(String typed) {
        assertThat(Codes.website(typed)).isEmpty();
    }

    @Test
    void readsProcurementCodesWithoutCheckDigits() {
        assertThat(Codes.cpv("33100000-1|33190000| 33100000 |")).contains(List.of("33100000", "33190000"));
        assertThat(Codes.cpv("331")).isEmpty();
        assertThat(Codes.cpv("")).contains(List.of());
    }
}
