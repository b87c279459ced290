package eu.visavis.account;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.account.PasswordSigningIn.Outcome.Kind;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.Token;
import eu.visavis.mail.Mail;
import eu.visavis.mail.Outbox;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class PasswordsDbTest {
    private static final String PASSWORD = "rüben tanzen mittwochs";

    private final Database database;
    private final String email = PublicCode.random() + "@example.eu";
    private final long person;

    PasswordsDbTest(Database database) {
        this.database = database;
        this.person = database.call(beans -> beans.get(Persons.class)
                .add(new Person(email, "Jana", "Nováková", Language.EN, List.of("cs"), Database.NOW))
                .id());
    }

    @Test
    void signsInWithThePasswordThatWasSet() {
        assertThat(set(PASSWORD)).isEqualTo(Passwords.Change.DONE);

        PasswordSigningIn.Outcome outcome = outcome(email.toUpperCase(Locale.ROOT), PASSWORD);

        assertThat(outcome.kind()).isEqualTo(Kind.ENTERED);
        assertThat(database.<Long>call(beans -> beans.get(WebSessions.class)
                        .find(outcome.entered().orElseThrow().token())
                        .orElseThrow()
                        .person()
                        .id()))
                .isEqualTo(person);
    }

    @Test
    void takesTheSamePasswordFromAnotherKeyboard() {
        set("r\u00fcben tanzen mittwochs");

        assertThat(signIn("ru\u0308ben tanzen mittwochs")).isEqualTo(Kind.ENTERED);
    }

    @Test
    void givesTheSameAnswerForAWrongPasswordNoneAndNobody() {
        assertThat(signIn(PASSWORD)).isEqualTo(Kind.WRONG);
        set(PASSWORD);
        assertThat(signIn(PASSWORD + "!")).isEqualTo(Kind.WRONG);
        assertThat(outcome("nobody-" + email, PASSWORD).kind()).isEqualTo(Kind.WRONG);
        assertThat(outcome(email, "x".repeat(100_000)).kind()).isEqualTo(Kind.WRONG);
    }

    @Test
    void sendsTheSameStatementsForAWrongPasswordAndNobody() {
        set(PASSWORD);

        int wrong = database.statements(beans -> beans.get(PasswordSigningIn.class)
                .signIn(email, "wrong", "/", new Origin(Browser.OTHER, "192.0.2.7", "")));
        int nobody = database.statements(beans -> beans.get(PasswordSigningIn.class)
                .signIn("nobody-" + email, "wrong", "/", new Origin(Browser.OTHER, "192.0.2.7", "")));

        assertThat(nobody).isEqualTo(wrong);
    }

    @Test
    void makesWhoGuessesWaitButNotTheOwnersBrowserNorTheLink() {
        set(PASSWORD);
        database.run(beans -> beans.get(KnownDevices.class).remember(person, "the owner"));
        for (int i = 0; i <= SignInDelays.FREE_OF_ADDRESS; i++) {
            assertThat(signIn("guess " + i)).isEqualTo(Kind.WRONG);
        }

        PasswordSigningIn.Outcome waiting = outcome(email, PASSWORD);
        assertThat(waiting.kind()).isEqualTo(Kind.WAITING);
        assertThat(waiting.waiting()).isEqualTo(Duration.ofSeconds(1));
        assertThat(outcome("nobody-" + email, PASSWORD).kind()).isEqualTo(Kind.WRONG);
        assertThat(outcome(database, new Origin(Browser.OTHER, "192.0.2.7", "the owner"))
                        .kind())
                .isEqualTo(Kind.ENTERED);
        Token link = database.call(beans -> beans.get(SigningIn.class).linkFor(person, "/"));
        assertThat(use(link)).isPresent();
        assertThat(outcome(database.after(Duration.ofSeconds(1)), new Origin(Browser.OTHER, "192.0.2.7", ""))
                        .kind())
                .isEqualTo(Kind.ENTERED);
    }

    @Test
    void makesWhoGuessesTheAddressOfNobodyWaitAlike() {
        String nobody = "nobody-" + email;
        for (int i = 0; i <= SignInDelays.FREE_OF_ADDRESS; i++) {
            assertThat(outcome(nobody, "guess " + i).kind()).isEqualTo(Kind.WRONG);
        }

        assertThat(outcome(nobody, "guess"))
                .isEqualTo(new PasswordSigningIn.Outcome(Kind.WAITING, Optional.empty(), Duration.ofSeconds(1)));
    }

    @Test
    void keepsThePasswordWhenAnotherOneIsRefused() {
        set(PASSWORD);

        assertThat(set("short")).isEqualTo(Passwords.Change.TOO_SHORT);
        assertThat(set("p".repeat(PasswordRules.LEAST))).isEqualTo(Passwords.Change.EASY);
        assertThat(set("x".repeat(PasswordRules.MOST + 1))).isEqualTo(Passwords.Change.TOO_LONG);
        assertThat(signIn(PASSWORD)).isEqualTo(Kind.ENTERED);
    }

    @Test
    void changesAndRemovesThePassword() {
        set(PASSWORD);
        Database later = database.after(Duration.ofDays(3));
        later.run(beans -> beans.get(Passwords.class).set(person, "quince marmalade for seven"));

        assertThat(signIn(PASSWORD)).isEqualTo(Kind.WRONG);
        assertThat(signIn("quince marmalade for seven")).isEqualTo(Kind.ENTERED);
        assertThat(database.<Optional<Instant>>call(
                        beans -> beans.get(Passwords.class).changedAt(person)))
                .contains(Database.NOW.plus(Duration.ofDays(3)));

        database.run(beans -> beans.get(Passwords.class).remove(person));

        assertThat(signIn("quince marmalade for seven")).isEqualTo(Kind.WRONG);
        assertThat(database.<Optional<Instant>>call(
                        beans -> beans.get(Passwords.class).changedAt(person)))
                .isEmpty();
    }

    @Test
    void tellsTheOwnerOfEachChange() {
        set("short");
        assertThat(mails()).isEmpty();
        set(PASSWORD);
        database.run(beans -> beans.get(Passwords.class).remove(person));
        database.run(beans -> beans.get(Passwords.class).remove(person));

        assertThat(mails())
                .extracting(Mail::body)
                .hasSize(2)
                .allSatisfy(body -> assertThat(body).contains("/me/security").doesNotContain(PASSWORD));
    }

    @Test
    void storesNothingOfThePasswordItself() {
        set(PASSWORD);

        String stored = database.call(
                beans -> beans.entities().find(Password.class, person).hash());

        assertThat(stored).startsWith("$argon2id$").doesNotContain(PASSWORD);
    }

    private Passwords.Change set(String password) {
        return database.call(beans -> beans.get(Passwords.class).set(person, password));
    }

    private Kind signIn(String password) {
        return outcome(email, password).kind();
    }

    private PasswordSigningIn.Outcome outcome(String address, String password) {
        return database.call(beans -> beans.get(PasswordSigningIn.class)
                .signIn(address, password, "/", new Origin(Browser.OTHER, "192.0.2.7", "")));
    }

    private PasswordSigningIn.Outcome outcome(Database at, Origin origin) {
        return at.call(beans -> beans.get(PasswordSigningIn.class).signIn(email, PASSWORD, "/", origin));
    }

    private Optional<SignInSteps.Entered> use(Token link) {
        return database.call(beans -> beans.get(SigningIn.class).use(link, Browser.OTHER));
    }

    private List<Mail> mails() {
        return database.call(beans -> beans.get(Outbox.class).newest(100).stream()
                .filter(mail -> mail.recipient().equals(email))
                .toList());
    }
}
