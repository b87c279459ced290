package eu.visavis.account.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RelyingPartyTest {
    @ParameterizedTest
    @CsvSource({
        "https://Visavis.example, visavis.example, https://visavis.example",
        "https://visavis.example:443, visavis.example, https://visavis.example",
        "https://visavis.example:8443, visavis.example, https://visavis.example:8443",
        "http://localhost:8080, localhost, http://localhost:8080",
        "http://localhost:80, localhost, http://localhost"
    })
    void isTheInstallationAsBrowsersWriteIt(String address, String id, String origin) {
        assertThat(RelyingParty.at(address)).contains(new RelyingParty(id, origin));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://visavis.example",
                "https://192.0.2.7",
                "https://[2001:db8::1]:8443",
                "http://127.0.0.1:8080",
                "visavis.example",
                ""
            })
    void isNobodyWhereBrowsersMakeNoPasskeys(String address) {
        assertThat(RelyingParty.at(address)).isEmpty();
    }

    @Test
    void isNotTheWholeDomain() {
        assertThat(RelyingParty.at("https://events.cluster.example"))
                .hasValueSatisfying(party -> assertThat(party.id()).isEqualTo("events.cluster.example"));
    }
}
