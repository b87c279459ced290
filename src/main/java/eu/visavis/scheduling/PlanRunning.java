package eu.visavis.scheduling;

import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.InstanceWish;
import eu.visavis.scheduling.solver.PlanSolver;
import eu.visavis.scheduling.solver.SoftWeights;
import eu.visavis.scheduling.solver.SolveLimits;
import eu.visavis.scheduling.solver.WishPair;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Carries out runs in the background. A run that was cut off, by a restart or a crash, goes on from the best plan that
 * was stored, for the time that is left.
 */
@ApplicationScoped
public class PlanRunning implements QueuedWork {
    private static final long LEAST_MILLIS = 1000;

    private final PlanKeeping keeping;
    private final PlanProblemReader reader;
    private final KnownPlaces known;
    private final PlanSolver solver;
    private final Searches searches;
    private final Clock clock;

    @Inject
    PlanRunning(
            PlanKeeping keeping,
            PlanProblemReader reader,
            KnownPlaces known,
            PlanSolver solver,
            Searches searches,
            Clock clock) {
        this.keeping = keeping;
        this.reader = reader;
        this.known = known;
        this.solver = solver;
        this.searches = searches;
        this.clock = clock;
    }

    PlanRunning() { // for the CDI client proxy
        this(null, null, null, null, null, null);
    }

    @Override
    public String job() {
        return "solve";
    }

    @Override
    public Class<PlanRun> kind() {
        return PlanRun.class;
    }

    /**
     * Carries out a run until its time is over, it is stopped or nothing is left to improve. Does nothing for a run that
     * is over. To be called without a transaction.
     */
    @Override
    public Searches.Outcome run(long runId) {
        if (searches.isInterrupted()) {
            return Searches.Outcome.INTERRUPTED;
        }
        return keeping.begin(runId)
                .map(attempt -> searches.attempt("Run " + runId, () -> search(attempt), () -> keeping.fail(attempt)))
                .orElse(Searches.Outcome.DONE);
    }

    private void search(PlanKeeping.Attempt attempt) {
        long left = attempt.order().seconds() * 1000L - attempt.spentMillis();
        boolean enough = left <= 0 && attempt.stored().isPresent();
        if (enough || attempt.stopping()) {
            keeping.finish(attempt, attempt.spentMillis());
            return;
        }
        PlanSearch search = prepare(attempt, Duration.ofMillis(Math.max(LEAST_MILLIS, left)), clock.millis());
        searches.carryOut(search);
        if (!searches.isInterrupted()) {
            keeping.finish(attempt, search.elapsedMillis());
        }
    }

    private PlanSearch prepare(PlanKeeping.Attempt attempt, Duration time, long started) {
        Instance instance = reader.read(attempt.eventId(), attempt.order());
        SoftWeights weights = attempt.order().aim().weights();
        return new PlanSearch(
                new PlanSearch.From("run " + attempt.runId(), attempt.spentMillis(), attempt.stored(), weights),
                prepare(attempt, instance, SolveLimits.time(time, attempt.seed())),
                new PlanShelf(keeping, attempt, instance.wishes()),
                clock,
                started);
    }

    private eu.visavis.scheduling.solver.PlanRun prepare(
            PlanKeeping.Attempt attempt, Instance instance, SolveLimits limits) {
        SoftWeights weights = attempt.order().aim().weights();
        Map<Long, Long> start = start(instance, attempt.slots());
        return attempt.order()
                .kept()
                .map(kept -> known.of(attempt.eventId(), instance, kept))
                .map(published -> start.isEmpty()
                        ? solver.prepareAgain(instance, weights, limits, published)
                        : solver.prepareAgain(instance, weights, limits, published, start))
                .orElseGet(() -> solver.prepare(instance, weights, limits, start));
    }

    private static Map<Long, Long> start(Instance instance, Map<WishPair, Long> stored) {
        Map<Long, Long> slots = new HashMap<>();
        for (InstanceWish wish : instance.wishes()) {
            Long slot = stored.get(wish.pair());
            if (slot != null) {
                slots.put(wish.id(), slot);
            }
        }
        return slots;
    }
}
