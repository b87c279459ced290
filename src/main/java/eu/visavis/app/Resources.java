package eu.visavis.app;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/** Hands out what the platform provides, so that everything else can be built with constructors. */
@ApplicationScoped
public class Resources {
    @Produces
    @Dependent
    @PersistenceContext(unitName = "visavis")
    private EntityManager entityManager;

    /** Makes threads that know the application: its classes, its data source, its transactions. */
    @Produces
    @Dependent
    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    private ManagedThreadFactory threads;

    @Produces
    @ApplicationScoped
    Clock clock(DemoMode demo, DemoClock demoClock) {
        return demo.isOn() ? demoClock : Clock.systemUTC();
    }
}
