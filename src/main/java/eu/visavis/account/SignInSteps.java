package eu.visavis.account;

import eu.visavis.account.PasskeyChallenge.Purpose;
import eu.visavis.kernel.Token;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** What follows the first proof of a sign-in, whichever it was: a session, or the question for the second factor. */
@ApplicationScoped
public class SignInSteps {
    private final EntityManager entities;
    private final WebSessions sessions;
    private final SecondFactors factors;
    private final PasskeyProofs proofs;
    private final SignInDelays delays;
    private final Clock clock;

    @Inject
    SignInSteps(
            EntityManager entities,
            WebSessions sessions,
            SecondFactors factors,
            PasskeyProofs proofs,
            SignInDelays delays,
            Clock clock) {
        this.entities = entities;
        this.sessions = sessions;
        this.factors = factors;
        this.proofs = proofs;
        this.delays = delays;
        this.clock = clock;
    }

    SignInSteps() { // for the CDI client proxy
        this(null, null, null, null, null, null);
    }

    /**
     * How far a sign-in has come.
     *
     * @param token the secret of the session; of the step where the second factor is missing
     * @param complete whether it is a session
     * @param target where the browser wanted to go
     */
    public record Entered(long personId, Token token, boolean complete, String target) {}

    /** What came of a code or a passkey. */
    public record Finished(Kind kind, Optional<Entered> entered, Duration waiting) {
        /** How it went. */
        public enum Kind {
            OPENED,
            WRONG,
            /** There may be two of the authenticator. */
            COPIED,
            /** Too many codes were wrong; nobody looked at this one. */
            WAITING,
            /** Too late or too often; the sign-in begins anew. */
            GONE
        }

        private static Finished without(Kind kind) {
            return new Finished(kind, Optional.empty(), Duration.ZERO);
        }
    }

    /** Goes on after a first proof. */
    @Transactional
    public Entered enter(long personId, String target, Browser browser, boolean byPassword) {
        if (!factors.isOn(personId)) {
            return new Entered(personId, sessions.open(personId, browser, byPassword), true, target);
        }
        Token token = Token.random();
        entities.persist(new SignInStep(token, personId, target, byPassword, clock.instant()));
        return new Entered(personId, token, false, target);
    }

    /**
     * Goes on after an identity provider spoke of somebody. What the provider asked for is its own; whoever has a second
     * factor here is asked for that.
     *
     * @param provedAt when the person last showed the provider who they are
     */
    @Transactional
    public Entered enterByProvider(long personId, String target, Browser browser, Instant provedAt) {
        if (!factors.isOn(personId)) {
            return new Entered(personId, sessions.openByProvider(personId, browser, provedAt), true, target);
        }
        Token token = Token.random();
        entities.persist(SignInStep.byProvider(token, personId, target, clock.instant()));
        return new Entered(personId, token, false, target);
    }

    /** What a sign-in is asked for; empty if it is over. */
    public Optional<SecondFactors.Kinds> asked(Token token) {
        return open(entities.find(SignInStep.class, token.digest())).map(step -> factors.kinds(step.personId()));
    }

    /** Opens the session if the code is right. */
    @Transactional
    public Finished finish(Token token, String code, Origin origin) {
        Optional<SignInStep> open = locked(token);
        if (open.isEmpty()) {
            return Finished.without(Finished.Kind.GONE);
        }
        SignInStep step = open.get();
        String account = "code " + step.personId();
        Duration waiting = delays.admit(account, step.personId(), origin);
        if (!waiting.isZero()) {
            return new Finished(Finished.Kind.WAITING, Optional.empty(), waiting);
        }
        if (!factors.accept(step.personId(), code)) {
            return refused(step, Finished.Kind.WRONG);
        }
        delays.succeeded(account, step.personId(), origin);
        return opened(step, origin);
    }

    /**
     * Asks a browser for a passkey of the person.
     *
     * @param before the secret by which the browser is known, "" if it has none
     * @return empty if the sign-in is over or the person has no passkey
     */
    @Transactional
    public Optional<PasskeyAsked> askPasskey(Token token, String before) {
        return open(entities.find(SignInStep.class, token.digest()))
                .filter(step -> factors.kinds(step.personId()).passkey())
                .flatMap(step -> proofs.ask(before, Purpose.SECOND_STEP, OptionalLong.of(step.personId())));
    }

    /**
     * Opens the session if the passkey is one of the person. Nobody guesses signatures, so nobody has to wait.
     *
     * @param browser the secret by which the browser is known
     * @param answer what it says, as JSON
     */
    @Transactional
    public Finished finish(Token token, String browser, String answer, Origin origin) {
        Optional<SignInStep> open = locked(token);
        if (open.isEmpty()) {
            return Finished.without(Finished.Kind.GONE);
        }
        SignInStep step = open.get();
        PasskeyProofs.Proof proof =
                proofs.accept(browser, answer, Purpose.SECOND_STEP, OptionalLong.of(step.personId()));
        return switch (proof.result()) {
            case RIGHT -> opened(step, origin);
            case COPIED -> refused(step, Finished.Kind.COPIED);
            case WRONG -> refused(step, Finished.Kind.WRONG);
        };
    }

    private Finished opened(SignInStep step, Origin origin) {
        entities.remove(step);
        Token session = step.byProvider()
                ? sessions.openByProvider(step.personId(), origin.browser(), clock.instant())
                : sessions.open(step.personId(), origin.browser(), step.byPassword());
        Entered entered = new Entered(step.personId(), session, true, step.target());
        return new Finished(Finished.Kind.OPENED, Optional.of(entered), Duration.ZERO);
    }

    private Finished refused(SignInStep step, Finished.Kind why) {
        step.wrong();
        return Finished.without(step.isOpen(clock.instant()) ? why : Finished.Kind.GONE);
    }

    private Optional<SignInStep> locked(Token token) {
        return open(entities.find(SignInStep.class, token.digest(), LockModeType.PESSIMISTIC_WRITE));
    }

    private Optional<SignInStep> open(SignInStep step) {
        return Optional.ofNullable(step).filter(found -> found.isOpen(clock.instant()));
    }
}
