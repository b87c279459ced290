package eu.visavis.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** The browsers from which people have signed in, known by a secret of their own that opens nothing. */
@ApplicationScoped
public class KnownDevices {
    private final EntityManager entities;
    private final Clock clock;

    @Inject
    KnownDevices(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    KnownDevices() { // for the CDI client proxy
        this(null, null);
    }

    /** Whether a person has signed in from a browser before. */
    public boolean knows(long personId, String device) {
        return entities.find(KnownDevice.class, KnownDevice.digest(personId, device)) != null;
    }

    /** Notes that a person has signed in from a browser. */
    @Transactional
    public void remember(long personId, String device) {
        Instant now = clock.instant();
        KnownDevice known = entities.find(KnownDevice.class, KnownDevice.digest(personId, device));
        if (known == null) {
            entities.persist(new KnownDevice(personId, device, now));
        } else {
            known.used(now);
        }
    }
}
