package eu.visavis.account;

import eu.visavis.account.PasskeyChallenge.Purpose;
import eu.visavis.account.passkey.Assertion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Signing in by a passkey, which names its owner itself. Since its owner has also proved to it to be the owner, nothing
 * more is asked.
 */
@ApplicationScoped
public class PasskeySigningIn {
    private final PasskeyProofs proofs;
    private final WebSessions sessions;

    @Inject
    PasskeySigningIn(PasskeyProofs proofs, WebSessions sessions) {
        this.proofs = proofs;
        this.sessions = sessions;
    }

    PasskeySigningIn() { // for the CDI client proxy
        this(null, null);
    }

    /** What came of it. */
    public record Outcome(Kind kind, Optional<SignInSteps.Entered> entered) {
        /** How it went. */
        public enum Kind {
            ENTERED,
            /** The passkey is not known, or its answer is too late or not as it must be. */
            WRONG,
            /** There may be two of the authenticator. */
            COPIED
        }
    }

    /**
     * Asks a browser for any passkey that it has for this installation: what it is told says nothing about anybody.
     *
     * @param before the secret by which the browser is known, "" if it has none
     * @return empty where passkeys are not offered, or too many ask
     */
    @Transactional
    public Optional<PasskeyAsked> ask(String before) {
        return proofs.ask(before, Purpose.SIGN_IN, OptionalLong.empty());
    }

    /**
     * Opens a session if the answer is right.
     *
     * @param browser the secret by which the browser is known
     * @param answer what it says, as JSON
     */
    @Transactional
    public Outcome signIn(String browser, String answer, String target, Origin origin) {
        PasskeyProofs.Proof proof = proofs.accept(browser, answer, Purpose.SIGN_IN, OptionalLong.empty());
        if (proof.personId().isEmpty()) {
            boolean copied = proof.result() == Assertion.Result.COPIED;
            return new Outcome(copied ? Outcome.Kind.COPIED : Outcome.Kind.WRONG, Optional.empty());
        }
        long person = proof.personId().getAsLong();
        return new Outcome(
                Outcome.Kind.ENTERED,
                Optional.of(new SignInSteps.Entered(
                        person, sessions.openByPasskey(person, origin.browser()), true, target)));
    }
}
