package eu.visavis.account;

import eu.visavis.account.secret.PasswordHashing;
import eu.visavis.kernel.SearchKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/**
 * Signing in by a password. An address that nobody has, one without a password and a wrong password get the same answer
 * after the same work.
 */
@ApplicationScoped
public class PasswordSigningIn {
    private static final long NOBODY = -1;

    private final PasswordRows rows;
    private final PasswordHashing hashing;
    private final SignInSteps steps;
    private final SignInDelays delays;

    @Inject
    PasswordSigningIn(PasswordRows rows, PasswordHashing hashing, SignInSteps steps, SignInDelays delays) {
        this.rows = rows;
        this.hashing = hashing;
        this.steps = steps;
        this.delays = delays;
    }

    PasswordSigningIn() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /** What came of it: how far somebody came, or why not. */
    public record Outcome(Kind kind, Optional<SignInSteps.Entered> entered, Duration waiting) {
        /** How it went. */
        public enum Kind {
            ENTERED,
            WRONG,
            /** Too many tries failed; nobody looked at the password. */
            WAITING,
            /** Too many others are hashing; nobody looked at the password. */
            BUSY
        }

        private static Outcome without(Kind kind) {
            return new Outcome(kind, Optional.empty(), Duration.ZERO);
        }
    }

    /**
     * Goes on if address and password belong together. A password that is too short for an account without a second factor
     * counts as wrong: it was set while there was one. No transaction may be open, since hashing takes its time.
     */
    public Outcome signIn(String email, String typed, String target, Origin origin) {
        String password = PasswordRules.normal(typed);
        if (PasswordRules.length(password) > PasswordRules.MOST) {
            return Outcome.without(Outcome.Kind.WRONG);
        }
        String account = SearchKey.ofEmail(email);
        Optional<PasswordRows.Owner> owner = rows.owner(account);
        long person = owner.map(PasswordRows.Owner::personId).orElse(NOBODY);
        Duration waiting = delays.admit(account, person, origin);
        if (!waiting.isZero()) {
            return new Outcome(Outcome.Kind.WAITING, Optional.empty(), waiting);
        }
        Optional<Boolean> right = hashing.matches(password, owner.map(PasswordRows.Owner::hash));
        if (right.isEmpty()) {
            delays.takeBack(account, person, origin);
            return Outcome.without(Outcome.Kind.BUSY);
        }
        if (owner.isEmpty()
                || !right.get()
                || PasswordRules.length(password) < owner.get().least()) {
            return Outcome.without(Outcome.Kind.WRONG);
        }
        delays.succeeded(account, person, origin);
        SignInSteps.Entered entered = steps.enter(person, target, origin.browser(), true);
        return new Outcome(Outcome.Kind.ENTERED, Optional.of(entered), Duration.ZERO);
    }
}
