package eu.visavis.account;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.Token;
import eu.visavis.mail.Mail;
import eu.visavis.mail.Outbox;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.Race;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class SigningInDbTest {
    private final Database database;
    private final String email = PublicCode.random() + "@example.eu";

    SigningInDbTest(Database database) {
        this.database = database;
    }

    @Test
    void sendsALinkToTheAddressOfAPerson() {
        newPerson();

        database.run(beans -> beans.get(SigningIn.class).sendLink(email.toUpperCase(Locale.ROOT), "/"));

        assertThat(recipients()).containsExactly(email);
    }

    @Test
    void sendsNothingToAnAddressThatNobodyHas() {
        database.run(beans -> beans.get(SigningIn.class).sendLink(email, "/"));

        assertThat(recipients()).isEmpty();
    }

    @Test
    void sendsNoMoreThanFiveLinksInTenMinutes() {
        newPerson();

        for (int i = 0; i < 7; i++) {
            database.run(beans -> beans.get(SigningIn.class).sendLink(email, "/"));
        }
        assertThat(recipients()).hasSize(5).containsOnly(email);

        database.after(Duration.ofMinutes(10))
                .run(beans -> beans.get(SigningIn.class).sendLink(email, "/"));
        assertThat(recipients()).hasSize(6);
    }

    @Test
    void opensASessionWithALinkOnce() {
        Token link = linkTo("/events/abc/me");

        Optional<SignInSteps.Entered> first = use(database, link);
        Optional<SignInSteps.Entered> second = use(database, link);

        assertThat(first).map(SignInSteps.Entered::target).contains("/events/abc/me");
        assertThat(second).isEmpty();
    }

    @Test
    void letsOneOfSeveralRacersUseALink() {
        Token link = linkTo("/");
        Callable<Boolean> racer = () -> use(database, link).isPresent();

        assertThat(Race.between(racer, racer, racer, racer)).containsOnlyOnce(true);
    }

    @Test
    void doesNotUseALinkUpByLookingAtIt() {
        Token link = linkTo("/");

        assertThat(isUsable(database, link)).isTrue();
        assertThat(isUsable(database, link)).isTrue();
        assertThat(use(database, link)).isPresent();
        assertThat(isUsable(database, link)).isFalse();
    }

    @Test
    void refusesALinkAfterTenMinutes() {
        Token link = linkTo("/");
        Database tooLate = database.after(Duration.ofMinutes(10));

        assertThat(isUsable(tooLate, link)).isFalse();
        assertThat(use(tooLate, link)).isEmpty();
        assertThat(use(database.after(Duration.ofMinutes(10).minusSeconds(1)), link))
                .isPresent();
    }

    @Test
    void confirmsTheAddressWithTheLink() {
        Token link = linkTo("/");
        use(database.after(Duration.ofMinutes(3)), link);

        Optional<Instant> confirmed = database.call(beans ->
                beans.get(Persons.class).findByEmail(email).orElseThrow().confirmedAt());

        assertThat(confirmed).contains(Database.NOW.plus(Duration.ofMinutes(3)));
    }

    @Test
    void knowsThePersonOfASessionForFourteenDays() {
        Token session = use(database, linkTo("/")).orElseThrow().token();

        assertThat(personOf(database, session)).contains(email);
        assertThat(personOf(database.after(Duration.ofDays(14).minusSeconds(1)), session))
                .contains(email);
        assertThat(personOf(database.after(Duration.ofDays(14)), session)).isEmpty();
    }

    @Test
    void forgetsASessionThatWasEnded() {
        Token session = use(database, linkTo("/")).orElseThrow().token();

        database.run(beans -> beans.get(WebSessions.class).end(session.digest()));

        assertThat(personOf(database, session)).isEmpty();
    }

    @Test
    void forgetsWhatIsOverAndNothingElse() {
        Token session = use(database, linkTo("/")).orElseThrow().token();
        Token link = database.call(beans -> {
            long person =
                    beans.get(Persons.class).findByEmail(email).orElseThrow().id();
            beans.get(KnownDevices.class).remember(person, email);
            return beans.get(SigningIn.class).linkFor(person, "/");
        });

        database.run(beans -> beans.get(SignInSweeping.class).sweep());
        assertThat(personOf(database, session)).isPresent();
        assertThat(isUsable(database, link)).isTrue();

        database.after(Duration.ofDays(365))
                .run(beans -> beans.get(SignInSweeping.class).sweep());
        for (String entity : List.of("WebSession", "SignInLink", "KnownDevice")) {
            assertThat(count(entity)).as(entity).isZero();
        }
    }

    @Test
    void knowsNobodyOfATokenThatWasNeverGivenOut() {
        assertThat(personOf(database, Token.random())).isEmpty();
        assertThat(use(database, Token.random())).isEmpty();
    }

    private long newPerson() {
        return database.call(beans -> beans.get(Persons.class)
                .add(new Person(email, "Jana", "Nováková", Language.EN, List.of("cs"), Database.NOW))
                .id());
    }

    private Token linkTo(String target) {
        long person = newPerson();
        return database.call(beans -> beans.get(SigningIn.class).linkFor(person, target));
    }

    private static Optional<SignInSteps.Entered> use(Database at, Token link) {
        return at.call(beans -> beans.get(SigningIn.class).use(link, Browser.FIREFOX));
    }

    private static boolean isUsable(Database at, Token link) {
        return at.call(beans -> beans.get(SigningIn.class).isUsable(link));
    }

    private static Optional<String> personOf(Database at, Token session) {
        return at.call(beans -> beans.get(WebSessions.class)
                .find(session)
                .map(found -> found.person().email()));
    }

    private long count(String entity) {
        return database.call(beans -> beans.entities()
                .createQuery("select count(e) from " + entity + " e", Long.class)
                .getSingleResult());
    }

    private List<String> recipients() {
        return database.call(beans -> beans.get(Outbox.class).newest(100).stream()
                .map(Mail::recipient)
                .filter(email::equals)
                .toList());
    }
}
