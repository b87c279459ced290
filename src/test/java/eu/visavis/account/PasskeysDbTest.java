package eu.visavis.account;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.account.PasskeySigningIn.Outcome;
import eu.visavis.account.Passkeys.Added;
import eu.visavis.account.SignInSteps.Finished;
import eu.visavis.account.secret.OneTimeCodes;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.Token;
import eu.visavis.mail.Mail;
import eu.visavis.mail.Outbox;
import eu.visavis.testing.Database;
import eu.visavis.testing.OnBothDatabases;
import eu.visavis.testing.Race;
import eu.visavis.testing.SoftAuthenticator;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

@OnBothDatabases
class PasskeysDbTest {
    private static final Origin ORIGIN = new Origin(Browser.FIREFOX, "192.0.2.7", "");
    private static final String BASE = "http://localhost:8080";

    private final Database database;
    private final String email = PublicCode.random() + "@example.eu";
    private final long person;
    private final SoftAuthenticator authenticator = authenticator();

    PasskeysDbTest(Database database) {
        this.database = database;
        this.person = newPerson(email);
    }

    @Test
    void listsPasskeysByTheNamesThatTheirOwnersGive() {
        add(authenticator, "Office laptop");
        add(authenticator(), " ");

        assertThat(list())
                .extracting(Passkeys.Listed::name)
                .containsExactlyInAnyOrder("Office laptop", Browser.FIREFOX.title());
        assertThat(list()).allSatisfy(listed -> {
            assertThat(listed.addedAt()).isEqualTo(Database.NOW);
            assertThat(listed.usedAt()).isEmpty();
        });
        PublicCode first = list().get(0).code();
        database.run(beans -> beans.get(Passkeys.class).rename(person, first, "Phone"));
        assertThat(list().get(0).name()).isEqualTo("Phone");
        database.run(beans -> beans.get(Passkeys.class).remove(person, first));
        assertThat(list()).extracting(Passkeys.Listed::code).hasSize(1).doesNotContain(first);
    }

    @Test
    void leavesPasskeysOfOthersAlone() {
        add(authenticator, "Phone");
        PublicCode code = list().get(0).code();
        long other = newPerson("other-" + email);

        database.run(beans -> beans.get(Passkeys.class).rename(other, code, "Mine"));
        database.run(beans -> beans.get(Passkeys.class).remove(other, code));

        assertThat(list()).extracting(Passkeys.Listed::name).containsExactly("Phone");
        assertThat(database.<Boolean>call(
                        beans -> beans.get(Passkeys.class).find(other, code).isPresent()))
                .isFalse();
    }

    @Test
    void letsInWithoutAddressAndWithoutFurtherQuestion() {
        add(authenticator, "Phone");

        Outcome outcome = signIn(database, authenticator);

        assertThat(outcome.kind()).isEqualTo(Outcome.Kind.ENTERED);
        SignInSteps.Entered entered = outcome.entered().orElseThrow();
        assertThat(entered.complete()).isTrue();
        assertThat(entered.personId()).isEqualTo(person);
        assertThat(entered.target()).isEqualTo("/me");
        WebSessions.Recognised session = database.call(
                beans -> beans.get(WebSessions.class).find(entered.token()).orElseThrow());
        assertThat(session.person().id()).isEqualTo(person);
        assertThat(session.secondFactor()).isTrue();
        assertThat(session.byPassword()).isFalse();
        assertThat(list().get(0).usedAt()).contains(Database.NOW);
    }

    @Test
    void takesNoAnswerTwice() {
        add(authenticator, "Phone");
        PasskeyAsked asked = ask(database);
        String answer = authenticator.use(asked.options());

        assertThat(signIn(database, asked, answer)).isEqualTo(Outcome.Kind.ENTERED);
        assertThat(signIn(database, asked, answer)).isEqualTo(Outcome.Kind.WRONG);
        assertThat(signIn(database, ask(database), answer)).isEqualTo(Outcome.Kind.WRONG);
    }

