package eu.visavis.app;

import eu.visavis.account.ProviderSigningIn;
import eu.visavis.web.Proxies;
import eu.visavis.web.VirusScan;
import eu.visavis.webhook.ReachableAddresses;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Tells {@link Start}, which cannot see into the server, that everything came up. */
@Singleton
@Startup
@DependsOn({"Database", "FirstStart", "JobsStart"})
public class ReadyMark {
    private static final Logger LOG = Logger.getLogger(ReadyMark.class.getName());

    @Inject
    private Proxies proxies;

    @Inject
    private VirusScan scan;

    @Inject
    private ReachableAddresses webhooks;

    @Inject
    private ProviderSigningIn providers;

    @PostConstruct
    void mark() {
        // Reads the settings: a wrong one has to end the start, not the first sign-in, upload or message.
        LOG.log(Level.INFO, "Reverse proxies that are believed: {0}", proxies.count());
        LOG.info(scan.isOn() ? "Files that are sent are scanned by ClamAV" : "Files that are sent are not scanned");
        LOG.log(Level.INFO, "Webhooks are delivered: {0}; identity providers are reached: {1}", new Object[] {
            webhooks.isAny(), providers.isPossible()
        });
        System.setProperty("visavis.ready", "true");
    }
}
