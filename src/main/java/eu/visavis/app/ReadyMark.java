package eu.visavis.app;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;

/** Tells {@link Start}, which cannot see into the server, that everything came up. */
@Singleton
@Startup
@DependsOn({"Database", "FirstStart", "JobsStart"})
public class ReadyMark {
    @PostConstruct
    void mark() {
        System.setProperty("visavis.ready", "true");
    }
}
