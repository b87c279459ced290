package eu.visavis.scheduling.solver.whatif;

import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.InstanceWish;
import eu.visavis.scheduling.solver.Plan;
import eu.visavis.scheduling.solver.PlanRun;
import eu.visavis.scheduling.solver.PlanSolver;
import eu.visavis.scheduling.solver.SoftWeights;
import eu.visavis.scheduling.solver.SolveLimits;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

/**
 * Solves an event with one change after the other, to tell how many meetings it would have. Every wish weighs the same,
 * and nothing but meetings counts, so that a search ends as soon as it has all that any schedule could place. The same
 * seed and draw give the same answer. One thread asks; {@link #stop()} may be called from any.
 */
public final class Estimator {
    static final SoftWeights MEETINGS_ALONE = new SoftWeights(0, 0, 0, 0, 0, 0, OptionalInt.empty());
    /** Between the seeds of two draws, and of what is drawn for each. */
    private static final long APART = 0x9E3779B97F4A7C15L;

    private final PlanSolver solver;
    private final Expected expected;
    private final long seed;
    private final Map<Variation, Outcome> settled = new HashMap<>();
    private Runnable breath = () -> {};
    private volatile PlanRun going;
    private volatile boolean stopped;

    /**
     * An estimator for an event.
     *
     * @param expected who comes
     * @param seed of all draws
     */
    public Estimator(PlanSolver solver, Expected expected, long seed) {
        this.solver = solver;
        this.expected = expected;
        this.seed = seed;
    }

    /** Sets what searches call in their thread every fraction of a millisecond; it may take its time. */
    public void betweenChanges(Runnable action) {
        breath = action;
    }

    /** The event of one draw without any change. */
    public Instance event(int draw) {
        return counted(expected.event(seed + draw * APART));
    }

    /**
     * Solves one draw of the event with a change.
     *
     * @param draw which one, 0 or more; the same draw of two changes has the same people
     * @return empty if the event cannot be changed so; of a stopped estimator it means nothing
     */
    public Optional<Outcome> estimate(Variation variation, int draw) {
        Outcome known = settled.get(variation);
        if (known != null) {
            return Optional.of(known);
        }
        Instance event = event(draw);
        Effort effort = Effort.of(event);
        Optional<Outcome> found = changed(event, variation, draw).map(changed -> solve(changed, effort, draw));
        // All other draws are the same event, and what is proven no other search can surpass.
        found.filter(outcome -> outcome.isProven() && expected.isSettled() && !variation.isByChance())
                .ifPresent(outcome -> settled.put(variation, outcome));
        return found;
    }

    /** A draw of the event with a change. */
    Optional<Instance> changed(Instance event, Variation variation, int draw) {
        return variation.of(event, new Random(seed + draw * APART + 1));
    }

    private Outcome solve(Instance event, Effort effort, int draw) {
        PlanRun run = solver.prepare(event, MEETINGS_ALONE, SolveLimits.steps(effort.steps(), seed + draw), Map.of());
        run.betweenChanges(breath);
        going = run;
        if (stopped) {
            run.stop();
        }
        Plan plan = run.solve(better -> {});
        going = null;
        double bound = Math.max(run.bound().weight(), plan.figures().placed());
        return new Outcome(event.wishes().size(), plan.figures().placed(), bound);
    }

    /** Ends whatever is being solved soon. */
    public void stop() {
        stopped = true;
        PlanRun run = going;
        if (run != null) {
            run.stop();
        }
    }

    /** Whether somebody has stopped it. */
    public boolean isStopped() {
        return stopped;
    }

    /** The event with wishes that weigh the same. */
    private static Instance counted(Instance event) {
        List<InstanceWish> wishes = event.wishes().stream()
                .map(wish -> new InstanceWish(
                        wish.id(),
                        wish.firstId(),
                        wish.secondId(),
                        1,
                        wish.mandatory(),
                        wish.allowedSlotIds(),
                        wish.afterIds(),
                        wish.terms()))
                .toList();
        return event.withWishes(wishes);
    }
}
