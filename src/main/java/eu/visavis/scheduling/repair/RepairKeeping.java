package eu.visavis.scheduling.repair;

import eu.visavis.scheduling.QueuedRun;
import eu.visavis.scheduling.RunKeeping;
import eu.visavis.scheduling.SearchOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Stores proposals, each in place of the one before, and refuses those of an attempt that was overtaken. */
@ApplicationScoped
class RepairKeeping extends RunKeeping<RepairRun> {
    private final EntityManager entities;

    @Inject
    RepairKeeping(EntityManager entities, Clock clock) {
        super(entities, RepairRun.class, clock);
        this.entities = entities;
    }

    RepairKeeping() { // for the CDI client proxy
        this(null, null);
    }

    /**
     * One go at a repair.
     *
     * @param epoch under which it writes
     * @param spentMillis what earlier attempts took
     * @param stopping whether the run was asked to stop before this attempt began
     */
    record Attempt(long runId, int epoch, long eventId, Duration freeze, long seed, long spentMillis, boolean stopping)
            implements RunKeeping.Attempt {}

    /** Begins an attempt; empty if the run has ended, or is replaced. */
    @Transactional
    public Optional<Attempt> begin(long runId) {
        return rows().begin(runId, now())
                .map(run -> new Attempt(
                        runId,
                        run.epoch(),
                        run.eventId(),
                        run.freeze(),
                        run.seed(),
                        run.elapsed().toMillis(),
                        run.state() == QueuedRun.State.STOPPING));
    }

    /**
     * Stores a proposal.
     *
     * @param version that it changes
     * @param elapsedMillis time spent, not less than at the call before
     */
    @Transactional
    public SearchOrder keep(Attempt attempt, int version, List<RepairStep> steps, long elapsedMillis) {
        return rows().write(attempt.runId(), attempt.epoch(), run -> {
            run.found(version);
            entities.createQuery("delete from RepairRow r where r.runId = :run")
                    .setParameter("run", attempt.runId())
                    .executeUpdate();
            for (int position = 0; position < steps.size(); position++) {
                entities.persist(new RepairRow(attempt.runId(), position, steps.get(position)));
            }
        });
    }
}
