package eu.visavis.scheduling.whatif;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.event.Event;
import eu.visavis.scheduling.RunRequested;
import eu.visavis.scheduling.RunRows;
import eu.visavis.scheduling.solver.whatif.Estimate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Asking questions about an event, and reading the answers. An event has one run: a newer one replaces it. */
@ApplicationScoped
public class WhatIfRuns {
    private final EntityManager entities;
    private final jakarta.enterprise.event.Event<RunRequested> requests;
    private final RunRows<WhatIfRun> rows;
    private final Clock clock;
    private final AuditLog audit;

    @Inject
    WhatIfRuns(
            EntityManager entities,
            jakarta.enterprise.event.Event<RunRequested> requests,
            Clock clock,
            AuditLog audit) {
        this.entities = entities;
        this.requests = requests;
        this.rows = new RunRows<>(entities, WhatIfRun.class);
        this.clock = clock;
        this.audit = audit;
    }

    WhatIfRuns() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /** Asks; while questions of the event are being answered, returns those. */
    @Transactional
    public WhatIfRun request(long eventId, long personId, WhatIfOrder order) {
        entities.find(Event.class, eventId, LockModeType.PESSIMISTIC_WRITE); // of two requests one waits here
        Optional<WhatIfRun> newest = newest(eventId);
        if (newest.isPresent() && !newest.get().state().isOver()) {
            return newest.get();
        }
        // The database lets the answers go with it.
        entities.createQuery("delete from WhatIfRun r where r.eventId = :event")
                .setParameter("event", eventId)
                .executeUpdate();
        // Any seed will do, but a later attempt must draw the same.
        WhatIfRun run = new WhatIfRun(eventId, personId, order, clock.millis(), clock.instant());
        entities.persist(run);
        requests.fire(new RunRequested(WhatIfRun.class, run.id()));
        audit.note(Deed.of(Act.SEARCH_STARTED).with("kind", "what-if"));
        return run;
    }

    /** Asks the run of an event to stop and keep its answers; one that is over stays as it is. */
    @Transactional
    public void stop(long eventId) {
        newest(eventId).ifPresent(run -> rows.stop(run.id(), clock.instant()));
        audit.note(Deed.of(Act.SEARCH_STOPPED).with("kind", "what-if"));
    }

    /** The run of an event, if questions were ever asked. */
    @Transactional
    public Optional<WhatIfRun> newest(long eventId) {
        return entities.createQuery(
                        "select r from WhatIfRun r where r.eventId = :event order by r.id desc", WhatIfRun.class)
                .setParameter("event", eventId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The answers so far; a question without any draw is missing. */
    @Transactional
    public Map<Question, Estimate> answers(WhatIfRun run) {
        return entities.createQuery(
                        "select d from WhatIfDraw d where d.runId = :run order by d.kind, d.amount, d.draw",
                        WhatIfDraw.class)
                .setParameter("run", run.id())
                .getResultStream()
                .collect(Collectors.groupingBy(
                        WhatIfDraw::question,
                        Collectors.collectingAndThen(
                                Collectors.mapping(WhatIfDraw::outcome, Collectors.toList()), Estimate::new)));
    }
}
