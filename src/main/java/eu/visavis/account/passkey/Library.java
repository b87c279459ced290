package eu.visavis.account.passkey;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import java.util.Base64;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What the checks of both ceremonies share: the library that does them, set up once, since that takes a while. */
final class Library {
    static final ObjectConverter CONVERTER = new ObjectConverter();

    /** Not strict means: who made an authenticator is not looked at, everything else is. */
    static final WebAuthnManager MANAGER = WebAuthnManager.createNonStrictWebAuthnManager(CONVERTER);

    private static final Logger LOG = Logger.getLogger(Library.class.getName());

    private Library() {}

    static ServerProperty expected(RelyingParty party, String challenge) {
        return ServerProperty.builder()
                .origin(new Origin(party.origin()))
                .rpId(party.id())
                .challenge(new DefaultChallenge(bytes(challenge)))
                .build();
    }

    static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }

    /**
     * Nothing, and a line in the log for whoever looks for it; only the name of the reason, since messages quote what was
     * sent. Reading what anybody may have sent fails in ways that the library does not name: whatever it is, the answer is
     * refused.
     */
    static <T> Optional<T> refused(RuntimeException reason) {
        LOG.log(
                Level.FINE,
                "An answer of an authenticator was refused: {0}",
                reason.getClass().getName());
        return Optional.empty();
    }
}
