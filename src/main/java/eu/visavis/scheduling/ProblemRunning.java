package eu.visavis.scheduling;

import eu.visavis.scheduling.solver.PlacedMeeting;
import eu.visavis.scheduling.solver.PlanSolver;
import eu.visavis.scheduling.solver.Published;
import eu.visavis.scheduling.solver.SoftWeights;
import eu.visavis.scheduling.solver.SolveLimits;
import eu.visavis.scheduling.solver.format.SolutionFormat;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Carries out runs that programs asked for, in the background. A run that was cut off, by a restart or a crash, goes on
 * from the best schedule that was stored, for the time that is left; one that is limited by steps begins again, since
 * only so the same schedule comes out, and keeps what was stored until it has something better.
 */
@ApplicationScoped
public class ProblemRunning implements QueuedWork {
    private static final long LEAST_MILLIS = 1000;

    private final ProblemKeeping keeping;
    private final PlanSolver solver;
    private final Searches searches;
    private final Clock clock;

    @Inject
    ProblemRunning(ProblemKeeping keeping, PlanSolver solver, Searches searches, Clock clock) {
        this.keeping = keeping;
        this.solver = solver;
        this.searches = searches;
        this.clock = clock;
    }

    ProblemRunning() { // for the CDI client proxy
        this(null, null, null, null);
    }

    @Override
    public String job() {
        return "solve-problem";
    }

    @Override
    public Class<ProblemRun> kind() {
        return ProblemRun.class;
    }

    /**
     * Carries out a run until it has reached its limit, is stopped or nothing is left to improve. Does nothing for a run
     * that is over or forgotten. To be called without a transaction.
     */
    @Override
    public Searches.Outcome run(long runId) {
        if (searches.isInterrupted()) {
            return Searches.Outcome.INTERRUPTED;
        }
        return keeping.begin(runId)
                .map(attempt -> searches.attempt(
                        "Run " + runId + " of a program", () -> search(attempt), () -> keeping.fail(attempt)))
                .orElse(Searches.Outcome.DONE);
    }

    private void search(ProblemKeeping.Attempt attempt) {
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

    private PlanSearch prepare(ProblemKeeping.Attempt attempt, Duration time, long started) {
        SentProblem sent = SentProblem.stored(attempt.problem());
        Optional<Published> known = sent.published(attempt.order());
        SoftWeights weights = sent.problem().soft();
        return new PlanSearch(
                new PlanSearch.From(
                        "run " + attempt.runId() + " of a program", attempt.spentMillis(), attempt.stored(), weights),
                prepare(sent, known, attempt.order().limits(time), start(attempt, sent)),
                new ProblemShelf(keeping, attempt, sent.problem(), known),
                clock,
                started);
    }

    private eu.visavis.scheduling.solver.PlanRun prepare(
            SentProblem sent, Optional<Published> known, SolveLimits limits, Map<Long, Long> start) {
        var instance = sent.problem().instance();
        var weights = sent.problem().soft();
        if (known.isEmpty()) {
            return solver.prepare(instance, weights, limits, start);
        }
        return start.isEmpty()
                ? solver.prepareAgain(instance, weights, limits, known.get())
                : solver.prepareAgain(instance, weights, limits, known.get(), start);
    }

    private static Map<Long, Long> start(ProblemKeeping.Attempt attempt, SentProblem sent) {
        Map<Long, Long> slots = new HashMap<>();
        if (attempt.order().steps().isEmpty() && attempt.solution().isPresent()) {
            for (PlacedMeeting meeting : SolutionFormat.read(
                    new ByteArrayInputStream(attempt.solution().get()), sent.problem())) {
                slots.put(meeting.wishId(), meeting.slotId());
            }
        }
        return slots;
    }
}
