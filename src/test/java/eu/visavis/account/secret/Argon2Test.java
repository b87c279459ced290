package eu.visavis.account.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class Argon2Test {
    /** Of the test suite of the reference implementation (P-H-C/phc-winner-argon2, src/test.c). */
    private static final String REFERENCE =
            "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$" + "CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

    @Test
    void readsWhatTheReferenceImplementationWrote() {
        assertThat(Argon2.matches("password", REFERENCE)).isTrue();
        assertThat(Argon2.matches("passwords", REFERENCE)).isFalse();
    }

    @Test
    void hashesWithASaltOfItsOwnEachTime() {
        String first = Argon2.hash("correct horse battery staple");
        String second = Argon2.hash("correct horse battery staple");

        assertThat(first).isNotEqualTo(second).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(Argon2.matches("correct horse battery staple", first)).isTrue();
        assertThat(Argon2.matches("correct horse battery stapler", first)).isFalse();
    }

    @Test
    void tellsCharactersBeyondAsciiApart() {
        String hash = Argon2.hash("žluťoučký kůň");

        assertThat(Argon2.matches("žluťoučký kůň", hash)).isTrue();
        assertThat(Argon2.matches("?lu?ou?k? k??", hash)).isFalse();
    }

    @Test
    void hasNobodysHashInTheFormOfAllOthers() {
        assertThat(Argon2.NOBODYS).hasSameSizeAs(Argon2.hash("x"));
        assertThat(Argon2.matches("", Argon2.NOBODYS)).isFalse();
    }

    @Test
    void refusesAHashOfAnotherForm() {
        assertThatThrownBy(() -> Argon2.matches("x", "{noop}x"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("noop");
    }
}
