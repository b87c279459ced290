package eu.visavis.scheduling;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.event.Event;
import eu.visavis.kernel.PublicCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Asking for runs, stopping them, and following what they have stored. */
@ApplicationScoped
public class PlanRuns {
    private final EntityManager entities;
    private final jakarta.enterprise.event.Event<RunRequested> requests;
    private final Clock clock;
    private final AuditLog audit;

    @Inject
    PlanRuns(
            EntityManager entities,
            jakarta.enterprise.event.Event<RunRequested> requests,
            Clock clock,
            AuditLog audit) {
        this.entities = entities;
        this.requests = requests;
        this.clock = clock;
        this.audit = audit;
    }

    PlanRuns() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /**
     * A point of a run's lines.
     *
     * @param elapsedMillis the time searched
     * @param placedWeight the weight that was placed after it; it never falls
     * @param idleGaps the gaps of the plan, or null for a point that earlier versions stored
     */
    public record Point(long elapsedMillis, long placedWeight, Integer idleGaps) {}

    /** Asks for a run; while one of the event is open, returns that one. */
    @Transactional
    public PlanRun request(long eventId, long personId, PlanOrder order) {
        entities.find(Event.class, eventId, LockModeType.PESSIMISTIC_WRITE); // of two requests one waits here
        Optional<PlanRun> open = open(eventId);
        if (open.isPresent()) {
            return open.get();
        }
        PlanRun run = add(eventId, personId, order);
        requests.fire(new RunRequested(PlanRun.class, run.id()));
        audit.note(Deed.of(Act.SEARCH_STARTED).to(run.code()).with("kind", "schedule"));
        return run;
    }

    /**
     * Asks for runs that differ in how many published meetings may move, one for each number of {@link KeptPlan#MOVES}
     * and one for any number; while a run of the event is open, returns that one alone.
     *
     * @param order what else they are to do
     */
    @Transactional
    public List<PlanRun> requestTradeOff(long eventId, long personId, PlanOrder order) {
        entities.find(Event.class, eventId, LockModeType.PESSIMISTIC_WRITE); // of two requests one waits here
        Optional<PlanRun> open = open(eventId);
        if (open.isPresent()) {
            return List.of(open.get());
        }
        PublicCode code = PublicCode.random();
        List<PlanRun> asked = KeptPlan.tradeOff(order.kept().flatMap(KeptPlan::fixedBefore)).stream()
                .map(kept -> add(eventId, personId, order.keeping(kept)))
                .toList();
        asked.forEach(run -> {
            run.joinTradeOff(code);
            requests.fire(new RunRequested(PlanRun.class, run.id()));
        });
        audit.note(Deed.of(Act.SEARCH_STARTED).to(code).with("kind", "comparison"));
        return asked;
    }

    private PlanRun add(long eventId, long personId, PlanOrder order) {
        // Any seed will do, but it must be on record to repeat the run.
        PlanRun run = new PlanRun(eventId, personId, order, clock.millis(), clock.instant());
        entities.persist(run);
        return run;
    }

    /** The runs of an event that were asked for together, those that move least first; none for an unknown code. */
    public List<PlanRun> ofTradeOff(long eventId, PublicCode code) {
        return entities.createQuery(
                        "select r from PlanRun r where r.eventId = :event and r.tradeOff = :code order by r.id",
                        PlanRun.class)
                .setParameter("event", eventId)
                .setParameter("code", code)
                .getResultList();
    }

    /** Asks a run to stop and keep its best plan; a run that is over stays as it is. */
    @Transactional
    public void stop(PlanRun run) {
        new RunRows<>(entities, PlanRun.class).stop(run.id(), clock.instant());
        audit.note(Deed.of(Act.SEARCH_STOPPED).to(run.code()).with("kind", "schedule"));
    }

    /** The run of the event that is not over, if there is one; the first of several. */
    public Optional<PlanRun> open(long eventId) {
        return entities.createQuery(
                        "select r from PlanRun r where r.eventId = :event and r.state in :open order by r.id",
                        PlanRun.class)
                .setParameter("event", eventId)
                .setParameter("open", PlanRun.State.OPEN)
                .getResultStream()
                .findFirst();
    }

    /** A run of the event by its code; never one of another event. */
    public Optional<PlanRun> find(long eventId, PublicCode code) {
        return entities.createQuery(
                        "select r from PlanRun r where r.eventId = :event and r.code = :code", PlanRun.class)
                .setParameter("event", eventId)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /** The newest runs of an event. */
    public List<PlanRun> newest(long eventId, int count) {
        return entities.createQuery(
                        "select r from PlanRun r where r.eventId = :event order by r.createdAt desc, r.id desc",
                        PlanRun.class)
                .setParameter("event", eventId)
                .setMaxResults(count)
                .getResultList();
    }

    /** How many runs of all events are in each state; a state without runs is missing. */
    public Map<PlanRun.State, Long> counts() {
        return entities.createQuery("select r.state, count(r) from PlanRun r group by r.state", Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (PlanRun.State) row[0], row -> (Long) row[1]));
    }

    // Reads of their own transaction: threads of the background share the entity manager of the request that made
    // them, which is closed when that request ends.

    /** The run as it is now. */
    @Transactional
    public PlanRun get(long runId) {
        return entities.find(PlanRun.class, runId);
    }

    /** The line of a run, in the order of time. */
    @Transactional
    public List<Point> line(long runId) {
        return entities.createQuery(
                        "select new eu.visavis.scheduling.PlanRuns$Point(p.elapsedMillis, p.placedWeight, p.idleGaps)"
                                + " from PlanProgress p where p.runId = :run order by p.elapsedMillis",
                        Point.class)
                .setParameter("run", runId)
                .getResultList();
    }
}
