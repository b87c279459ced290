package eu.visavis.account;

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

/** What follows the first proof of a sign-in, whichever it was: a session, or the question for the second factor. */
@ApplicationScoped
public class SignInSteps {
    private final EntityManager entities;
    private final WebSessions sessions;
    private final SecondFactors factors;
    private final SignInDelays delays;
    private final Clock clock;

    @Inject
    SignInSteps(EntityManager entities, WebSessions sessions, SecondFactors factors, SignInDelays delays, Clock clock) {
        this.entities = entities;
        this.sessions = sessions;
        this.factors = factors;
        this.delays = delays;
        this.clock = clock;
    }

    SignInSteps() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    /**
     * How far a sign-in has come.
     *
     * @param token the secret of the session; of the step where the second factor is missing
     * @param complete whether it is a session
     * @param target where the browser wanted to go
     */
    public record Entered(long personId, Token token, boolean complete, String target) {}

    /** What came of a code. */
    public record Finished(Kind kind, Optional<Entered> entered, Duration waiting) {
        /** How it went. */
        public enum Kind {
            OPENED,
            WRONG,
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

    /** Whether a code can still be typed for a sign-in. */
    public boolean isOpen(Token token) {
        SignInStep step = entities.find(SignInStep.class, token.digest());
        return step != null && step.isOpen(clock.instant());
    }

    /** Opens the session if the code is right. */
    @Transactional
    public Finished finish(Token token, String code, Origin origin) {
        SignInStep step = entities.find(SignInStep.class, token.digest(), LockModeType.PESSIMISTIC_WRITE);
        if (step == null || !step.isOpen(clock.instant())) {
            return Finished.without(Finished.Kind.GONE);
        }
        String account = "code " + step.personId();
        Duration waiting = delays.admit(account, step.personId(), origin);
        if (!waiting.isZero()) {
            return new Finished(Finished.Kind.WAITING, Optional.empty(), waiting);
        }
        if (!factors.accept(step.personId(), code)) {
            step.wrong();
            return Finished.without(step.isOpen(clock.instant()) ? Finished.Kind.WRONG : Finished.Kind.GONE);
        }
        delays.succeeded(account, step.personId(), origin);
        entities.remove(step);
        Token session = step.byProvider()
                ? sessions.openByProvider(step.personId(), origin.browser(), clock.instant())
                : sessions.open(step.personId(), origin.browser(), step.byPassword());
        Entered entered = new Entered(step.personId(), session, true, step.target());
        return new Finished(Finished.Kind.OPENED, Optional.of(entered), Duration.ZERO);
    }
}
