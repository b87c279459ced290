package eu.visavis.account.passkey;

import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import java.util.Optional;
import java.util.Set;

/** The answer of an authenticator that was asked to use a passkey. */
public final class Assertion {
    private final AuthenticationData data;

    private Assertion(AuthenticationData data) {
        this.data = data;
    }

    /** What came of checking it. */
    public enum Result {
        RIGHT,
        WRONG,
        /** The authenticator counts less than it did before: there may be two of it. */
        COPIED
    }

    /**
     * Reads the answer of a browser, without believing any of it.
     *
     * @param json as {@code PublicKeyCredential.toJSON()} writes it
     * @return empty if it is none
     */
    public static Optional<Assertion> read(String json) {
        try {
            AuthenticationData data = Library.MANAGER.parseAuthenticationResponseJSON(json);
            boolean whole = data.getCredentialId() != null && data.getAuthenticatorData() != null;
            return whole ? Optional.of(new Assertion(data)) : Optional.empty();
        } catch (RuntimeException e) {
            return Library.refused(e);
        }
    }

    /** Which passkey it says that it is of, in base64url. */
    public String credentialId() {
        return Library.text(data.getCredentialId());
    }

    /** Whose passkey it says that it is, in base64url; authenticators may leave it out where passkeys were named. */
    public Optional<String> handle() {
        return Optional.ofNullable(data.getUserHandle())
                .filter(bytes -> bytes.length > 0)
                .map(Library::text);
    }

    /** Checks it (Web Authentication, 7.2): challenge, origin, signature, that its owner was there and proved it. */
    public Result check(RelyingParty party, String challenge, StoredKey key) {
        try {
            Library.MANAGER.verify(
                    data,
                    new AuthenticationParameters(Library.expected(party, challenge), recordOf(key), null, true, true));
            return Result.RIGHT;
        } catch (MaliciousCounterValueException e) {
            return Result.COPIED;
        } catch (RuntimeException e) {
            Library.refused(e);
            return Result.WRONG;
        }
    }

    /** How the passkey is to be stored from now on, once it was found right. */
    public StoredKey used(StoredKey key) {
        return new StoredKey(
                key.credentialId(),
                key.attested(),
                data.getAuthenticatorData().getSignCount(),
                key.backupEligible(),
                data.getAuthenticatorData().isFlagBS());
    }

    private static CredentialRecordImpl recordOf(StoredKey key) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                key.backupEligible(),
                key.backedUp(),
                key.signCount(),
                new AttestedCredentialDataConverter(Library.CONVERTER).convert(Library.bytes(key.attested())),
                null,
                null,
                null,
                Set.of());
    }
}
