package eu.visavis.account;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.account.SignInSteps.Finished.Kind;
import eu.visavis.account.secret.OneTimeCodes;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.Token;
import eu.visavis.mail.Mail;
import eu.visavis.mail.Outbox;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.Race;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class SecondFactorsDbTest {
    private static final Origin ORIGIN = new Origin(Browser.OTHER, "192.0.2.7", "");
    private static final Duration STEP = Duration.ofSeconds(30);

    private final Database database;
    private final String email = PublicCode.random() + "@example.eu";
    private final long person;

    SecondFactorsDbTest(Database database) {
        this.database = database;
        this.person = database.call(beans -> beans.get(Persons.class)
                .add(new Person(email, "Jana", "Nováková", Language.EN, List.of("cs"), Database.NOW))
                .id());
    }

    @Test
    void isOnOnlyWhenACodeOfTheSecretWasTyped() {
        assertThat(isOn()).isFalse();
        String secret = begin();
        assertThat(isOn()).isFalse();
        assertThat(confirm("000000x")).isEmpty();
        assertThat(isOn()).isFalse();

        List<String> codes = confirm(code(database, secret)).orElseThrow();

        assertThat(isOn()).isTrue();
        assertThat(codes).hasSize(RecoveryCodes.CODES).doesNotHaveDuplicates();
        assertThat(codes).allMatch(code -> code.matches("[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}"));
    }

    @Test
    void takesNoCodeTwice() {
        String secret = turnOn();

        assertThat(accept(database, code(database, secret))).isFalse(); // it was taken when it was switched on
        Database later = database.after(STEP.multipliedBy(4));
        String code = code(later, secret);
        assertThat(accept(later, code)).isTrue();
        assertThat(accept(later, code)).isFalse();
        assertThat(accept(later, code(database.after(STEP.multipliedBy(3)), secret)))
                .as("one from before the one that was taken")
                .isFalse();
        assertThat(accept(later, code(database.after(STEP.multipliedBy(5)), secret)))
                .isTrue();
    }

    @Test
    void letsOneOfSeveralRacersUseACode() {
        String secret = turnOn();
        Database later = database.after(STEP.multipliedBy(4));
        String code = code(later, secret);
        Callable<Boolean> racer = () -> accept(later, code);

        assertThat(Race.between(racer, racer, racer, racer)).containsOnlyOnce(true);
    }

    @Test
    void takesEachRecoveryCodeOnceHoweverItIsTyped() {
        String code = confirm(code(database, begin())).orElseThrow().get(3);
        String typed = " " + code.replace("-", " ").toUpperCase(Locale.ROOT);

        assertThat(accept(database, typed)).isTrue();
        assertThat(accept(database, code)).isFalse();
        assertThat(codesLeft()).isEqualTo(RecoveryCodes.CODES - 1);
    }

    @Test
    void letsOneOfSeveralRacersUseARecoveryCode() {
        String code = confirm(code(database, begin())).orElseThrow().get(0);
        Callable<Boolean> racer = () -> accept(database, code);

        assertThat(Race.between(racer, racer, racer, racer)).containsOnlyOnce(true);
    }

    @Test
    void storesRecoveryCodesHashedOnly() {
        String code = confirm(code(database, begin())).orElseThrow().get(0);

        assertThat(database.<List<String>>call(beans -> beans.entities()
                        .createQuery("select c.codeHash from RecoveryCode c", String.class)
                        .getResultList()))
                .contains(RecoveryCode.digest(code))
                .noneMatch(stored -> stored.contains(code.substring(0, 4) + code.substring(5, 9)));
    }

    @Test
    void takesNoRecoveryCodeOfAnotherPersonNorAfterRenewing() {
        List<String> codes = confirm(code(database, begin())).orElseThrow();
        long other = database.call(beans -> beans.get(Persons.class)
                .add(new Person("other-" + email, "Eve", "Other", Language.EN, List.of(), Database.NOW))
                .id());

        assertThat(database.<Boolean>call(
                        beans -> beans.get(SecondFactors.class).accept(other, codes.get(0))))
                .isFalse();
        List<String> renewed =
                database.call(beans -> beans.get(SecondFactors.class).renewCodes(person));
        assertThat(accept(database, codes.get(0))).isFalse();
        assertThat(accept(database, renewed.get(0))).isTrue();
    }

    @Test
    void keepsTheOldAppUntilACodeOfTheNewOneIsTyped() {
        String old = turnOn();
        String next = begin();
        Database later = database.after(STEP.multipliedBy(4));

        assertThat(accept(later, code(later, next))).isFalse();
        assertThat(accept(later, code(later, old))).isTrue();
        later.run(beans -> beans.get(SecondFactors.class).confirm(person, code(later, next)));
        Database latest = database.after(STEP.multipliedBy(9));
        assertThat(accept(latest, code(latest, old))).isFalse();
        assertThat(accept(latest, code(latest, next))).isTrue();
    }

    @Test
    void asksForTheCodeWhateverTheFirstProofWas() {
        String secret = turnOn();
        Database later = database.after(STEP.multipliedBy(4));
        Token link = later.call(beans -> beans.get(SigningIn.class).linkFor(person, "/me"));
        SignInSteps.Entered half = later.call(
                beans -> beans.get(SigningIn.class).use(link, Browser.OTHER).orElseThrow());

        assertThat(half.complete()).isFalse();
        assertThat(isSession(half.token())).isFalse();
        assertThat(finish(later, half.token(), "123").kind()).isEqualTo(Kind.WRONG);

        SignInSteps.Finished done = finish(later, half.token(), code(later, secret));

        assertThat(done.kind()).isEqualTo(Kind.OPENED);
        assertThat(done.entered().orElseThrow().target()).isEqualTo("/me");
        assertThat(isSession(done.entered().orElseThrow().token())).isTrue();
        assertThat(finish(later, half.token(), code(later, secret)).kind()).isEqualTo(Kind.GONE);
    }

    @Test
    void endsTheStepAfterTenMinutesOrFiveWrongCodes() {
        String secret = turnOn();
        Token late = enter();
        Database tenMinutes = database.after(SignInStep.LIFE);
        assertThat(finish(tenMinutes, late, code(tenMinutes, secret)).kind()).isEqualTo(Kind.GONE);

        Token often = enter();
        Database later = database.after(STEP.multipliedBy(4));
        for (int i = 1; i < SignInStep.TRIES; i++) {
            assertThat(finish(later, often, "wrong").kind()).isEqualTo(Kind.WRONG);
        }
        assertThat(finish(later, often, "wrong").kind()).isEqualTo(Kind.GONE);
        assertThat(finish(later, often, code(later, secret)).kind()).isEqualTo(Kind.GONE);
    }

    @Test
    void letsSigningInBeSimpleAgainWhenSwitchedOff() {
        turnOn();
        database.run(beans -> beans.get(SecondFactors.class).switchOff(person));

        assertThat(isOn()).isFalse();
        assertThat(codesLeft()).isZero();
        assertThat(database.<SignInSteps.Entered>call(
                                beans -> beans.get(SignInSteps.class).enter(person, "/", Browser.OTHER, true))
                        .complete())
                .isTrue();
    }

    @Test
    void allowsAShorterPasswordBesideASecondFactorOnly() {
        String eight = "zk4!vRq9";
        assertThat(setPassword(eight)).isEqualTo(Passwords.Change.TOO_SHORT);
        turnOn();
        assertThat(setPassword(eight)).isEqualTo(Passwords.Change.DONE);
        assertThat(signIn(eight)).isEqualTo(PasswordSigningIn.Outcome.Kind.ENTERED);

        database.run(beans -> beans.get(SecondFactors.class).switchOff(person));

        assertThat(signIn(eight)).isEqualTo(PasswordSigningIn.Outcome.Kind.WRONG);
    }

    @Test
    void tellsTheOwnerWhatChanged() {
        List<String> codes = confirm(code(database, begin())).orElseThrow();
        accept(database, codes.get(0));
        database.run(beans -> beans.get(SecondFactors.class).switchOff(person));

        assertThat(database.<List<String>>call(beans -> beans.get(Outbox.class).newest(100).stream()
                        .filter(mail -> mail.recipient().equals(email))
                        .map(Mail::body)
                        .toList()))
                .hasSize(3)
                .noneMatch(body -> body.contains(codes.get(0)));
    }

    private boolean isOn() {
        return database.call(beans -> beans.get(SecondFactors.class).isOn(person));
    }

    private int codesLeft() {
        return database.call(beans -> beans.get(SecondFactors.class).codesLeft(person));
    }

    private String begin() {
        return database.call(beans -> {
            beans.get(SecondFactors.class).begin(person);
            return beans.get(SecondFactors.class).pending(person).orElseThrow();
        });
    }

    private String turnOn() {
        String secret = begin();
        assertThat(confirm(code(database, secret))).isPresent();
        return secret;
    }

    private Optional<List<String>> confirm(String code) {
        return database.call(beans -> beans.get(SecondFactors.class).confirm(person, code));
    }

    private boolean accept(Database at, String code) {
        return at.call(beans -> beans.get(SecondFactors.class).accept(person, code));
    }

    private Token enter() {
        return database.call(beans -> beans.get(SignInSteps.class)
                .enter(person, "/", Browser.OTHER, true)
                .token());
    }

    private static SignInSteps.Finished finish(Database at, Token step, String code) {
        return at.call(beans -> beans.get(SignInSteps.class).finish(step, code, ORIGIN));
    }

    private boolean isSession(Token token) {
        return database.call(beans -> beans.get(WebSessions.class).find(token).isPresent());
    }

    private Passwords.Change setPassword(String password) {
        return database.call(beans -> beans.get(Passwords.class).set(person, password));
    }

    private PasswordSigningIn.Outcome.Kind signIn(String password) {
        return database.call(beans -> beans.get(PasswordSigningIn.class).signIn(email, password, "/", ORIGIN))
                .kind();
    }

    private static String code(Database at, String secret) {
        return at.call(beans ->
                OneTimeCodes.codeAt(secret, beans.get(java.time.Clock.class).instant()));
    }
}
