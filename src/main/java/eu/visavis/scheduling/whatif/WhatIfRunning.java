package eu.visavis.scheduling.whatif;

import eu.visavis.scheduling.QueuedWork;
import eu.visavis.scheduling.SearchOrder;
import eu.visavis.scheduling.Searches;
import eu.visavis.scheduling.solver.PlanSolver;
import eu.visavis.scheduling.solver.whatif.Effort;
import eu.visavis.scheduling.solver.whatif.Estimator;
import eu.visavis.scheduling.solver.whatif.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Answers questions in the background. A run that was cut off, by a restart or a crash, goes on with the next draw, as
 * long as the event is still the same; else it begins anew.
 */
@ApplicationScoped
public class WhatIfRunning implements QueuedWork {
    private final WhatIfKeeping keeping;
    private final StartReading reading;
    private final PlanSolver solver;
    private final Searches searches;
    private final Clock clock;

    @Inject
    WhatIfRunning(WhatIfKeeping keeping, StartReading reading, PlanSolver solver, Searches searches, Clock clock) {
        this.keeping = keeping;
        this.reading = reading;
        this.solver = solver;
        this.searches = searches;
        this.clock = clock;
    }

    WhatIfRunning() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    @Override
    public String job() {
        return "what-if";
    }

    @Override
    public Class<WhatIfRun> kind() {
        return WhatIfRun.class;
    }

    /**
     * Answers until everything is answered or the run is stopped. Does nothing for a run that is over. To be called
     * without a transaction.
     */
    @Override
    public Searches.Outcome run(long runId) {
        if (searches.isInterrupted()) {
            return Searches.Outcome.INTERRUPTED;
        }
        return keeping.begin(runId)
                .map(attempt ->
                        searches.attempt("What if " + runId, () -> answer(attempt), () -> keeping.fail(attempt)))
                .orElse(Searches.Outcome.DONE);
    }

    private void answer(WhatIfKeeping.Attempt attempt) {
        if (attempt.stopping()) {
            keeping.finish(attempt, attempt.spentMillis());
            return;
        }
        Answering answering = new Answering(attempt, reading.read(attempt.eventId(), attempt.order()), clock.millis());
        searches.carryOut(answering::answer, answering::stop);
        if (!answering.isLeft() && !searches.isInterrupted()) {
            keeping.finish(attempt, answering.elapsedMillis());
        }
    }

    /** One attempt at the answers. */
    private final class Answering {
        private final WhatIfKeeping.Attempt attempt;
        private final StartingEvent event;
        private final Estimator estimator;
        private final long startedMillis;
        private SearchOrder order = SearchOrder.GO_ON;

        Answering(WhatIfKeeping.Attempt attempt, StartingEvent event, long startedMillis) {
            this.attempt = attempt;
            this.event = event;
            this.estimator = new Estimator(solver, event.expected(), attempt.seed());
            estimator.betweenChanges(searches.courtesy());
            this.startedMillis = startedMillis;
        }

        void answer() {
            Set<WhatIfKeeping.Asked> answered = keeping.start(attempt, event);
            int draws = Effort.of(estimator.event(0)).draws();
            List<Question> questions =
                    attempt.order().all(event.start().tables(), event.start().slots());
            for (Question question : questions) {
                for (int draw = 0; draw < draws && goesOn(); draw++) {
                    WhatIfKeeping.Asked asked = new WhatIfKeeping.Asked(question, draw);
                    if (!answered.contains(asked)) {
                        answer(asked);
                    }
                }
            }
        }

        private boolean goesOn() {
            return order == SearchOrder.GO_ON && !estimator.isStopped();
        }

        private void answer(WhatIfKeeping.Asked asked) {
            Optional<Outcome> outcome = estimator.estimate(asked.question().variation(), asked.draw());
            if (estimator.isStopped()) {
                return; // what a search has found by then is no answer
            }
            order = outcome.isPresent()
                    ? keeping.keep(attempt, asked, outcome.get(), elapsedMillis())
                    : keeping.beat(attempt, elapsedMillis());
        }

        void stop() {
            estimator.stop();
        }

        /** Whether somebody else has the run. */
        boolean isLeft() {
            return order == SearchOrder.LEAVE;
        }

        long elapsedMillis() {
            return attempt.spentMillis() + 1 + Math.max(0, clock.millis() - startedMillis);
        }
    }
}
