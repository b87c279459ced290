package eu.visavis.account;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.account.openid.CodeFlow;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.Token;
import eu.visavis.testing.Beans;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.Race;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class ProviderVisitsDbTest {
    private static final URI BACK = URI.create("https://visavis.example/back");

    private final Database database;
    private final Token browser = Token.random();
    private final CodeFlow.Secrets secrets = CodeFlow.Secrets.random(BACK);
    private PublicCode provider;

    ProviderVisitsDbTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void begin() {
        provider = newProvider();
        database.run(beans ->
                beans.get(ProviderVisits.class).begin(provider(beans), secrets, browser, "/events/abc/me", true));
    }

    @Test
    void knowsTheBrowserAgainOnce() {
        Optional<ProviderVisit> first = end(database, provider, secrets.state(), browser);

        assertThat(first).map(ProviderVisit::target).contains("/events/abc/me");
        assertThat(first).map(ProviderVisit::isAnew).contains(true);
        assertThat(first).map(visit -> visit.secrets(secrets.state())).contains(secrets);
        assertThat(end(database, provider, secrets.state(), browser)).isEmpty();
    }

    @Test
    void letsOneOfSeveralRacersComeBack() {
        Callable<Boolean> racer =
                () -> end(database, provider, secrets.state(), browser).isPresent();

        assertThat(Race.between(racer, racer, racer, racer)).containsOnlyOnce(true);
    }

    @Test
    void refusesAnotherBrowserAndLeavesTheWayToTheRightOne() {
        assertThat(end(database, provider, secrets.state(), Token.random())).isEmpty();
        assertThat(end(database, provider, "another", browser)).isEmpty();
        assertThat(end(database, newProvider(), secrets.state(), browser)).isEmpty();

        assertThat(end(database, provider, secrets.state(), browser)).isPresent();
    }

    @Test
    void refusesWhoComesBackTooLate() {
        assertThat(end(database.after(Duration.ofMinutes(10)), provider, secrets.state(), browser))
                .isEmpty();

        database.after(Duration.ofMinutes(10))
                .run(beans -> beans.get(SignInSweeping.class).sweep());
        assertThat(end(database, provider, secrets.state(), browser)).isEmpty();
    }

    @Test
    void countsAsFreshWhatTheProviderAskedAShortWhileAgo() {
        assertThat(isFresh(Duration.ofMinutes(5), Duration.ofMinutes(5))).isTrue();
        assertThat(isFresh(Duration.ofHours(1), Duration.ZERO)).isFalse();
        assertThat(isFresh(Duration.ofMinutes(10), Duration.ofMinutes(5))).isFalse();
        assertThat(isFresh(Duration.ofHours(-1), Duration.ofMinutes(15))).isFalse();
    }

    private boolean isFresh(Duration asked, Duration later) {
        Instant proved = Database.NOW.minus(asked);
        Token session = database.call(beans -> {
            Person person = beans.get(Persons.class)
                    .add(new Person(
                            PublicCode.random() + "@example.eu", "A", "B", Language.EN, List.of("en"), Database.NOW));
            beans.entities().flush();
            return beans.get(WebSessions.class).openByProvider(person.id(), Browser.OTHER, proved);
        });
        return database.after(later).call(beans -> beans.get(WebSessions.class).isFresh(session.digest()));
    }

    private PublicCode newProvider() {
        return database.call(beans -> beans.get(IdentityProviders.class)
                .add(
                        "Clinic",
                        URI.create("https://login.example"),
                        EmailDomains.read("clinic.example").orElseThrow())
                .code());
    }

    private IdentityProvider provider(Beans beans) {
        return beans.get(IdentityProviders.class).find(provider).orElseThrow();
    }

    private static Optional<ProviderVisit> end(Database at, PublicCode provider, String state, Token browser) {
        return at.call(beans -> beans.get(ProviderVisits.class)
                .end(beans.get(IdentityProviders.class).find(provider).orElseThrow(), state, browser));
    }
}
