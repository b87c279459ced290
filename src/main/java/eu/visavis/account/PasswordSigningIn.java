package eu.visavis.account;

import eu.visavis.account.secret.PasswordHashing;
import eu.visavis.kernel.SearchKey;
import eu.visavis.kernel.Token;
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
    private final WebSessions sessions;

    @Inject
    PasswordSigningIn(PasswordRows rows, PasswordHashing hashing, WebSessions sessions) {
        this.rows = rows;
        this.hashing = hashing;
        this.sessions = sessions;
    }

    PasswordSigningIn() { // for the CDI client proxy
        this(null, null, null);
    }

    /** What came of it: a session, or why there is none. */
    public record Outcome(Kind kind, Optional<Token> session) {
        /** How it went. */
        public enum Kind {
            OPENED,
            WRONG,
            /** Too many others are hashing; nobody looked at the password. */
            BUSY
        }

        private static Outcome without(Kind kind) {
            return new Outcome(kind, Optional.empty());
        }
    }

    /** Opens a session if address and password belong together. No transaction may be open, since hashing takes its time. */
    public Outcome signIn(String email, String typed, Browser browser) {
        String password = PasswordRules.normal(typed);
        if (PasswordRules.length(password) > PasswordRules.MOST) {
            return Outcome.without(Outcome.Kind.WRONG);
        }
        Optional<PasswordRows.Owner> owner = rows.owner(SearchKey.ofEmail(email));
        Optional<Boolean> right = hashing.matches(password, owner.map(PasswordRows.Owner::hash));
        if (right.isEmpty()) {
            return Outcome.without(Outcome.Kind.BUSY);
        }
        return owner.filter(known -> right.get())
                .map(known -> new Outcome(Outcome.Kind.OPENED, Optional.of(sessions.open(known.personId(), browser))))
                .orElseGet(() -> Outcome.without(Outcome.Kind.WRONG));
    }
}
