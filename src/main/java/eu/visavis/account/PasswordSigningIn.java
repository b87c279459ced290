package eu.visavis.account;

import eu.visavis.account.secret.PasswordHashing;
import eu.visavis.kernel.SearchKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Signing in by a password. An address that nobody has, one without a password and a wrong password get the same answer
 * after the same work.
 */
@ApplicationScoped
public class PasswordSigningIn {
    private final PasswordRows rows;
    private final PasswordHashing hashing;
    private final SignInSteps steps;

    @Inject
    PasswordSigningIn(PasswordRows rows, PasswordHashing hashing, SignInSteps steps) {
        this.rows = rows;
        this.hashing = hashing;
        this.steps = steps;
    }

    PasswordSigningIn() { // for the CDI client proxy
        this(null, null, null);
    }

    /** What came of it: how far somebody came, or why not. */
    public record Outcome(Kind kind, Optional<SignInSteps.Entered> entered) {
        /** How it went. */
        public enum Kind {
            ENTERED,
            WRONG,
            /** Too many others are hashing; nobody looked at the password. */
            BUSY
        }

        private static Outcome without(Kind kind) {
            return new Outcome(kind, Optional.empty());
        }
    }

    /**
     * Goes on if address and password belong together. A password that is too short for an account without a second factor
     * counts as wrong: it was set while there was one. No transaction may be open, since hashing takes its time.
     */
    public Outcome signIn(String email, String typed, String target, Browser browser) {
        String password = PasswordRules.normal(typed);
        if (PasswordRules.length(password) > PasswordRules.MOST) {
            return Outcome.without(Outcome.Kind.WRONG);
        }
        Optional<PasswordRows.Owner> owner = rows.owner(SearchKey.ofEmail(email));
        Optional<Boolean> right = hashing.matches(password, owner.map(PasswordRows.Owner::hash));
        if (right.isEmpty()) {
            return Outcome.without(Outcome.Kind.BUSY);
        }
        return owner.filter(known -> right.get() && PasswordRules.length(password) >= known.least())
                .map(known -> steps.enter(known.personId(), target, browser, true))
                .map(entered -> new Outcome(Outcome.Kind.ENTERED, Optional.of(entered)))
                .orElseGet(() -> Outcome.without(Outcome.Kind.WRONG));
    }
}
