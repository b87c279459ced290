package eu.visavis.webhook;

import eu.visavis.outgoing.AddressRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which machines messages go to: those of the public internet, over TLS, unless the setting says otherwise. */
@ApplicationScoped
public class ReachableAddresses {
    private final AddressRule rule;

    /** @throws IllegalArgumentException if the setting is neither public nor private nor none */
    @Inject
    ReachableAddresses(
            @ConfigProperty(name = "visavis.webhook.addresses", defaultValue = "public") String reach,
            @ConfigProperty(name = "visavis.demo", defaultValue = "false") boolean demo) {
        this.rule = new AddressRule("VISAVIS_WEBHOOK_ADDRESSES", reach, demo, true);
    }

    ReachableAddresses() { // for the CDI client proxy
        this("none", false);
    }

    /** Whether this installation delivers anything. */
    public boolean isAny() {
        return rule.isAny();
    }

    /** Reads what somebody typed; empty if no message could ever go there. */
    public Optional<URI> read(String typed) {
        return rule.read(typed);
    }

    /** Whether the machine that the name of an address means at this moment may be connected to. */
    boolean permit(URI address, InetAddress machine) {
        return rule.isFine(address) && rule.permits(machine);
    }
}
