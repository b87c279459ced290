package eu.visavis.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
    @ParameterizedTest
    @CsvSource({
        "https://www.lithoz.com, https://www.lithoz.com",
        "http://example.eu/a?b=c, http://example.eu/a?b=c",
        "HTTPS://example.eu, HTTPS://example.eu",
        "www.example.eu, https://www.example.eu",
        "example.eu/products, https://example.eu/products",
    })
    void linksToTheWeb(String stated, String address) {
        assertThat(WebAddress.of(stated)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "none",
                "javascript:alert(1)",
                "javascript://example.eu/%0aalert(1)",
                "ftp://example.eu",
                "data:text/html,x",
                "a b.eu",
                "https://"
            })
    void linksToNothingElse(String stated) {
        assertThat(WebAddress.of(stated)).isEmpty();
    }
}