    @Test
    void letsOneOfSeveralRacersUseAnAnswer() {
        add(authenticator, "Phone");
        PasskeyAsked asked = ask(database);
        String answer = authenticator.use(asked.options());
        Callable<Outcome.Kind> racer = () -> signIn(database, asked, answer);

        assertThat(Race.between(racer, racer, racer, racer)).containsOnlyOnce(Outcome.Kind.ENTERED);
    }

    @Test
    void usesAChallengeUpWhateverTheAnswer() {
        add(authenticator, "Phone");
        PasskeyAsked asked = ask(database);

        assertThat(signIn(database, asked, "{}")).isEqualTo(Outcome.Kind.WRONG);
        assertThat(signIn(database, asked, authenticator.use(asked.options()))).isEqualTo(Outcome.Kind.WRONG);
    }

    @Test
    void takesAnAnswerWithinFiveMinutes() {
        add(authenticator, "Phone");
        PasskeyAsked early = ask(database);
        PasskeyAsked late = ask(database);

        assertThat(signIn(database.after(Duration.ofSeconds(299)), early, authenticator.use(early.options())))
                .isEqualTo(Outcome.Kind.ENTERED);
        assertThat(signIn(database.after(Duration.ofMinutes(5)), late, authenticator.use(late.options())))
                .isEqualTo(Outcome.Kind.WRONG);
    }

    @Test
    void takesAnAnswerFromTheBrowserThatWasAskedOnly() {
        add(authenticator, "Phone");
        PasskeyAsked asked = ask(database);
        PasskeyAsked other = ask(database);
        String answer = authenticator.use(asked.options());

        assertThat(signIn(database, new PasskeyAsked(other.browser(), ""), answer))
                .isEqualTo(Outcome.Kind.WRONG);
        assertThat(signIn(database, new PasskeyAsked(Token.random(), ""), answer))
                .isEqualTo(Outcome.Kind.WRONG);
    }

    @Test
    void forgetsWhatABrowserWasAskedBefore() {
        add(authenticator, "Phone");
        PasskeyAsked first = ask(database);
        PasskeyAsked second = database.call(beans ->
                beans.get(PasskeySigningIn.class).ask(first.browser().secret()).orElseThrow());

        assertThat(signIn(database, first, authenticator.use(first.options()))).isEqualTo(Outcome.Kind.WRONG);
        assertThat(signIn(database, second, authenticator.use(second.options())))
                .isEqualTo(Outcome.Kind.ENTERED);
    }

    @Test
    void refusesAnswersMadeElsewhere() {
        add(authenticator, "Phone");

        assertThat(signIn(database, authenticator.at("http://localhost:8081")).kind())
                .isEqualTo(Outcome.Kind.WRONG);
        assertThat(signIn(database, authenticator.at(BASE).of("evil.example")).kind())
                .isEqualTo(Outcome.Kind.WRONG);
        assertThat(signIn(database, authenticator.of("localhost")).kind()).isEqualTo(Outcome.Kind.ENTERED);
        assertThat(signIn(database, authenticator.withoutVerification()).kind()).isEqualTo(Outcome.Kind.WRONG);
    }

    @Test
    void knowsNoPasskeyThatWasNotAdded() {
        add(authenticator, "Phone");
        String handle = handle();

        assertThat(signIn(database, authenticator().believing(handle)).kind()).isEqualTo(Outcome.Kind.WRONG);
        assertThat(signIn(database, authenticator.believing(Token.random().secret()))
                        .kind())
                .isEqualTo(Outcome.Kind.WRONG);
        assertThat(signIn(database, authenticator.believing("")).kind()).isEqualTo(Outcome.Kind.WRONG);
        assertThat(signIn(database, authenticator.believing(handle)).kind()).isEqualTo(Outcome.Kind.ENTERED);
    }

