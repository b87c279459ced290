package eu.visavis.account.openid;

import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import eu.visavis.account.ProviderFault;
import eu.visavis.outgoing.Reply;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Reads what providers say of themselves, and remembers it for a while. */
@ApplicationScoped
public class Discovery {
    private static final Duration MEMORY = Duration.ofMinutes(10);

    private final ProviderCalls calls;
    private final Clock clock;
    private final Map<URI, Known> known = new ConcurrentHashMap<>();

    private record Known(ProviderMetadata metadata, Instant readAt) {}

    @Inject
    public Discovery(ProviderCalls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    Discovery() { // for the CDI client proxy
        this(null, null);
    }

    /** Whether the settings let any provider be reached. */
    public boolean isPossible() {
        return calls.isAny();
    }

    /** What a provider says of itself, as it was read in the last ten minutes. */
    public ProviderMetadata of(URI issuer) throws ProviderFailure {
        Known before = known.get(issuer);
        return before != null && before.readAt().plus(MEMORY).isAfter(clock.instant())
                ? before.metadata()
                : read(issuer);
    }

    /** What a provider says of itself now. */
    public ProviderMetadata read(URI issuer) throws ProviderFailure {
        ProviderMetadata metadata = checked(issuer, parsed(calls.get(address(issuer))));
        known.put(issuer, new Known(metadata, clock.instant()));
        return metadata;
    }

    private static URI address(URI issuer) {
        try {
            return OIDCProviderMetadata.resolveURL(new Issuer(issuer)).toURI();
        } catch (GeneralException | URISyntaxException e) {
            throw new IllegalArgumentException("Not an issuer: " + issuer, e);
        }
    }

    private static OIDCProviderMetadata parsed(Reply reply) throws ProviderFailure {
        if (reply.status() != 200) {
            throw new ProviderFailure(ProviderFault.DOCUMENT, String.valueOf(reply.status()));
        }
        try {
            return OIDCProviderMetadata.parse(reply.body());
        } catch (GeneralException e) {
            throw new ProviderFailure(ProviderFault.DOCUMENT, e);
        }
    }

    private ProviderMetadata checked(URI issuer, OIDCProviderMetadata said) throws ProviderFailure {
        if (!said.getIssuer().getValue().equals(issuer.toString())) {
            throw new ProviderFailure(ProviderFault.ISSUER, said.getIssuer().getValue());
        }
        boolean code =
                said.getResponseTypes() == null || said.getResponseTypes().contains(ResponseType.CODE);
        boolean addresses = calls.isFine(said.getAuthorizationEndpointURI())
                && calls.isFine(said.getTokenEndpointURI())
                && calls.isFine(said.getJWKSetURI());
        if (!code || !addresses) {
            throw new ProviderFailure(ProviderFault.FLOW, "");
        }
        List<CodeChallengeMethod> challenges = said.getCodeChallengeMethods();
        List<ClientAuthenticationMethod> proofs = said.getTokenEndpointAuthMethods();
        return new ProviderMetadata(
                issuer,
                said.getAuthorizationEndpointURI(),
                said.getTokenEndpointURI(),
                Optional.ofNullable(said.getUserInfoEndpointURI()).filter(calls::isFine),
                said.getJWKSetURI(),
                proofs != null
                        && !proofs.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        && proofs.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST),
                said.supportsAuthorizationResponseIssuerParam(),
                challenges != null && challenges.contains(CodeChallengeMethod.S256));
    }
}
