package eu.visavis.scheduling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The order in which searches are carried out, those for all events and those that programs asked for alike: as they were
 * asked for, so many at a time as the setting {@code visavis.plan.runs} allows. All servers of a database stand in the
 * same queue.
 */
@ApplicationScoped
public class PlanQueue {
    private static final int MOST = 64;
    // Both moments as the database keeps them, which may be less precise than what the program remembers.
    private static final String EARLIER = "select count(r) from %s r, %s own where own.id = :id"
            + " and r.state in :open and (r.createdAt < own.createdAt or r.createdAt = own.createdAt and %s)";
    private static final String OF_EVENTS = "PlanRun";
    private static final String OF_PROGRAMS = "ProblemRun";

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

    /** How many searches are carried out at a time, 1 to 64. */
    public int atATime() {
        return atATime;
    }

    /** How many searches must end before this one begins; 0 for one that has begun. */
    @Transactional
    public int ahead(SearchRun run) {
        if (run.state() != SearchRun.State.QUEUED) {
            return 0;
        }
        boolean ofEvent = run instanceof PlanRun;
        String own = ofEvent ? OF_EVENTS : OF_PROGRAMS;
        // Of the same moment, those of events go first.
        long before = count(own, own, "r.id < own.id", run.id())
                + count(ofEvent ? OF_PROGRAMS : OF_EVENTS, own, ofEvent ? "1 = 0" : "1 = 1", run.id());
        return (int) Math.max(0, before - (atATime - 1));
    }

    /** Whether it is the turn of this search for an event; so it is for one that has begun, or is gone. */
    @Transactional
    public boolean isDue(long runId) {
        return isDue(entities.find(PlanRun.class, runId));
    }

    /** Whether it is the turn of this search that a program asked for; so it is for one that has begun, or is gone. */
    @Transactional
    public boolean isProblemDue(long runId) {
        return isDue(entities.find(ProblemRun.class, runId));
    }

    private boolean isDue(SearchRun run) {
        return run == null || ahead(run) == 0;
    }

    private long count(String others, String own, String first, long id) {
        return entities.createQuery(EARLIER.formatted(others, own, first), Long.class)
                .setParameter("open", SearchRun.State.OPEN)
                .setParameter("id", id)
                .getSingleResult();
    }
}