    @Test
    void neitherAddsForOthersNorWithWhatWasAskedForSomethingElse() {
        long other = newPerson("other-" + email);
        PasskeyAsked asked = askToAdd();
        String answer = authenticator.make(asked.options());

        assertThat(added(other, asked, answer, "x").kind()).isEqualTo(Added.Kind.REFUSED);
        assertThat(added(person, asked, answer, "x").kind()).as("used up").isEqualTo(Added.Kind.REFUSED);
        PasskeyAsked signIn = ask(database);
        assertThat(added(person, signIn, answer, "x").kind()).isEqualTo(Added.Kind.REFUSED);
        add(authenticator, "Phone");
        PasskeyAsked adding = askToAdd();
        assertThat(signIn(database, adding, authenticator.use(adding.options())))
                .isEqualTo(Outcome.Kind.WRONG);
    }

    @Test
    void addsNoPasskeyTwice() {
        add(authenticator, "Phone");
        PasskeyAsked asked = askToAdd();

        assertThat(asked.options()).contains(authenticator.credentialId());
        assertThat(added(person, asked, authenticator.make(asked.options()), "Again")
                        .kind())
                .isEqualTo(Added.Kind.REFUSED);
    }

    @Test
    void knowsPeopleByAHandleThatSaysNothing() {
        add(authenticator, "Phone");
        add(authenticator(), "Laptop");

        assertThat(database.<List<String>>call(beans -> beans.entities()
                        .createQuery("select distinct k.handle from Passkey k where k.personId = :person", String.class)
                        .setParameter("person", person)
                        .getResultList()))
                .singleElement()
                .satisfies(handle -> assertThat(handle).matches("[\\w-]{43}").doesNotContain(email));
    }

    @Test
    void letsNobodyInByAnAuthenticatorThatCountsBackwards() {
        add(authenticator.counting(5), "Key");
        assertThat(signIn(database, authenticator.counting(8)).kind()).isEqualTo(Outcome.Kind.ENTERED);

        assertThat(signIn(database, authenticator.counting(7)).kind()).isEqualTo(Outcome.Kind.COPIED);
        assertThat(signIn(database, authenticator.counting(9)).kind()).isEqualTo(Outcome.Kind.ENTERED);
        assertThat(mails()).filteredOn(body -> body.contains("copy")).hasSize(1);
    }

    @Test
    void asksForThePasskeyWhateverTheFirstProofWas() {
        add(authenticator, "Phone");
        Token step = half();
        PasskeyAsked asked = askForStep(step);
        assertThat(asked.options()).contains(authenticator.credentialId());
        assertThat(isSession(step)).isFalse();

        Finished done = finish(step, asked, authenticator.use(asked.options()));

        assertThat(done.kind()).isEqualTo(Finished.Kind.OPENED);
        assertThat(isSession(done.entered().orElseThrow().token())).isTrue();
        assertThat(finish(step, asked, authenticator.use(asked.options())).kind())
                .isEqualTo(Finished.Kind.GONE);
    }

    @Test
    void takesNoPasskeyOfSomebodyElseAsSecondFactor() {
        add(authenticator, "Phone");
        String otherEmail = "other-" + email;
        long other = newPerson(otherEmail);
        SoftAuthenticator foreign = authenticator();
        PasskeyAsked adding =
                database.call(beans -> beans.get(Passkeys.class).ask(other, "").orElseThrow());
        assertThat(added(other, adding, foreign.make(adding.options()), "x").kind())
                .isEqualTo(Added.Kind.DONE);
        Token step = half();

        PasskeyAsked asked = askForStep(step);
        assertThat(asked.options()).doesNotContain(foreign.credentialId());
        assertThat(finish(step, asked, foreign.use(asked.options())).kind()).isEqualTo(Finished.Kind.WRONG);
        PasskeyAsked anybody = ask(database);
        assertThat(finish(step, anybody, authenticator.use(anybody.options())).kind())
                .as("asked for another step")
                .isEqualTo(Finished.Kind.WRONG);
    }

    @Test
    void endsTheStepAfterFiveWrongAnswers() {
        add(authenticator, "Phone");
        Token step = half();
        for (int i = 1; i < SignInStep.TRIES; i++) {
            assertThat(finish(step, askForStep(step), "{}").kind()).isEqualTo(Finished.Kind.WRONG);
        }
        assertThat(finish(step, askForStep(step), "{}").kind()).isEqualTo(Finished.Kind.GONE);
        assertThat(database.<Boolean>call(beans ->
                        beans.get(SignInSteps.class).askPasskey(step, "").isPresent()))
                .isFalse();
    }

