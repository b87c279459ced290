package eu.visavis.scheduling;

import eu.visavis.scheduling.solver.PlanFigures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/**
 * Stores what a search of a program's problem finds: schedule, figures and what the check found are one transaction, so
 * that whatever a program was told is there after a crash.
 */
@ApplicationScoped
class ProblemKeeping extends RunKeeping<ProblemRun> {
    private final EntityManager entities;

    @Inject
    ProblemKeeping(EntityManager entities, Clock clock) {
        super(entities, ProblemRun.class, clock);
        this.entities = entities;
    }

    ProblemKeeping() { // for the CDI client proxy
        this(null, null);
    }

    /**
     * One go at carrying out a run.
     *
     * @param epoch under which it writes
     * @param problem what the program sent, as it is stored
     * @param spentMillis what earlier attempts used of the time
     * @param stored the figures of the schedule that an earlier attempt stored, if any
     * @param solution that schedule in the exchange format
     * @param stopping whether the run was asked to stop before this attempt began
     */
    record Attempt(
            long runId,
            int epoch,
            ProblemOrder order,
            byte[] problem,
            long spentMillis,
            Optional<PlanFigures> stored,
            Optional<byte[]> solution,
            boolean stopping)
            implements RunKeeping.Attempt {}

    /**
     * A better schedule.
     *
     * @param solution in the exchange format, gzip
     * @param limit what no schedule can pass
     */
    record Found(byte[] solution, PlanFigures figures, ProblemCheck check, PlanLimit limit) {}

    /** Begins an attempt; empty if the run has ended or is forgotten. */
    @Transactional
    public Optional<Attempt> begin(long runId) {
        return rows().begin(runId, now())
                .map(run -> new Attempt(
                        runId,
                        run.epoch(),
                        run.order(),
                        file(runId, ProblemFile.Kind.PROBLEM).orElseThrow().content(),
                        run.elapsed().toMillis(),
                        run.hasPlan() ? Optional.of(run.figures()) : Optional.empty(),
                        file(runId, ProblemFile.Kind.SOLUTION)
                                .map(ProblemFile::content)
                                .map(Packed::content),
                        run.state() == SearchRun.State.STOPPING));
    }

    /**
     * Stores a better schedule in place of the one before.
     *
     * @param elapsedMillis time searched, greater than at the call before
     */
    @Transactional
    public SearchOrder keep(Attempt attempt, Found found, long elapsedMillis) {
        return rows().write(attempt.runId(), attempt.epoch(), run -> {
            run.spent(elapsedMillis);
            run.improved(found.figures(), now());
            run.limitedBy(found.limit());
            run.checked(found.check());
            file(run.id(), ProblemFile.Kind.SOLUTION)
                    .ifPresentOrElse(
                            file -> file.replace(found.solution()),
                            () -> entities.persist(
                                    new ProblemFile(run.id(), ProblemFile.Kind.SOLUTION, found.solution())));
        });
    }

    private Optional<ProblemFile> file(long runId, ProblemFile.Kind kind) {
        return Optional.ofNullable(entities.find(ProblemFile.class, new ProblemFile.Key(runId, kind)));
    }
}
