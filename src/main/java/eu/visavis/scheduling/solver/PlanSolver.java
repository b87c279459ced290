package eu.visavis.scheduling.solver;

import eu.visavis.scheduling.solver.bound.UpperBound;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;

/**
 * Makes plans, as {@code scheduler-config/} on the class path says.
 *
 * <p>Immutable and safe for concurrent use; reads the configuration once. It starts no threads.
 */
public final class PlanSolver {
    static final String RESOURCE = "scheduler-config/solver.xml";

    private final SolverConfig config;
    private final PlanWeights weights;

    /**
     * Reads configuration and weights.
     *
     * @throws IllegalStateException if a weight is missing
     */
    public PlanSolver() {
        this(SolverConfig.createFromXmlResource(RESOURCE, PlanSolver.class.getClassLoader()), PlanWeights.load());
    }

    PlanSolver(SolverConfig config, PlanWeights weights) {
        this.config = config;
        this.weights = weights;
    }

    /** Computes the weight that no plan of the instance can pass. */
    public UpperBound bound(Instance instance) {
        return prepare(instance, SolveLimits.steps(1, 0)).bound();
    }

    /**
     * Prepares a run with the standard weights that starts without any meeting.
     *
     * @return a run that has not begun
     */
    public PlanRun prepare(Instance instance, SolveLimits limits) {
        return prepare(instance, weights.soft(), limits, Map.of());
    }

    /**
     * Prepares a run that starts from an existing plan.
     *
     * @param soft what the rules that organisers can weigh cost
     * @param start the slot ids of wishes that have one, by the ids of the wishes; what no longer can take place there is
     *     passed over
     * @return a run that has not begun
     */
    public PlanRun prepare(Instance instance, SoftWeights soft, SolveLimits limits, Map<Long, Long> start) {
        return prepare(new ProblemModel(instance, weights.with(soft)), limits, start);
    }

    /**
     * Prepares a run that changes a published plan as little as needed.
     *
     * @param soft what the rules that organisers can weigh cost; each moved meeting costs as much as the standard says
     * @return a run that has not begun
     */
    public PlanRun prepareAgain(Instance instance, SoftWeights soft, SolveLimits limits, Published published) {
        Map<Long, Long> start = new HashMap<>();
        published.places().forEach((wish, place) -> start.put(wish, place.slotId()));
        return prepareAgain(instance, soft, limits, published, start);
    }

    /**
     * Prepares a run that goes on changing a published plan as little as needed.
     *
     * @param start the slot ids of wishes that have one by now, by the ids of the wishes
     * @return a run that has not begun
     */
    public PlanRun prepareAgain(
            Instance instance, SoftWeights soft, SolveLimits limits, Published published, Map<Long, Long> start) {
        return prepare(new ProblemModel(instance, weights.with(soft), published), limits, start);
    }

    private PlanRun prepare(ProblemModel model, SolveLimits limits, Map<Long, Long> start) {
        SolverConfig own = new SolverConfig(config);
        TerminationConfig termination = new TerminationConfig();
        limits.time().map(Duration::toMillis).ifPresent(termination::setMillisecondsSpentLimit);
        own.setTerminationConfig(termination);
        return new PlanRun(
                SolverFactory.<PlanningProblem>create(own).buildSolver(), model, model.problem(start, limits));
    }
}