    @Test
    void givesRecoveryCodesWithTheFirstPasskeyAndEndsThemWithTheLast() {
        List<String> codes = add(authenticator, "Phone").codes();
        assertThat(codes).hasSize(RecoveryCodes.CODES);
        assertThat(add(authenticator(), "Laptop").codes()).isEmpty();
        Token step = half();
        assertThat(database.<Finished>call(beans -> beans.get(SignInSteps.class).finish(step, codes.get(2), ORIGIN))
                        .kind())
                .isEqualTo(Finished.Kind.OPENED);
        assertThat(codesLeft()).isEqualTo(RecoveryCodes.CODES - 1);

        remove();
        assertThat(codesLeft()).isEqualTo(RecoveryCodes.CODES - 1);
        remove();
        assertThat(codesLeft()).isZero();
        assertThat(database.<Boolean>call(
                        beans -> beans.get(SecondFactors.class).isOn(person)))
                .isFalse();
    }

    @Test
    void keepsRecoveryCodesWhileThereIsAPasskeyOrAnApp() {
        List<String> codes = turnOnApp();
        assertThat(add(authenticator, "Phone").codes()).isEmpty();
        database.run(beans -> beans.get(SecondFactors.class).switchOff(person));
        assertThat(codesLeft()).isEqualTo(codes.size());
        turnOnApp();
        remove();
        assertThat(codesLeft()).isEqualTo(codes.size());
        database.run(beans -> beans.get(SecondFactors.class).switchOff(person));
        assertThat(codesLeft()).isZero();
    }

    @Test
    void allowsAShorterPasswordBesideAPasskey() {
        String eight = "zk4!vRq9";
        assertThat(setPassword(eight)).isEqualTo(Passwords.Change.TOO_SHORT);
        add(authenticator, "Phone");
        assertThat(setPassword(eight)).isEqualTo(Passwords.Change.DONE);
        PasswordSigningIn.Outcome outcome =
                database.call(beans -> beans.get(PasswordSigningIn.class).signIn(email, eight, "/", ORIGIN));
        assertThat(outcome.entered().orElseThrow().complete()).isFalse();

        remove();

        assertThat(database.<PasswordSigningIn.Outcome>call(
                                beans -> beans.get(PasswordSigningIn.class).signIn(email, eight, "/", ORIGIN))
                        .kind())
                .isEqualTo(PasswordSigningIn.Outcome.Kind.WRONG);
    }

    @Test
    void keepsTwentyAtMost() {
        for (int i = 0; i < Passkeys.MOST; i++) {
            add(authenticator(), "Key " + i);
        }
        PasskeyAsked asked = askToAdd();

        assertThat(added(person, asked, authenticator.make(asked.options()), "x")
                        .kind())
                .isEqualTo(Added.Kind.FULL);
        assertThat(list()).hasSize(Passkeys.MOST);
    }

    @Test
    void tellsTheOwnerWhatChanged() {
        add(authenticator, "Phone");
        PublicCode code = list().get(0).code();
        database.run(beans -> beans.get(Passkeys.class).rename(person, code, "Telephone"));
        remove();

        assertThat(mails()).hasSize(3);
    }

    @Test
    void forgetsWhatNobodyAnswered() {
        PasskeyAsked asked = ask(database);
        assertThat(waiting(asked)).isEqualTo(1);
        database.after(PasskeyAsked.LIFE)
                .run(beans -> beans.get(SignInSweeping.class).sweep());
        assertThat(waiting(asked)).isZero();
    }

    @Test
    void isTakenOffByWhoRunsTheServer() {
        add(authenticator, "Phone");

        database.run(beans -> beans.get(AccountRecovery.class).recover(email));

        assertThat(list()).isEmpty();
        assertThat(signIn(database, authenticator).kind()).isEqualTo(Outcome.Kind.WRONG);
    }

