package eu.visavis.account.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodesTest {
    private static final Instant NOW = Instant.parse("2027-03-01T08:00:10Z");
    private final String secret = OneTimeCodes.newSecret();

    /** RFC 6238, appendix B, SHA-1: the last six of its eight digits. */
    @ParameterizedTest
    @CsvSource({
        "59,287082",
        "1111111109,081804",
        "1111111111,050471",
        "1234567890,005924",
        "2000000000,279037",
        "20000000000,353130"
    })
    void computesTheCodesOfTheStandard(long second, String code) {
        String standard = new Base32().encodeToString("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

        assertThat(OneTimeCodes.codeAt(standard, Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @Test
    void takesTheCodeBeforeAndTheOneAfter() {
        long step = NOW.getEpochSecond() / 30;

        assertThat(stepOf(NOW)).hasValue(step);
        assertThat(stepOf(NOW.minusSeconds(30))).hasValue(step - 1);
        assertThat(stepOf(NOW.plusSeconds(30))).hasValue(step + 1);
    }

    @Test
    void takesNoCodeOfAnotherTimeOrSecret() {
        String late = OneTimeCodes.codeAt(secret, NOW.minusSeconds(60));
        String foreign = OneTimeCodes.codeAt("JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP", NOW);

        assertThat(OneTimeCodes.stepOf(secret, late, NOW)).isEmpty();
        assertThat(OneTimeCodes.stepOf(secret, foreign, NOW)).isEmpty();
        assertThat(OneTimeCodes.stepOf(secret, "", NOW)).isEmpty();
        assertThat(OneTimeCodes.stepOf(secret, "0".repeat(1000), NOW)).isEmpty();
    }

    @Test
    void readsACodeWithSpaces() {
        String code = OneTimeCodes.codeAt(secret, NOW);

        assertThat(OneTimeCodes.stepOf(secret, " " + code.substring(0, 3) + " " + code.substring(3), NOW))
                .isPresent();
    }

    @Test
    void makesAnAddressThatAppsRead() {
        assertThat(OneTimeCodes.newSecret()).matches("[A-Z2-7]{32}").isNotEqualTo(secret);
        assertThat(OneTimeCodes.address("ABC", "zoé o+b@example.eu"))
                .isEqualTo("otpauth://totp/Visavis:zo%C3%A9%20o%2Bb%40example.eu?secret=ABC&issuer=Visavis");
    }

    private OptionalLong stepOf(Instant moment) {
        return OneTimeCodes.stepOf(secret, OneTimeCodes.codeAt(secret, moment), NOW);
    }
}
