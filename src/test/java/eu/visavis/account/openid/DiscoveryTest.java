package eu.visavis.account.openid;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.account.ProviderFault;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DiscoveryTest {
    private final ProviderCalls calls = new ProviderCalls("private", false);
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
    void findsNothingWrongWithAProviderThatIsInOrder() {
        provider.said = ",\"code_challenge_methods_supported\":[\"S256\"]";

        assertThat(found(provider.issuer()).fault()).isEmpty();
        assertThat(found(provider.issuer()).statesPkce()).isTrue();
    }

    @Test
    void noticesWhereAProviderDoesNotStatePkce() {
        assertThat(found(provider.issuer()).fault()).isEmpty();
        assertThat(found(provider.issuer()).statesPkce()).isFalse();
    }

    @Test
    void tellsWhatIsWrong() {
        assertThat(found(URI.create(provider.issuer() + "/elsewhere")).fault()).contains(ProviderFault.DOCUMENT);
        provider.said = "{\"hello\":\"world\"}";
        assertThat(found(provider.issuer()).fault()).contains(ProviderFault.DOCUMENT);
        provider.said = description("https://other.example", provider.issuer() + "/keys");
        assertThat(found(provider.issuer()).fault()).contains(ProviderFault.ISSUER);
        assertThat(found(provider.issuer()).detail()).isEqualTo("https://other.example");
        provider.said = description(provider.issuer().toString(), "http://inside.example/keys");
        assertThat(found(provider.issuer()).fault()).contains(ProviderFault.FLOW);
        provider.said = description(provider.issuer().toString(), provider.issuer() + "/no-keys");
        assertThat(found(provider.issuer()).fault()).contains(ProviderFault.KEYS);
    }

    @Test
    void reachesNoMachineInsideUnlessItMay() {
        ProviderCalls outside = new ProviderCalls("public", false);
        Discovery discovery = new Discovery(outside, Clock.systemUTC());
        ProviderCheck check = new ProviderCheck(discovery, new ProviderKeys(outside));

        assertThat(check.of(URI.create("https://127.0.0.1:1")).fault()).contains(ProviderFault.ADDRESS);
        assertThat(check.of(provider.issuer()).fault()).contains(ProviderFault.ADDRESS);
        assertThat(provider.asked).isEmpty();
    }

    @Test
    void takesIssuersOverTlsOrOfThisMachine() {
        assertThat(calls.readIssuer("https://login.example/realms/a")).isPresent();
        assertThat(calls.readIssuer("http://localhost:8080")).isPresent();
        assertThat(calls.readIssuer("http://login.example")).isEmpty();
        assertThat(calls.readIssuer("https://login.example?tenant=a")).isEmpty();
        assertThat(new ProviderCalls("public", false).readIssuer("http://localhost:8080"))
                .isEmpty();
        assertThat(new ProviderCalls("public", true).readIssuer("http://localhost:8080"))
                .isPresent();
    }

    @Test
    void readsTheDescriptionAgainAfterTenMinutes() throws ProviderFailure {
        MovedClock clock = new MovedClock();
        Discovery discovery = new Discovery(calls, clock);
        discovery.of(provider.issuer());
        discovery.of(provider.issuer());
        assertThat(provider.asked).hasSize(1);

        clock.now = clock.now.plus(Duration.ofMinutes(10));
        discovery.of(provider.issuer());

        assertThat(provider.asked).hasSize(2);
    }

    private static final class MovedClock extends Clock {
        private Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    private ProviderCheck.Finding found(URI issuer) {
        return new ProviderCheck(new Discovery(calls, Clock.systemUTC()), new ProviderKeys(calls)).of(issuer);
    }

    private String description(String issuer, String keys) {
        return """
                {"issuer":"%1$s","authorization_endpoint":"%2$s/authorize","token_endpoint":"%2$s/token","jwks_uri":"%3$s",
                 "response_types_supported":["code"],"subject_types_supported":["public"],
                 "id_token_signing_alg_values_supported":["RS256"]}""".formatted(issuer, provider.issuer(), keys);
    }
}
