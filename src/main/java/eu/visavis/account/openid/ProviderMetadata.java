package eu.visavis.account.openid;

import java.net.URI;
import java.util.Optional;

/**
 * What a provider says of itself (OpenID Connect Discovery 1.0, 3), as far as it is used.
 *
 * @param authorization where browsers are sent
 * @param token where codes are exchanged
 * @param userInfo where more is said of a person, if anywhere
 * @param keys where the keys are with which it signs
 * @param secretInBody whether the secret is sent in the body, since it takes none in the header
 * @param namesItself whether its answers name the issuer (RFC 9207)
 * @param statesPkce whether it says that it binds codes to who asked for them (RFC 7636)
 */
public record ProviderMetadata(
        URI issuer,
        URI authorization,
        URI token,
        Optional<URI> userInfo,
        URI keys,
        boolean secretInBody,
        boolean namesItself,
        boolean statesPkce) {}
