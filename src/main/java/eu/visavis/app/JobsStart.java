package eu.visavis.app;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Starts the background work once the schema is there, and ends it before the application goes. */
@Singleton
@Startup
@DependsOn("Database")
@TransactionManagement(TransactionManagementType.BEAN)
public class JobsStart {
    @Inject
    private Jobs jobs;

    @PostConstruct
    void start() {
        jobs.start();
    }

    @PreDestroy
    void stop() {
        jobs.stop();
    }
}
