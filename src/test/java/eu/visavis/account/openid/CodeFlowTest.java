package eu.visavis.account.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import eu.visavis.account.ProviderFault;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CodeFlowTest {
    private static final String SECRET = "the secret of a client, longer than 256 bits";
    private static final CodeFlow.Client CLIENT = new CodeFlow.Client("visavis", SECRET);
    private static final CodeFlow.Secrets SECRETS = CodeFlow.Secrets.random(URI.create("https://visavis.example/back"));

    private final ProviderCalls calls = new ProviderCalls("private", false);
    private final CodeFlow flow = new CodeFlow(calls, new ProviderKeys(calls));
    private final Instant now = Clock.systemUTC().instant(); // the library has a clock of its own
    private StandInProvider provider;

    @BeforeEach
    void open() throws IOException {
        provider = new StandInProvider();
    }

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void sendsBrowsersWithStateNonceAndChallenge() throws ProviderFailure {
        String plain = flow.address(metadata(), "visavis", SECRETS, false).toString();
        String anew = flow.address(metadata(), "visavis", SECRETS, true).toString();

        assertThat(plain)
                .startsWith(provider.issuer() + "/authorize?")
                .contains("response_type=code", "client_id=visavis", "code_challenge_method=S256")
                .contains("state=" + SECRETS.state(), "nonce=" + SECRETS.nonce())
                .doesNotContain(SECRETS.verifier(), "prompt");
        assertThat(anew).contains("prompt=login", "max_age=0");
    }

    @Test
    void believesATokenOfTheProvider() throws ProviderFailure {
        give(claims().claim("auth_time", now.minusSeconds(60).getEpochSecond()));

        Claims claims = claimsOf();

        assertThat(claims)
                .isEqualTo(new Claims(
                        "s-1",
                        "anna@clinic.example",
                        Optional.of(true),
                        "Anna",
                        "",
                        "",
                        Optional.of(Instant.ofEpochSecond(now.minusSeconds(60).getEpochSecond()))));
        assertThat(provider.asked)
                .anySatisfy(sent -> assertThat(sent).contains("code=c", "code_verifier=" + SECRETS.verifier()));
    }

    @Test
    void refusesATokenThatIsNotSignedByTheProvider() {
        provider.give(StandInProvider.signed(StandInProvider.key("first"), claims().build()));

        assertThat(fault()).isEqualTo(ProviderFault.TOKEN);
    }

    @Test
    void refusesATokenWithoutSignature() {
        provider.give(new PlainJWT(claims().build()).serialize());

        assertThat(fault()).isEqualTo(ProviderFault.TOKEN);
    }

    @Test
    void refusesATokenThatTheClientsOwnSecretHasSigned() throws JOSEException {
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims().build());
        token.sign(new MACSigner(SECRET));
        provider.give(token.serialize());

        assertThat(fault()).isEqualTo(ProviderFault.TOKEN);
    }

    @Test
    void refusesATokenThatWasChanged() {
        String token = StandInProvider.signed(provider.key, claims().build());
        String other = StandInProvider.signed(
                provider.key, claims().claim("email", "boss@clinic.example").build());
        provider.give(token.split("\\.")[0] + "." + other.split("\\.")[1] + "." + token.split("\\.")[2]);

        assertThat(fault()).isEqualTo(ProviderFault.TOKEN);
    }

    @Test
    void refusesATokenForSomebodyElse() {
        give(claims().audience("another"));

        assertThat(fault()).isEqualTo(ProviderFault.TOKEN);
    }

    @Test
    void refusesATokenOfAnotherIssuer() {
        give(claims().issuer("https://other.example"));

        assertThat(fault()).isEqualTo(ProviderFault.TOKEN);
    }

    @Test
    void refusesATokenThatHasExpired() {
        give(claims().expirationTime(Date.from(now.minus(Duration.ofMinutes(2)))));

        assertThat(fault()).isEqualTo(ProviderFault.TOKEN);
    }

    @Test
    void refusesATokenOfAnotherSignIn() {
        give(claims().claim("nonce", "another"));
        assertThat(fault()).isEqualTo(ProviderFault.TOKEN);

        give(claims().claim("nonce", null));
        assertThat(fault()).isEqualTo(ProviderFault.TOKEN);
    }

    @Test
    void refusesANameForSomebodyThatIsTooLong() {
        give(claims().subject("s".repeat(256)));

        assertThat(fault()).isEqualTo(ProviderFault.TOKEN);
    }

    @Test
    void readsKeysAnewWhenTheProviderSignsWithAnotherOne() throws ProviderFailure {
        give(claims());
        claimsOf();
        provider.key = StandInProvider.key("second");
        give(claims().subject("s-2"));

        assertThat(claimsOf().subject()).isEqualTo("s-2");
    }

    @Test
    void asksForTheAddressWhereTheTokenHasNone() throws ProviderFailure {
        give(claims().claim("email", null).claim("email_verified", null));
        provider.userInfo = "{\"sub\":\"s-1\",\"email\":\"anna@clinic.example\",\"email_verified\":\"true\"}";

        assertThat(claimsOf().email()).isEqualTo("anna@clinic.example");
        assertThat(claimsOf().verified()).contains(true);
    }

    @Test
    void refusesWhatIsSaidOfAnotherPerson() {
        give(claims().claim("email", null));
        provider.userInfo = "{\"sub\":\"s-2\",\"email\":\"anna@clinic.example\",\"email_verified\":true}";

        assertThat(fault()).isEqualTo(ProviderFault.TOKEN);
    }

    @Test
    void tellsARefusedClientFromARefusedCode() {
        assertThat(fault()).isEqualTo(ProviderFault.TOKEN);

        provider.tokens = "{\"error\":\"invalid_client\"}";
        assertThat(fault()).isEqualTo(ProviderFault.CLIENT);
    }

    private void give(JWTClaimsSet.Builder claims) {
        provider.give(StandInProvider.signed(provider.key, claims.build()));
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(provider.issuer().toString())
                .audience("visavis")
                .subject("s-1")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
                .claim("nonce", SECRETS.nonce())
                .claim("email", "anna@clinic.example")
                .claim("email_verified", true)
                .claim("given_name", "Anna");
    }

    private ProviderFault fault() {
        return catchThrowableOfType(ProviderFailure.class, this::claimsOf).fault();
    }

    private Claims claimsOf() throws ProviderFailure {
        return flow.claims(metadata(), CLIENT, SECRETS, "c");
    }

    private ProviderMetadata metadata() throws ProviderFailure {
        return new Discovery(calls, Clock.systemUTC()).of(provider.issuer());
    }
}
