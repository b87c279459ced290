package eu.visavis.account.openid;

import eu.visavis.account.ProviderFault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;

/** Tries what can be tried of a provider before anybody signs in: its description and its keys. */
@ApplicationScoped
public class ProviderCheck {
    private final Discovery discovery;
    private final ProviderKeys keys;

    @Inject
    public ProviderCheck(Discovery discovery, ProviderKeys keys) {
        this.discovery = discovery;
        this.keys = keys;
    }

    ProviderCheck() { // for the CDI client proxy
        this(null, null);
    }

    /**
     * What was found.
     *
     * @param fault the first thing that is wrong, if anything is
     * @param detail what the provider said instead, "" if the fault says enough
     * @param statesPkce whether it says that it binds codes to who asked for them; false if there is a fault
     */
    public record Finding(Optional<ProviderFault> fault, String detail, boolean statesPkce) {}

    /** Reads description and keys now, whatever is remembered. */
    public Finding of(URI issuer) {
        try {
            ProviderMetadata metadata = discovery.read(issuer);
            keys.check(metadata);
            return new Finding(Optional.empty(), "", metadata.statesPkce());
        } catch (ProviderFailure e) {
            return new Finding(Optional.of(e.fault()), e.detail(), false);
        }
    }
}
