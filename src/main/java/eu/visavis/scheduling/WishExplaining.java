package eu.visavis.scheduling;

import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.InstanceWish;
import eu.visavis.scheduling.solver.PlacedMeeting;
import eu.visavis.scheduling.solver.PlanSolver;
import eu.visavis.scheduling.solver.explain.Explainer;
import eu.visavis.scheduling.solver.explain.Explanation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** Explains why wishes of a stored plan have no place, as the event is now. */
@ApplicationScoped
public class WishExplaining {
    private final PlanProblemReader reader;
    private final PlanReading plans;
    private final PlanSolver solver;
    /** Trying changes out takes a processor for a while: one question at a time leaves the others to the pages. */
    private final Semaphore turn = new Semaphore(1, true);

    @Inject
    WishExplaining(PlanProblemReader reader, PlanReading plans, PlanSolver solver) {
        this.reader = reader;
        this.plans = plans;
        this.solver = solver;
    }

    WishExplaining() { // for the CDI client proxy
        this(null, null, null);
    }

    /**
     * Why a wish has no place, and the meetings that it would have to fit in with.
     *
     * @param wish the wish; its first participant is the explanation's first
     * @param meetings those of the plan
     */
    public record Explained(Explanation explanation, InstanceWish wish, List<PlanRow> meetings) {}

    /**
     * Explains a wish of a run's plan. Takes up to some seconds; to be called without a transaction.
     *
     * @return empty if the plan gives the wish a place, or the two are no longer to meet
     */
    public Optional<Explained> explain(PlanRun run, Pair pair) {
        Instance instance = reader.read(run.eventId(), run.order());
        List<PlanRow> meetings = plans.placed(run.id());
        PairedWishes wishes = new PairedWishes(instance);
        Optional<InstanceWish> asked = wishes.of(pair);
        boolean placed = meetings.stream()
                .flatMap(row -> wishes.of(row.pair()).stream())
                .anyMatch(wish -> asked.stream().anyMatch(wish::isOfChoiceWith));
        if (placed) {
            return Optional.empty();
        }
        List<PlacedMeeting> present = meetings.stream()
                .filter(row -> wishes.of(row.pair()).isPresent())
                .map(row -> wishes.meeting(row.pair(), row.place().orElseThrow(), row.interpreter()))
                .toList();
        Explainer explainer = new Explainer(solver, instance, run.aim().weights(), present);
        return asked.map(wish -> new Explained(inTurn(explainer, wish), wish, meetings));
    }

    private Explanation inTurn(Explainer explainer, InstanceWish wish) {
        turn.acquireUninterruptibly();
        try {
            return explainer.explain(wish.id());
        } finally {
            turn.release();
        }
    }
}
