package eu.visavis.app;

import eu.visavis.scheduling.PlanQueue;
import eu.visavis.scheduling.PlanRun;
import eu.visavis.scheduling.PlanRunning;
import eu.visavis.scheduling.PlanRuns;
import eu.visavis.scheduling.ProblemRun;
import eu.visavis.scheduling.ProblemRunning;
import eu.visavis.scheduling.ProblemRuns;
import eu.visavis.scheduling.Searches;
import eu.visavis.scheduling.whatif.WhatIfRun;
import eu.visavis.scheduling.whatif.WhatIfRunning;
import eu.visavis.scheduling.whatif.WhatIfRuns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** The searches among the work in the background: for events, for programs and for what-if questions, in one queue. */
@ApplicationScoped
class SolvingWork {
    private final PlanQueue queue;
    private final PlanRunning running;
    private final PlanRuns runs;
    private final ProblemRunning problemRunning;
    private final ProblemRuns problemRuns;
    private final WhatIfRunning answering;
    private final WhatIfRuns questions;
    private final Searches searches;
    private Semaphore free;

    @Inject
    SolvingWork(
            PlanQueue queue,
            PlanRunning running,
            PlanRuns runs,
            ProblemRunning problemRunning,
            ProblemRuns problemRuns,
            WhatIfRunning answering,
            WhatIfRuns questions,
            Searches searches) {
        this.queue = queue;
        this.running = running;
        this.runs = runs;
        this.problemRunning = problemRunning;
        this.problemRuns = problemRuns;
        this.answering = answering;
        this.questions = questions;
        this.searches = searches;
    }

    SolvingWork() { // for the CDI client proxy
        this(null, null, null, null, null, null, null, null);
    }

    /** Begins, before anything is solved; returns how many searches are carried out at a time. */
    public int begin() {
        free = new Semaphore(queue.atATime());
        return queue.atATime();
    }

    /** Carries out a run of an event if it is its turn; false if it is to be tried again later. */
    public boolean solve(long runId) {
        return queue.isDue(PlanRun.class, runId) && inTurn(() -> running.run(runId));
    }

    /** Carries out a run that a program asked for if it is its turn; false if it is to be tried again later. */
    public boolean solveProblem(long runId) {
        return queue.isDue(ProblemRun.class, runId) && inTurn(() -> problemRunning.run(runId));
    }

    /** Answers what an organiser asked if it is its turn; false if it is to be tried again later. */
    public boolean answer(long runId) {
        return queue.isDue(WhatIfRun.class, runId) && inTurn(() -> answering.run(runId));
    }

    /** Questions of organisers that are not answered. */
    public List<Long> openQuestions() {
        return questions.open();
    }

    /** Runs of events that are not over. */
    public List<Long> openRuns() {
        return runs.open();
    }

    /** Runs of programs that are not over. */
    public List<Long> openProblems() {
        return problemRuns.open();
    }

    /** Forgets what programs asked for long ago. */
    public void forgetOld() {
        problemRuns.forgetOld();
    }

    /** Ends all searches soon, to be taken up again. */
    public void interrupt() {
        searches.interrupt();
    }

    private boolean inTurn(Supplier<Searches.Outcome> work) {
        if (!free.tryAcquire()) {
            return false;
        }
        try {
            return work.get() == Searches.Outcome.DONE;
        } finally {
            free.release();
        }
    }
}
