package eu.visavis.account.passkey;

import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import java.util.List;

/** The signatures that are taken, the best first: what all authenticators of today know (IANA, COSE algorithms). */
final class Algorithms {
    /** EdDSA, ECDSA with P-256, RSA with PKCS #1 for authenticators built into Windows. */
    static final List<Integer> NUMBERS = List.of(-8, -7, -257);

    private Algorithms() {}

    static List<PublicKeyCredentialParameters> parameters() {
        return NUMBERS.stream()
                .map(number -> new PublicKeyCredentialParameters(
                        PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.create(number)))
                .toList();
    }
}
