package eu.visavis.scheduling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The order in which runs of all events are carried out: as they were asked for, so many at a time as the setting {@code
 * visavis.plan.runs} allows. All servers of a database stand in the same queue.
 */
@ApplicationScoped
public class PlanQueue {
    private static final int MOST = 64;
    // Both moments as the database keeps them, which may be less precise than what the program remembers.
    private static final String BEFORE = "select count(r) from PlanRun r, PlanRun own where own.id = :id"
            + " and r.state in :open and (r.createdAt < own.createdAt or r.createdAt = own.createdAt and r.id < own.id)";

    private final EntityManager entities;
    private final int atATime;

    @Inject
    PlanQueue(EntityManager entities, @ConfigProperty(name = "visavis.plan.runs", defaultValue = "1") int atATime) {
        if (atATime < 1 || atATime > MOST) {
            throw new IllegalArgumentException(
                    "VISAVIS_PLAN_RUNS must be a number from 1 to %d, not %d".formatted(MOST, atATime));
        }
        this.entities = entities;
        this.atATime = atATime;
    }

    PlanQueue() { // for the CDI client proxy
        this(null, 1);
    }

    /** How many runs are carried out at a time, 1 to 64. */
    public int atATime() {
        return atATime;
    }

    /** How many runs must end before this one begins; 0 for one that has begun. */
    @Transactional
    public int ahead(PlanRun run) {
        if (run.state() != PlanRun.State.QUEUED) {
            return 0;
        }
        long before = entities.createQuery(BEFORE, Long.class)
                .setParameter("open", PlanRun.State.OPEN)
                .setParameter("id", run.id())
                .getSingleResult();
        return (int) Math.max(0, before - (atATime - 1));
    }

    /** Whether it is this run's turn; so it is for one that has begun, or is gone. */
    @Transactional
    public boolean isDue(long runId) {
        PlanRun run = entities.find(PlanRun.class, runId);
        return run == null || ahead(run) == 0;
    }
}
