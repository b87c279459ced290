package eu.visavis.account.passkey;

import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import java.util.Optional;

/**
 * A passkey that an authenticator has made.
 *
 * @param maker what the authenticator is known as, "" if it does not say or is not known here
 */
public record Attestation(StoredKey key, String maker) {
    /**
     * Reads and checks the answer of a browser (Web Authentication, 7.1). Who made the authenticator is not asked.
     *
     * @param json as {@code PublicKeyCredential.toJSON()} writes it
     * @return empty if anything about it is not as it must be
     */
    public static Optional<Attestation> check(String json, RelyingParty party, String challenge) {
        try {
            RegistrationData data = Library.MANAGER.verifyRegistrationResponseJSON(
                    json,
                    new RegistrationParameters(
                            Library.expected(party, challenge), Algorithms.parameters(), true, true));
            return Optional.of(of(data.getAttestationObject().getAuthenticatorData()));
        } catch (RuntimeException e) {
            return Library.refused(e);
        }
    }

    private static Attestation of(AuthenticatorData<?> data) {
        AttestedCredentialData credential = data.getAttestedCredentialData();
        StoredKey key = new StoredKey(
                Library.text(credential.getCredentialId()),
                Library.text(new AttestedCredentialDataConverter(Library.CONVERTER).convert(credential)),
                data.getSignCount(),
                data.isFlagBE(),
                data.isFlagBS());
        return new Attestation(
                key, Makers.nameOf(String.valueOf(credential.getAaguid().getValue())));
    }
}
