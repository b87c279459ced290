package eu.visavis.account.passkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import eu.visavis.kernel.Token;
import eu.visavis.testing.SoftAuthenticator;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CeremoniesTest {
    private static final RelyingParty PARTY = new RelyingParty("visavis.example", "https://visavis.example");
    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private final SoftAuthenticator authenticator = new SoftAuthenticator(PARTY.origin(), PARTY.id());
    private final String handle = Token.random().secret();

    @Test
    void takesAPasskeyThatWasMadeAndLaterUsed() {
        StoredKey key = make(authenticator).orElseThrow().key();
        assertThat(key.credentialId()).isEqualTo(authenticator.credentialId());

        assertThat(use(authenticator, key)).isEqualTo(Assertion.Result.RIGHT);
        assertThat(use(authenticator, key)).isEqualTo(Assertion.Result.RIGHT);
    }

    @Test
    void takesNoneThatWasMadeElsewhereOrWithoutProofOfItsOwner() {
        assertThat(make(new SoftAuthenticator("https://evil.example", PARTY.id())))
                .isEmpty();
        assertThat(make(new SoftAuthenticator("http://visavis.example", PARTY.id())))
                .isEmpty();
        assertThat(make(new SoftAuthenticator("https://sub.visavis.example", PARTY.id())))
                .isEmpty();
        assertThat(make(new SoftAuthenticator(PARTY.origin(), "evil.example"))).isEmpty();
        assertThat(make(new SoftAuthenticator(PARTY.origin(), PARTY.id()).withoutVerification()))
                .isEmpty();
    }

    @Test
    void takesNoneForAnotherChallenge() {
        String asked = toAdd(Token.random().secret());

        assertThat(Attestation.check(
                        authenticator.make(asked), PARTY, Token.random().secret()))
                .isEmpty();
    }

    @Test
    void refusesAUseElsewhereOrWithoutProofOfItsOwner() {
        StoredKey key = make(authenticator).orElseThrow().key();

        assertThat(use(authenticator.at("https://evil.example"), key)).isEqualTo(Assertion.Result.WRONG);
        assertThat(use(authenticator.at(PARTY.origin()).of("evil.example"), key))
                .isEqualTo(Assertion.Result.WRONG);
        assertThat(use(authenticator.of(PARTY.id()).withoutVerification(), key)).isEqualTo(Assertion.Result.WRONG);
    }

    @Test
    void refusesAUseForAnotherChallenge() {
        StoredKey key = make(authenticator).orElseThrow().key();
        String answer = authenticator.use(toUse(Token.random().secret()));

        assertThat(Assertion.read(answer)
                        .orElseThrow()
                        .check(PARTY, Token.random().secret(), key))
                .isEqualTo(Assertion.Result.WRONG);
    }

    @Test
    void refusesTheSignatureOfAnotherKey() {
        StoredKey other = make(new SoftAuthenticator(PARTY.origin(), PARTY.id()))
                .orElseThrow()
                .key();
        assertThat(make(authenticator)).isPresent();

        assertThat(use(authenticator, other)).isEqualTo(Assertion.Result.WRONG);
    }

    @Test
    void noticesAnAuthenticatorThatCountsBackwards() {
        StoredKey made = make(authenticator.counting(7)).orElseThrow().key();
        assertThat(made.signCount()).isEqualTo(7);
        String challenge = Token.random().secret();
        Assertion ninth =
                Assertion.read(authenticator.counting(9).use(toUse(challenge))).orElseThrow();
        assertThat(ninth.check(PARTY, challenge, made)).isEqualTo(Assertion.Result.RIGHT);
        StoredKey used = ninth.used(made);
        assertThat(used.signCount()).isEqualTo(9);

        assertThat(use(authenticator.counting(8), used)).isEqualTo(Assertion.Result.COPIED);
        assertThat(use(authenticator.counting(9), used)).isEqualTo(Assertion.Result.COPIED);
        assertThat(use(authenticator.counting(10), used)).isEqualTo(Assertion.Result.RIGHT);
    }

    /** Else anybody could make owners believe that they were copied. */
    @Test
    void believesNoCountWithoutTheSignature() {
        StoredKey key = make(authenticator.counting(7)).orElseThrow().key();

        assertThat(use(new SoftAuthenticator(PARTY.origin(), PARTY.id()), key)).isEqualTo(Assertion.Result.WRONG);
    }

    @Test
    void refusesAPasskeyThatBecomesOneToCopy() {
        StoredKey key = make(authenticator).orElseThrow().key();

        assertThat(use(authenticator.eligibleForBackup(), key)).isEqualTo(Assertion.Result.WRONG);
    }

    @Test
    void asksForPasskeysThatTheirOwnersOpen() {
        assertThat(toAdd("challenge"))
                .contains(
                        "\"residentKey\":\"required\"", "\"userVerification\":\"required\"", "\"attestation\":\"none\"")
                .contains("\"alg\":-8", "\"alg\":-7", "\"alg\":-257")
                .contains("\"excludeCredentials\":[{\"type\":\"public-key\",\"id\":\"known\"}]");
        assertThat(toUse("challenge")).contains("\"userVerification\":\"required\"", "\"allowCredentials\":[]");
    }

    /** Whatever is sent, it is refused; nothing fails. */
    @Test
    void refusesSpoiltAnswers() {
        String challenge = Token.random().secret();
        String made = authenticator.make(toAdd(challenge));
        StoredKey key = Attestation.check(made, PARTY, challenge).orElseThrow().key();
        String used = authenticator.use(toUse(challenge));
        Random chance = new Random(1);
        for (int i = 0; i < 2000; i++) {
            String spoiltMade = spoilt(made, chance);
            String spoiltUsed = spoilt(used, chance);
            assertThatCode(() -> Attestation.check(spoiltMade, PARTY, challenge))
                    .as(spoiltMade)
                    .doesNotThrowAnyException();
            assertThatCode(() -> Assertion.read(spoiltUsed).ifPresent(read -> {
                        read.credentialId();
                        read.handle();
                        read.check(PARTY, challenge, key);
                    }))
                    .as(spoiltUsed)
                    .doesNotThrowAnyException();
        }
        for (String nothing : List.of("", "null", "{}", "[]", "1", "\"x\"", "{\"id\":null}", "{\"response\":{}}")) {
            assertThat(Attestation.check(nothing, PARTY, challenge)).as(nothing).isEmpty();
            assertThat(Assertion.read(nothing)).as(nothing).isEmpty();
        }
    }

    private static String spoilt(String json, Random chance) {
        int at = chance.nextInt(json.length());
        int end = Math.min(json.length(), at + chance.nextInt(12));
        return switch (chance.nextInt(4)) {
            case 0 -> json.substring(0, at) + json.substring(end);
            case 1 -> json.substring(0, at) + (char) (33 + chance.nextInt(90)) + json.substring(at + 1);
            case 2 -> json.replaceFirst("\"[A-Za-z0-9_-]{30,}\"", "\"" + "A".repeat(chance.nextInt(400)) + "\"");
            default -> {
                String[] names = {"id", "rawId", "response", "authenticatorData", "signature", "clientDataJSON", "type"
                };
                yield json.replace("\"" + names[chance.nextInt(names.length)] + "\"", "\"x\"");
            }
        };
    }

    private Optional<Attestation> make(SoftAuthenticator with) {
        String challenge = Token.random().secret();
        return Attestation.check(with.make(toAdd(challenge)), PARTY, challenge);
    }

    private static Assertion.Result use(SoftAuthenticator with, StoredKey key) {
        String challenge = Token.random().secret();
        return Assertion.read(with.use(toUse(challenge))).orElseThrow().check(PARTY, challenge, key);
    }

    private String toAdd(String challenge) {
        return CeremonyOptions.toAdd(
                PARTY,
                new CeremonyOptions.Holder(handle, "jana@example.eu", "Jana Nováková"),
                challenge,
                TIMEOUT,
                List.of("known"));
    }

    private static String toUse(String challenge) {
        return CeremonyOptions.toUse(PARTY, challenge, TIMEOUT, List.of());
    }
}
