package eu.visavis.scheduling;

import eu.visavis.event.FrameRemoval;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Keeps slots and tables in which published meetings take place. */
@ApplicationScoped
class FrameGuard {
    private final EntityManager entities;

    @Inject
    FrameGuard(EntityManager entities) {
        this.entities = entities;
    }

    FrameGuard() { // for the CDI client proxy
        this(null);
    }

    void guard(@Observes FrameRemoval removal) {
        if (isTaken("ParticipantSlot s where s.slotId", removal.slots())
                || isTaken("TableSlot s where s.tableId", removal.tables())) {
            removal.refuse();
        }
    }

    private boolean isTaken(String seats, List<Long> ids) {
        return !ids.isEmpty()
                && entities.createQuery("select count(s.meetingId) from " + seats + " in :ids", Long.class)
                                .setParameter("ids", ids)
                                .getSingleResult()
                        > 0;
    }
}
