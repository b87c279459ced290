package eu.visavis.account.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import eu.visavis.account.ProviderFault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The keys with which providers sign. Remembered for five minutes; a token with a key that is not known lets them be read
 * anew at once, but twice in half a minute at most.
 */
@ApplicationScoped
public class ProviderKeys {
    /** Signatures that are accepted (RFC 7518, 3.1): none with a shared secret, and not "none". */
    static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private final ProviderCalls calls;
    private final Map<URI, JWKSource<SecurityContext>> sources = new ConcurrentHashMap<>();

    @Inject
    public ProviderKeys(ProviderCalls calls) {
        this.calls = calls;
    }

    ProviderKeys() { // for the CDI client proxy
        this(null);
    }

    /** Chooses the key for a token. */
    JWSKeySelector<SecurityContext> selector(ProviderMetadata provider) {
        return new JWSVerificationKeySelector<>(ALGORITHMS, source(provider.keys()));
    }

    /** Fails if there is no key with which a token could be signed. */
    public void check(ProviderMetadata provider) throws ProviderFailure {
        JWKSelector usable = new JWKSelector(new JWKMatcher.Builder()
                .keyTypes(KeyType.RSA, KeyType.EC)
                .keyUses(KeyUse.SIGNATURE, null)
                .build());
        try {
            if (source(provider.keys()).get(usable, null).isEmpty()) {
                throw new ProviderFailure(ProviderFault.KEYS, "");
            }
        } catch (JOSEException e) {
            throw new ProviderFailure(ProviderFault.KEYS, e);
        }
    }

    private JWKSource<SecurityContext> source(URI address) {
        return sources.computeIfAbsent(address, this::made);
    }

    private JWKSource<SecurityContext> made(URI address) {
        try {
            return JWKSourceBuilder.create(address.toURL(), calls.retriever())
                    .refreshAheadCache(false)
                    .build();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("Not an address of keys: " + address, e);
        }
    }
}
