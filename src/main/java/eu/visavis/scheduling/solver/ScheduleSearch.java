package eu.visavis.scheduling.solver;

import eu.visavis.scheduling.solver.bound.BoundEdge;
import eu.visavis.scheduling.solver.bound.UpperBound;
import eu.visavis.scheduling.solver.search.Annealing;
import eu.visavis.scheduling.solver.search.Construction;
import eu.visavis.scheduling.solver.search.Cooling;
import eu.visavis.scheduling.solver.search.Facts;
import eu.visavis.scheduling.solver.search.MoveMix;
import eu.visavis.scheduling.solver.search.Prices;
import eu.visavis.scheduling.solver.search.SlotGrid;
import eu.visavis.scheduling.solver.search.Timetable;
import java.time.Duration;
import java.util.SplittableRandom;

/**
 * The search of one run. OptaPlanner asks it for a first schedule, and then again and again to go on for a while; each
 * time it hands over the best timetable so far.
 *
 * <p>Works in one thread. With a limit of steps the same problem, seed and limit give the same timetables.
 */
final class ScheduleSearch {
    private static final int FEWEST_STEPS = 500;
    private static final int STEPS_OF_BURST = 10_000;
    /** Takes about a third of a millisecond. */
    private static final int STEPS_OF_BREATH = 128;

    private static final double SHORTEST_BURST_SECONDS = 0.01;
    private static final double LONGEST_BURST_SECONDS = 0.2;

    private final Facts facts;
    private final PlanWeights weights;
    private final Prices prices;
    private final RelaxedEvent relaxed;
    private final SolveLimits limits;
    private final Published published;
    private final SplittableRandom random;

    private UpperBound bound;
    private Annealing annealing;
    private long startedNanos;
    private long steps;
    private double stepsPerSecond = 100_000;
    private volatile boolean stopped;
    private Runnable end = () -> {};
    private Runnable breath = () -> {};

    ScheduleSearch(Facts facts, PlanWeights weights, RelaxedEvent relaxed, SolveLimits limits, Published published) {
        this.facts = facts;
        this.weights = weights;
        boolean allMandatory = relaxed.edges().stream().allMatch(BoundEdge::mandatory);
        this.prices = allMandatory ? weights.pricesOfMandatory() : weights.prices();
        this.relaxed = relaxed;
        this.limits = limits;
        this.published = published;
        this.random = new SplittableRandom(limits.seed());
    }

    Prices prices() {
        return prices;
    }

    SlotGrid grid() {
        return facts.grid();
    }

    /** Counters at which nothing is placed. */
    Timetable emptyTimetable() {
        return new Timetable(facts, prices, weights.maxInterruptionDifference());
    }

    /**
     * Computes the bound, completes the given timetable without removing anything, and goes on from there.
     *
     * @return where each wish is, -1 if unplaced
     */
    int[] begin(Timetable start, Cooling cooling, MoveMix mix) {
        startedNanos = System.nanoTime();
        double[] worth = new double[facts.wishes()];
        UpperBound found = bound();
        for (int wish = 0; wish < worth.length; wish++) {
            worth[wish] = found.worth(relaxed.edges().get(wish));
        }
        boolean[] firm = published.sparing() ? placed(start) : new boolean[0];
        int mostMoved = published.mostMoved().orElse(Integer.MAX_VALUE);
        new Construction(start, worth, mostMoved, random.split()).fill();
        annealing = new Annealing(start, worth, prices.gap() > 0, mix, cooling, mostMoved, firm, random.split());
        return annealing.best();
    }

    private boolean[] placed(Timetable start) {
        boolean[] placed = new boolean[facts.wishes()];
        for (int wish = 0; wish < placed.length; wish++) {
            placed[wish] = start.positionOf(wish) >= 0;
        }
        return placed;
    }

    /** Whether waiting costs nothing, but interruptions do. */
    boolean isAgainstInterruptions() {
        return prices.gap() == 0 && prices.interruption() > 0;
    }

    /** What no plan can pass; computed at the first call. */
    UpperBound bound() {
        if (bound == null) {
            bound = relaxed.bound();
        }
        return bound;
    }

    /**
     * Goes on for a while.
     *
     * @return where each wish is in the best timetable so far, -1 if unplaced
     */
    int[] goOn() {
        long before = System.nanoTime();
        int attempts = attempts();
        double progress = progress(before);
        for (int left = attempts; left > 0; left -= STEPS_OF_BREATH) {
            breath.run();
            annealing.search(Math.min(left, STEPS_OF_BREATH), progress);
        }
        steps += attempts;
        double seconds = (System.nanoTime() - before) / 1e9;
        stepsPerSecond = attempts / Math.max(seconds, 1e-6);
        // Said again at each burst, since a solver that is just about to begin forgets it.
        if (stopped || progress(System.nanoTime()) >= 1 || isPerfect()) {
            end.run();
        }
        return annealing.best();
    }

    private int attempts() {
        if (limits.steps().isPresent()) {
            return (int) Math.min(STEPS_OF_BURST, limits.steps().getAsLong() - steps);
        }
        double seconds = limits.time().map(Duration::toNanos).orElseThrow() / 1e9 / 100;
        double burst = Math.min(Math.max(seconds, SHORTEST_BURST_SECONDS), LONGEST_BURST_SECONDS);
        return (int) Math.max(FEWEST_STEPS, Math.min(burst * stepsPerSecond, 1e8));
    }

    /** The share of the search that is over: of the steps if they are limited, else of the time. */
    private double progress(long nanos) {
        return limits.steps().isPresent()
                ? (double) steps / limits.steps().getAsLong()
                : (nanos - startedNanos)
                        / (double)
                                Math.max(1, limits.time().map(Duration::toNanos).orElseThrow());
    }

    /** Whether nothing is left to improve: all that the bound allows is placed and no rule costs anything. */
    private boolean isPerfect() {
        var best = annealing.bestWorth();
        long placed = relaxed.weight() - best.unplacedWeight();
        return best.missing() == 0 && best.soft() == 0 && placed + 1 > bound().weight();
    }

    /** Ends the search at the next burst; from any thread. */
    void stop() {
        stopped = true;
    }

    /** What is to be called in the search's thread every few changes; it may take its time. */
    void betweenChanges(Runnable action) {
        breath = action;
    }

    /** What is to be called in the search's thread when the limit is reached or nothing is left to improve. */
    void whenOver(Runnable action) {
        end = action;
    }
}
