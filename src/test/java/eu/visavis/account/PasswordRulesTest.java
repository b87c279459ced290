package eu.visavis.account;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.kernel.Language;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    private final Person person =
            new Person("jana.novakova@klastr.example", "Jana", "Nováková", Language.CS, List.of(), Instant.EPOCH);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passwordpassword",
                "aaaaaaaaaaaaaaaaaaaa",
                "qwertyuiopasdfgh",
                "1234567890123456",
                "jana.novakova@klastr.example",
                "abcabcabcabcabcabc",
            })
    void knowsWhatSomebodyWouldTryFirst(String password) {
        assertThat(PasswordRules.isEasy(password, person)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rüben tanzen mittwochs", "correct zebra eats 12 lamps", "x7#Lq0vPz2mW"})
    void letsEverythingElsePass(String password) {
        assertThat(PasswordRules.isEasy(password, person)).isFalse();
    }

    @Test
    void looksAtTheBeginningOnlyOfWhatIsVeryLong() {
        assertThat(PasswordRules.isEasy("a".repeat(PasswordRules.MOST), person)).isTrue();
    }

    @Test
    void takesForTheSameWhateverLooksAlike() {
        assertThat(PasswordRules.normal("zoe\u0301 \uFF21")).isEqualTo("zoé A");
        assertThat(PasswordRules.normal("\u00A0x")).isEqualTo(" x");
    }

    @Test
    void countsCharactersAsPeopleDo() {
        assertThat(PasswordRules.length("😀😀")).isEqualTo(2);
        assertThat(PasswordRules.length(PasswordRules.normal("e\u0301"))).isEqualTo(1);
    }
}
