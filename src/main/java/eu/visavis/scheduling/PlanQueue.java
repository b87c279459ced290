package eu.visavis.scheduling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The order in which searches are carried out, whatever for: as they were asked for, so many at a time as the setting
 * {@code visavis.plan.runs} allows. Every entity that is a {@link QueuedRun} stands in it unless it is {@link Urgent}, and all
 * servers of a database stand in the same queue.
 */
@ApplicationScoped
public class PlanQueue {
    private static final int MOST = 64;
    // Both moments as the database keeps them, which may be less precise than what the program remembers.
    private static final String EARLIER = "select count(r) from %s r, %s own where own.id = :id"
            + " and r.state in :open and (r.createdAt < own.createdAt or r.createdAt = own.createdAt and %s)";

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
    public int ahead(QueuedRun run) {
        if (run.state() != QueuedRun.State.QUEUED || run instanceof Urgent) {
            return 0;
        }
        String own = run.getClass().getSimpleName();
        long before = kinds().mapToLong(kind -> count(kind, own, first(kind, own), run.id()))
                .sum();
        return (int) Math.max(0, before - (atATime - 1));
    }

    /** Whether it is the turn of this run of that kind; so it is for one that has begun, or is gone. */
    @Transactional
    public boolean isDue(Class<? extends QueuedRun> kind, long runId) {
        QueuedRun run = entities.find(kind, runId);
        return run == null || ahead(run) == 0;
    }

    /** Ids of all runs of a kind that are not over, in the order of time. */
    @Transactional
    public List<Long> open(Class<? extends QueuedRun> kind) {
        String open = "select r.id from %s r where r.state in :open order by r.id".formatted(kind.getSimpleName());
        return entities.createQuery(open, Long.class)
                .setParameter("open", QueuedRun.State.OPEN)
                .getResultList();
    }

    private Stream<String> kinds() {
        return entities.getMetamodel().getEntities().stream()
                .filter(entity -> QueuedRun.class.isAssignableFrom(entity.getJavaType()))
                .filter(entity -> !Urgent.class.isAssignableFrom(entity.getJavaType()))
                .map(EntityType::getName);
    }

    /** Which of the same moment goes first: of one kind the lower id, of two kinds the name that comes first. */
    private static String first(String kind, String own) {
        if (kind.equals(own)) {
            return "r.id < own.id";
        }
        return kind.compareTo(own) < 0 ? "1 = 1" : "1 = 0";
    }

    private long count(String others, String own, String first, long id) {
        return entities.createQuery(EARLIER.formatted(others, own, first), Long.class)
                .setParameter("open", QueuedRun.State.OPEN)
                .setParameter("id", id)
                .getSingleResult();
    }
}
