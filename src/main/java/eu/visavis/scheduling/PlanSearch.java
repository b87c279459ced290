package eu.visavis.scheduling;

import eu.visavis.scheduling.solver.BetterPlan;
import eu.visavis.scheduling.solver.Plan;
import eu.visavis.scheduling.solver.PlanFigures;
import eu.visavis.scheduling.solver.SoftWeights;
import eu.visavis.scheduling.solver.bound.UpperBound;
import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
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

    private final From from;
    private final eu.visavis.scheduling.solver.PlanRun run;
    private final SearchShelf shelf;
    private final Clock clock;
    private final long startedMillis;
    private final CountDownLatch found = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    private volatile BetterPlan newest;
    private volatile Plan last;
    private Object looked;
    private boolean hasKept;
    private SearchOrder order = SearchOrder.GO_ON;

    /**
     * What the search goes on from.
     *
     * @param name of the run, for the log
     * @param spentMillis what earlier attempts used of the time
     * @param stored the figures of the plan that an earlier attempt stored, if any
     * @param weights what decides which of two plans is better
     */
    record From(String name, long spentMillis, Optional<PlanFigures> stored, SoftWeights weights) {}

    /** A search whose time counts from the given instant of the clock, in milliseconds. */
    PlanSearch(
            From from, eu.visavis.scheduling.solver.PlanRun run, SearchShelf shelf, Clock clock, long startedMillis) {
        this.from = from;
        this.run = run;
        this.shelf = shelf;
        this.clock = clock;
        this.startedMillis = startedMillis;
    }

    /**
     * Searches to the end; then the best plan is stored.
     *
     * @param breath is called by the search every fraction of a millisecond
     */
    void carryOut(ThreadFactory threads, Runnable breath) {
        run.betweenChanges(breath);
        Thread watch = threads.newThread(this::watch);
        watch.start();
        try {
            last = run.solve(this::found);
        } finally {
            found.countDown();
            ended.countDown();
        }
        look();
    }

    private void found(BetterPlan better) {
        newest = better;
        found.countDown();
    }

    /** Ends the search soon; from any thread. */
    void stop() {
        run.stop();
    }

    /** Time searched over all attempts, in milliseconds; more than any attempt before this one noted. */
    long elapsedMillis() {
        return from.spentMillis() + 1 + Math.max(0, clock.millis() - startedMillis);
    }

    private void watch() {
        try {
            // Somebody waits for the first plan, so it is stored at once.
            do {
                lookOrWarn();
            } while (!found.await(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS));
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
            LOG.log(Level.WARNING, "The plan of " + from.name() + " could not be stored yet", e);
        }
    }

    /** Stores the newest plan, if it is not stored yet and worth it, and obeys. */
    private synchronized void look() {
        if (order != SearchOrder.LEAVE) {
            Plan plan = newestPlan();
            order = plan != null && isWorth(plan) ? keep(plan) : shelf.beat(elapsedMillis());
        }
        // Said at every look, since a solver that is just about to begin forgets it.
        if (order != SearchOrder.GO_ON) {
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

    private SearchOrder keep(Plan plan) {
        UpperBound bound = run.bound();
        SearchOrder answer = shelf.keep(plan, new PlanLimit(bound.weight(), bound.peopleShare()), elapsedMillis());
        hasKept = true;
        return answer;
    }

    /** An attempt that goes on from a stored plan replaces it only by a better one; from then on the solver judges. */
    private boolean isWorth(Plan plan) {
        return hasKept
                || from.stored().isEmpty()
                || byWorth(from.weights()).compare(plan.figures(), from.stored().get()) > 0;
    }

    /** Which of two plans is better, level by level as the solver judges: more value, then less cost of soft rules. */
    static Comparator<PlanFigures> byWorth(SoftWeights weights) {
        return Comparator.comparing(PlanFigures::feasible)
                .thenComparingLong(PlanFigures::value)
                .thenComparing(Comparator.comparingLong(weights::cost).reversed());
    }
}
