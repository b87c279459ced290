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
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Carries out runs in the background. A run that was cut off, by a restart or a crash, goes on from the best plan that
 * was stored, for the time that is left.
 */
@ApplicationScoped
public class PlanRunning {
    private static final Logger LOG = Logger.getLogger(PlanRunning.class.getName());
    private static final long LEAST_MILLIS = 1000;

    private final PlanKeeping keeping;
    private final PlanProblemReader reader;
    private final KnownPlaces known;
    private final PlanSolver solver;
    private final ThreadFactory threads;
    private final Clock clock;
    private final Set<PlanSearch> searches = ConcurrentHashMap.newKeySet();
    private volatile boolean interrupted;

    @Inject
    PlanRunning(
            PlanKeeping keeping,
            PlanProblemReader reader,
            KnownPlaces known,
            PlanSolver solver,
            ThreadFactory threads,
            Clock clock) {
        this.keeping = keeping;
        this.reader = reader;
        this.known = known;
        this.solver = solver;
        this.threads = threads;
        this.clock = clock;
    }

    PlanRunning() { // for the CDI client proxy
        this(null, null, null, null, null, null);
    }

    /** How a call ended. */
    public enum Outcome {
        /** The run is over, or another attempt has it: there is nothing left to do. */
        DONE,
        /** The server goes down; the run is to be taken up again. */
        INTERRUPTED
    }

    /**
     * Carries out a run until its time is over, it is stopped or nothing is left to improve. Does nothing for a run that
     * is over. To be called without a transaction.
     */
    public Outcome run(long runId) {
        if (interrupted) {
            return Outcome.INTERRUPTED;
        }
        Optional<PlanKeeping.Attempt> attempt = keeping.begin(runId);
        if (attempt.isEmpty()) {
            return Outcome.DONE;
        }
        try {
            return search(attempt.get());
        } catch (RuntimeException e) {
            if (interrupted) {
                LOG.log(Level.INFO, "Run " + runId + " was cut off and will be taken up again", e);
                return Outcome.INTERRUPTED;
            }
            LOG.log(Level.SEVERE, "Run " + runId + " failed", e);
            keeping.fail(attempt.get());
            return Outcome.DONE;
        }
    }

    /** Ends all searches soon, with their best plans stored and their runs still open. For the end of the server. */
    public void interrupt() {
        interrupted = true;
        searches.forEach(PlanSearch::stop);
    }

    private Outcome search(PlanKeeping.Attempt attempt) {
        long left = attempt.order().seconds() * 1000L - attempt.spentMillis();
        boolean enough = left <= 0 && attempt.stored().isPresent();
        if (enough || attempt.stopping()) {
            keeping.finish(attempt, attempt.spentMillis());
            return Outcome.DONE;
        }
        long started = clock.millis();
        Instance instance = reader.read(attempt.eventId(), attempt.order());
        Duration time = Duration.ofMillis(Math.max(LEAST_MILLIS, left));
        PlanSearch search = new PlanSearch(
                attempt, prepare(attempt, instance, SolveLimits.time(time, attempt.seed())), keeping, clock, started);
        searches.add(search);
        try {
            if (interrupted) {
                search.stop();
            }
            search.carryOut(threads);
        } finally {
            searches.remove(search);
        }
        if (interrupted) {
            return Outcome.INTERRUPTED;
        }
        keeping.finish(attempt, search.elapsedMillis());
        return Outcome.DONE;
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
