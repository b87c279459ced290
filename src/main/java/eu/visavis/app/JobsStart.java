package eu.visavis.app;

import eu.visavis.matchmaking.Suggestions;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.concurrent.ThreadFactory;

/** Starts the background work once the schema is there, and ends it before the application goes. */
@Singleton
@Startup
@DependsOn("Database")
@TransactionManagement(TransactionManagementType.BEAN)
public class JobsStart {
    @Inject
    private Jobs jobs;

    @Inject
    private Suggestions suggestions;

    @Inject
    private ThreadFactory threads;

    @PostConstruct
    void start() {
        jobs.start();
        // Beside the rest of the start, so that nobody waits for it; whoever comes sooner waits for what is left of it.
        threads.newThread(suggestions::prepare).start();
    }

    @PreDestroy
    void stop() {
        jobs.stop();
    }
}
