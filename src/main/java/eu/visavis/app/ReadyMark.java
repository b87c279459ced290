package eu.visavis.app;

import eu.visavis.web.Proxies;
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

    @PostConstruct
    void mark() {
        // Reads the setting: a wrong one has to end the start, not the first sign-in.
        LOG.log(Level.INFO, "Reverse proxies that are believed: {0}", proxies.count());
        System.setProperty("visavis.ready", "true");
    }
}
