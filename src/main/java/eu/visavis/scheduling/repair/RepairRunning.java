package eu.visavis.scheduling.repair;

import eu.visavis.scheduling.QueuedWork;
import eu.visavis.scheduling.SearchOrder;
import eu.visavis.scheduling.Searches;
import eu.visavis.scheduling.StandingPlan;
import eu.visavis.scheduling.StandingPlans;
import eu.visavis.scheduling.solver.PlanSolver;
import eu.visavis.scheduling.solver.SolveLimits;
import eu.visavis.scheduling.solver.repair.Repair;
import eu.visavis.scheduling.solver.repair.RepairLimits;
import eu.visavis.scheduling.solver.repair.RepairProposal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Seeks repairs in the background, at once and for a few seconds. One that was cut off, by a restart or a crash, begins anew:
 * the first proposal is there within a second.
 */
@ApplicationScoped
public class RepairRunning implements QueuedWork {
    /** Reading and storing included, a proposal for 500 people is done within five seconds. */
    private static final Duration SEARCH = Duration.ofSeconds(3);

    private final RepairKeeping keeping;
    private final StandingPlans plans;
    private final PlanSolver solver;
    private final Searches searches;
    private final Clock clock;
    private final Duration search;

    @Inject
    RepairRunning(RepairKeeping keeping, StandingPlans plans, PlanSolver solver, Searches searches, Clock clock) {
        this(keeping, plans, solver, searches, clock, SEARCH);
    }

    RepairRunning(
            RepairKeeping keeping,
            StandingPlans plans,
            PlanSolver solver,
            Searches searches,
            Clock clock,
            Duration search) {
        this.keeping = keeping;
        this.plans = plans;
        this.solver = solver;
        this.searches = searches;
        this.clock = clock;
        this.search = search;
    }

    RepairRunning() { // for the CDI client proxy
        this(null, null, null, null, null, null);
    }

    @Override
    public String job() {
        return "repair";
    }

    @Override
    public Class<RepairRun> kind() {
        return RepairRun.class;
    }

    @Override
    public Searches.Outcome run(long runId) {
        if (searches.isInterrupted()) {
            return Searches.Outcome.INTERRUPTED;
        }
        return keeping.begin(runId)
                .map(attempt -> searches.attempt("Repair " + runId, () -> seek(attempt), () -> keeping.fail(attempt)))
                .orElse(Searches.Outcome.DONE);
    }

    private void seek(RepairKeeping.Attempt attempt) {
        long started = clock.millis() - attempt.spentMillis();
        Optional<StandingPlan> standing = attempt.stopping() ? Optional.empty() : plans.read(attempt.eventId());
        standing.ifPresent(plan -> {
            Seeking seeking = new Seeking(attempt, plan, started);
            searches.carryOut(seeking::seek, seeking::stop);
        });
        if (!searches.isInterrupted()) {
            keeping.finish(attempt, clock.millis() - started);
        }
    }

    /** One attempt at a repair. */
    private final class Seeking {
        private final RepairKeeping.Attempt attempt;
        private final int version;
        private final Repair repair;
        private final long started;

        Seeking(RepairKeeping.Attempt attempt, StandingPlan plan, long started) {
            this.attempt = attempt;
            this.version = plan.version();
            this.started = started;
            // What has come in between is in the event as it was read.
            this.repair = new Repair(
                    solver,
                    plan.event(),
                    plan.weights(),
                    plan.meetings(),
                    List.of(),
                    RepairLimits.at(
                            plan.event(), clock.instant(), attempt.freeze(), SolveLimits.time(search, attempt.seed())));
        }

        void seek() {
            keep(repair.propose(this::keep));
        }

        private void keep(RepairProposal proposal) {
            SearchOrder order =
                    keeping.keep(attempt, version, RepairSteps.of(proposal), Math.max(1, clock.millis() - started));
            if (order != SearchOrder.GO_ON) {
                repair.stop();
            }
        }

        void stop() {
            repair.stop();
        }
    }
}
