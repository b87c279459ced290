package eu.visavis.scheduling;

import eu.visavis.scheduling.solver.BetterPlan;
import eu.visavis.scheduling.solver.Plan;
import eu.visavis.scheduling.solver.PlanFigures;
import eu.visavis.scheduling.solver.SoftWeights;
import eu.visavis.scheduling.solver.bound.UpperBound;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One search of one attempt. The solver works in the calling thread; a second thread stores the newest plan about twice
 * a second and hears when the run is to stop, so that neither waits for the database.
 */
final class PlanSearch {
    private static final Logger LOG = Logger.getLogger(PlanSearch.class.getName());
    private static final long MILLIS_BETWEEN_LOOKS = 500;

    private final PlanKeeping.Attempt attempt;
    private final eu.visavis.scheduling.solver.PlanRun run;
    private final PlanKeeping keeping;
    private final Clock clock;
    private final long startedMillis;
    private final CountDownLatch ended = new CountDownLatch(1);

    private volatile BetterPlan newest;
    private volatile Plan last;
    private Object looked;
    private boolean hasKept;
    private List<PlanRow> keptRows = List.of();
    private PlanKeeping.Order order = PlanKeeping.Order.GO_ON;

    /** A search whose time counts from the given instant of the clock, in milliseconds. */
    PlanSearch(
            PlanKeeping.Attempt attempt,
            eu.visavis.scheduling.solver.PlanRun run,
            PlanKeeping keeping,
            Clock clock,
            long startedMillis) {
        this.attempt = attempt;
        this.run = run;
        this.keeping = keeping;
        this.clock = clock;
        this.startedMillis = startedMillis;
    }

    /** Searches to the end; then the best plan is stored. */
    void carryOut(ThreadFactory threads) {
        Thread watch = threads.newThread(this::watch);
        watch.start();
        try {
            last = run.solve(better -> newest = better);
        } finally {
            ended.countDown();
        }
        look();
    }

    /** Ends the search soon; from any thread. */
    void stop() {
        run.stop();
    }

    /** Time searched over all attempts, in milliseconds; more than any attempt before this one noted. */
    long elapsedMillis() {
        return attempt.spentMillis() + 1 + Math.max(0, clock.millis() - startedMillis);
    }

    private void watch() {
        try {
            do {
                lookOrWarn();
            } while (!ended.await(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            run.stop();
        }
    }

    private void lookOrWarn() {
        try {
            look();
        } catch (RuntimeException e) {
            // The next look tries again; the last one lets the run fail.
            LOG.log(Level.WARNING, "The plan of run " + attempt.runId() + " could not be stored yet", e);
        }
    }

    /** Stores the newest plan, if it is not stored yet and worth it, and obeys. */
    private synchronized void look() {
        if (order != PlanKeeping.Order.LEAVE) {
            Plan plan = newestPlan();
            order = plan != null && isWorth(plan) ? keep(plan) : keeping.beat(attempt, elapsedMillis());
        }
        // Said at every look, since a solver that is just about to begin forgets it.
        if (order != PlanKeeping.Order.GO_ON) {
            run.stop();
        }
    }

    /** The newest plan that was not looked at, null if there is none; it is written out here, beside the search. */
    private Plan newestPlan() {
        Plan end = last;
        BetterPlan better = newest;
        Object next = end != null ? end : better;
        if (next == looked) {
            return null;
        }
        looked = next;
        return end != null ? end : better.plan();
    }

    private PlanKeeping.Order keep(Plan plan) {
        List<PlanRow> rows = PlanRow.of(plan);
        UpperBound bound = run.bound();
        PlanKeeping.Order answer = keeping.keep(
                attempt,
                new PlanKeeping.Found(
                        keptRows, rows, plan.figures(), new PlanLimit(bound.weight(), bound.peopleShare())),
                elapsedMillis());
        hasKept = true;
        keptRows = rows;
        return answer;
    }

    /** An attempt that goes on from a stored plan replaces it only by a better one; from then on the solver judges. */
    private boolean isWorth(Plan plan) {
        return hasKept
                || attempt.stored().isEmpty()
                || byWorth(attempt.order().aim().weights())
                                .compare(plan.figures(), attempt.stored().get())
                        > 0;
    }

    /** Which of two plans is better, level by level as the solver judges: more value, then less cost of soft rules. */
    static Comparator<PlanFigures> byWorth(SoftWeights weights) {
        return Comparator.comparing(PlanFigures::feasible)
                .thenComparingLong(PlanFigures::value)
                .thenComparing(Comparator.comparingLong(weights::cost).reversed());
    }
}
