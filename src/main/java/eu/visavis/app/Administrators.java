package eu.visavis.app;

import eu.visavis.network.Networks;
import eu.visavis.web.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Who may see how the installation itself is doing: staff of the network that was there first, since they set it up,
 * and a program that collects figures and shows the secret of the settings.
 */
@ApplicationScoped
public class Administrators {
    private static final String BEARER = "Bearer ";

    private final Networks networks;
    private final Optional<String> secret;

    @Inject
    Administrators(Networks networks, @ConfigProperty(name = "visavis.metrics.token") Optional<String> secret) {
        this.networks = networks;
        this.secret = secret;
    }

    Administrators() { // for the CDI client proxy
        this(null, Optional.empty());
    }

    /** Whether the caller is one; the header may be null. */
    boolean include(Caller caller, String authorization) {
        return isSecret(authorization)
                || caller.isSignedIn()
                        && networks.isAdministrator(caller.person().id());
    }

    private boolean isSecret(String authorization) {
        return authorization != null
                && secret.isPresent()
                && MessageDigest.isEqual(bytes(BEARER + secret.get()), bytes(authorization));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
