package eu.visavis.scheduling;

import eu.visavis.scheduling.solver.PlanFigures;
import eu.visavis.scheduling.solver.WishPair;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Stores what a search finds. A plan, its figures and its point of the line are one transaction, and pages show only
 * what is stored: whatever somebody has seen is there after a crash. Every write locks the run's row and is refused
 * unless it comes from the newest attempt.
 */
@ApplicationScoped
class PlanKeeping extends RunKeeping<PlanRun> {
    /** After that many attempts the server itself seems to suffer from the run. */
    static final int MAX_ATTEMPTS = RunRows.MAX_ATTEMPTS;

    private static final int CHUNK = 500;

    private final EntityManager entities;

    @Inject
    PlanKeeping(EntityManager entities, Clock clock) {
        super(entities, PlanRun.class, clock);
        this.entities = entities;
    }

    PlanKeeping() { // for the CDI client proxy
        this(null, null);
    }

    /**
     * One go at carrying out a run.
     *
     * @param epoch under which it writes
     * @param spentMillis what earlier attempts used of the time
     * @param stored the figures of the plan that an earlier attempt stored, if any
     * @param slots the slots of that plan
     * @param stopping whether the run was asked to stop before this attempt began
     */
    record Attempt(
            long runId,
            int epoch,
            long eventId,
            PlanOrder order,
            long seed,
            long spentMillis,
            Optional<PlanFigures> stored,
            Map<WishPair, Long> slots,
            boolean stopping)
            implements RunKeeping.Attempt {}

    /** Begins an attempt; empty if the run has ended. */
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
                        run.hasPlan() ? Optional.of(run.figures()) : Optional.empty(),
                        storedSlots(runId),
                        run.state() == PlanRun.State.STOPPING));
    }

    /**
     * A better plan.
     *
     * @param before the rows that this attempt stored last; empty if it has not stored any
     * @param limit what no plan can pass
     */
    record Found(List<PlanRow> before, List<PlanRow> rows, PlanFigures figures, PlanLimit limit) {}

    /**
     * Stores a better plan in place of the one before.
     *
     * @param elapsedMillis time searched, greater than at the call before
     */
    @Transactional
    public SearchOrder keep(Attempt attempt, Found found, long elapsedMillis) {
        return rows().write(attempt.runId(), attempt.epoch(), run -> {
            run.spent(elapsedMillis);
            run.improved(found.figures(), now());
            run.limitedBy(found.limit());
            replace(attempt.runId(), found.before(), found.rows());
            entities.persist(new PlanProgress(attempt.runId(), elapsedMillis, found.figures()));
        });
    }

    private void replace(long runId, List<PlanRow> before, List<PlanRow> rows) {
        // Wishes may have come and gone since an earlier attempt, so positions of that one mean nothing here.
        boolean anew = before.size() != rows.size();
        List<Integer> changed = new ArrayList<>();
        for (int position = 0; position < rows.size(); position++) {
            if (anew || !rows.get(position).equals(before.get(position))) {
                changed.add(position);
            }
        }
        if (anew) {
            entities.createQuery("delete from PlannedMeeting m where m.runId = :run")
                    .setParameter("run", runId)
                    .executeUpdate();
        } else {
            delete(runId, changed);
        }
        changed.forEach(position -> entities.persist(new PlannedMeeting(runId, position, rows.get(position))));
    }

    private void delete(long runId, List<Integer> positions) {
        for (int from = 0; from < positions.size(); from += CHUNK) {
            entities.createQuery("delete from PlannedMeeting m where m.runId = :run and m.position in :positions")
                    .setParameter("run", runId)
                    .setParameter("positions", positions.subList(from, Math.min(from + CHUNK, positions.size())))
                    .executeUpdate();
        }
    }

    private Map<WishPair, Long> storedSlots(long runId) {
        Map<WishPair, Long> slots = new HashMap<>();
        entities.createQuery("select m from PlannedMeeting m where m.runId = :run", PlannedMeeting.class)
                .setParameter("run", runId)
                .getResultStream()
                .map(PlannedMeeting::row)
                .forEach(row -> row.place()
                        .ifPresent(place -> slots.put(
                                WishPair.of(row.pair().lowerId(), row.pair().higherId()), place.slotId())));
        return slots;
    }
}
