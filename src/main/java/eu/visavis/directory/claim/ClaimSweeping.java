package eu.visavis.directory.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Forgets claims of which nothing came, or comes any more. */
@ApplicationScoped
public class ClaimSweeping {
    private static final Duration KEPT = Duration.ofDays(180);

    private final EntityManager entities;
    private final Clock clock;

    @Inject
    ClaimSweeping(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    ClaimSweeping() { // for the CDI client proxy
        this(null, null);
    }

    /** Removes those that were refused, given back or never answered half a year ago. */
    @Transactional
    public int sweep() {
        Instant before = clock.instant().minus(KEPT);
        return entities.createQuery("delete from Claim c where c.state <> :held"
                        + " and (c.decidedAt <= :before or c.decidedAt is null and c.askedAt <= :before)")
                .setParameter("held", Claim.State.HELD)
                .setParameter("before", before)
                .executeUpdate();
    }
}
