package eu.visavis.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Files that were sent for an import, taken over or not. */
@ApplicationScoped
class OldFiles {
    private final EntityManager entities;

    @Inject
    OldFiles(EntityManager entities) {
        this.entities = entities;
    }

    OldFiles() { // for the CDI client proxy
        this(null);
    }

    /** Deletes those that were sent before a moment. */
    @Transactional
    public void forget(Instant before) {
        entities.createQuery("delete from Upload u where u.createdAt <= :before")
                .setParameter("before", before)
                .executeUpdate();
    }

    /** How many imports of a network were sent before a moment. */
    long count(long networkId, Instant before) {
        return entities.createQuery(
                        "select count(u.id) from Upload u join Event e on e.id = u.eventId"
                                + " where e.networkId = :network and u.createdAt <= :before",
                        Long.class)
                .setParameter("network", networkId)
                .setParameter("before", before)
                .getSingleResult();
    }
}