    private static SoftAuthenticator authenticator() {
        return new SoftAuthenticator(BASE, "localhost");
    }

    private long newPerson(String address) {
        return database.call(beans -> beans.get(Persons.class)
                .add(new Person(address, "Jana", "Nováková", Language.EN, List.of("cs"), Database.NOW))
                .id());
    }

    private List<Passkeys.Listed> list() {
        return database.call(beans -> beans.get(Passkeys.class).ofPerson(person));
    }

    private PasskeyAsked askToAdd() {
        return database.call(beans -> beans.get(Passkeys.class).ask(person, "").orElseThrow());
    }

    private Added add(SoftAuthenticator with, String name) {
        PasskeyAsked asked = askToAdd();
        Added added = added(person, asked, with.make(asked.options()), name);
        assertThat(added.kind()).isEqualTo(Added.Kind.DONE);
        return added;
    }

    private Added added(long owner, PasskeyAsked asked, String answer, String name) {
        return database.call(
                beans -> beans.get(Passkeys.class).add(owner, asked.browser().secret(), answer, name, Browser.FIREFOX));
    }

    private void remove() {
        database.run(
                beans -> beans.get(Passkeys.class).remove(person, list().get(0).code()));
    }

    private static PasskeyAsked ask(Database at) {
        return at.call(beans -> beans.get(PasskeySigningIn.class).ask("").orElseThrow());
    }

    private static Outcome signIn(Database at, SoftAuthenticator with) {
        PasskeyAsked asked = ask(at);
        String answer = with.use(asked.options());
        return at.call(beans ->
                beans.get(PasskeySigningIn.class).signIn(asked.browser().secret(), answer, "/me", ORIGIN));
    }

    private static Outcome.Kind signIn(Database at, PasskeyAsked asked, String answer) {
        return at.<Outcome>call(beans ->
                        beans.get(PasskeySigningIn.class).signIn(asked.browser().secret(), answer, "/me", ORIGIN))
                .kind();
    }

    private Token half() {
        SignInSteps.Entered entered =
                database.call(beans -> beans.get(SignInSteps.class).enter(person, "/", Browser.OTHER, false));
        assertThat(entered.complete()).isFalse();
        return entered.token();
    }

    private PasskeyAsked askForStep(Token step) {
        return database.call(
                beans -> beans.get(SignInSteps.class).askPasskey(step, "").orElseThrow());
    }

    private Finished finish(Token step, PasskeyAsked asked, String answer) {
        return database.call(beans ->
                beans.get(SignInSteps.class).finish(step, asked.browser().secret(), answer, ORIGIN));
    }

    private boolean isSession(Token token) {
        return database.call(beans -> beans.get(WebSessions.class).find(token).isPresent());
    }

    private int codesLeft() {
        return database.call(beans -> beans.get(SecondFactors.class).codesLeft(person));
    }

    private List<String> turnOnApp() {
        database.run(beans -> beans.get(SecondFactors.class).begin(person));
        return database.call(beans -> {
            SecondFactors factors = beans.get(SecondFactors.class);
            String secret = factors.pending(person).orElseThrow();
            String code = OneTimeCodes.codeAt(secret, beans.get(Clock.class).instant());
            return factors.confirm(person, code).orElseThrow();
        });
    }

    private Passwords.Change setPassword(String password) {
        return database.call(beans -> beans.get(Passwords.class).set(person, password));
    }

    private String handle() {
        return database.call(beans -> beans.entities()
                .createQuery("select k.handle from Passkey k where k.personId = :person", String.class)
                .setParameter("person", person)
                .getSingleResult());
    }

    private long waiting(PasskeyAsked asked) {
        return database.call(beans -> beans.entities()
                .createQuery("select count(c) from PasskeyChallenge c where c.browserHash = :hash", Long.class)
                .setParameter("hash", asked.browser().digest())
                .getSingleResult());
    }

    private List<String> mails() {
        return database.call(beans -> beans.get(Outbox.class).newest(100).stream()
                .filter(mail -> mail.recipient().equals(email))
                .map(Mail::body)
                .toList());
    }
}
