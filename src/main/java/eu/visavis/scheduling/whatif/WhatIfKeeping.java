package eu.visavis.scheduling.whatif;

import eu.visavis.scheduling.QueuedRun;
import eu.visavis.scheduling.RunKeeping;
import eu.visavis.scheduling.SearchOrder;
import eu.visavis.scheduling.solver.whatif.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Stores answers draw by draw, each in a transaction of its own, and refuses those of an attempt that was overtaken. */
@ApplicationScoped
class WhatIfKeeping extends RunKeeping<WhatIfRun> {
    private final EntityManager entities;

    @Inject
    WhatIfKeeping(EntityManager entities, Clock clock) {
        super(entities, WhatIfRun.class, clock);
        this.entities = entities;
    }

    WhatIfKeeping() { // for the CDI client proxy
        this(null, null);
    }

    /**
     * One go at answering.
     *
     * @param epoch under which it writes
     * @param spentMillis what earlier attempts took
     * @param stopping whether the run was asked to stop before this attempt began
     */
    record Attempt(
            long runId, int epoch, long eventId, WhatIfOrder order, long seed, long spentMillis, boolean stopping)
            implements RunKeeping.Attempt {}

    /** One draw of one question. */
    record Asked(Question question, int draw) {}

    /** Begins an attempt; empty if the run has ended, or is replaced. */
    @Transactional
    public Optional<Attempt> begin(long runId) {
        return rows().begin(runId, now())
                .map(run -> new Attempt(
                        runId,
                        run.epoch(),
                        run.eventId(),
                        run.order(),
                        run.seed(),
                        run.elapsed().toMillis(),
                        run.state() == QueuedRun.State.STOPPING));
    }

    /**
     * Notes from which event the answers start. Answers of an earlier attempt about another event are forgotten.
     *
     * @return what is answered already
     */
    @Transactional
    public Set<Asked> start(Attempt attempt, StartingEvent event) {
        Set<Asked> answered = new HashSet<>();
        rows().write(attempt.runId(), attempt.epoch(), run -> {
            if (run.isAbout(event)) {
                draws(attempt.runId()).forEach(draw -> answered.add(new Asked(draw.question(), draw.draw())));
            } else {
                entities.createQuery("delete from WhatIfDraw d where d.runId = :run")
                        .setParameter("run", attempt.runId())
                        .executeUpdate();
                run.startsFrom(event);
            }
        });
        return answered;
    }

    /**
     * Stores how a draw came out.
     *
     * @param elapsedMillis time spent, not less than at the call before
     */
    @Transactional
    public SearchOrder keep(Attempt attempt, Asked asked, Outcome outcome, long elapsedMillis) {
        SearchOrder order = rows().beat(attempt.runId(), attempt.epoch(), elapsedMillis);
        if (order != SearchOrder.LEAVE) {
            entities.persist(new WhatIfDraw(attempt.runId(), asked.question(), asked.draw(), outcome));
        }
        return order;
    }

    private List<WhatIfDraw> draws(long runId) {
        return entities.createQuery("select d from WhatIfDraw d where d.runId = :run", WhatIfDraw.class)
                .setParameter("run", runId)
                .getResultList();
    }
}
