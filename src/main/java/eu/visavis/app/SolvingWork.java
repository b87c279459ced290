package eu.visavis.app;

import eu.visavis.scheduling.PlanQueue;
import eu.visavis.scheduling.ProblemRuns;
import eu.visavis.scheduling.QueuedWork;
import eu.visavis.scheduling.Searches;
import eu.visavis.scheduling.Urgent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Semaphore;

/** The searches among the work in the background: of all kinds, in one queue, but those that are urgent. */
@ApplicationScoped
class SolvingWork {
    private final PlanQueue queue;
    private final Instance<QueuedWork> kinds;
    private final ProblemRuns problemRuns;
    private final Searches searches;
    private Semaphore free;

    @Inject
    SolvingWork(PlanQueue queue, Instance<QueuedWork> kinds, ProblemRuns problemRuns, Searches searches) {
        this.queue = queue;
        this.kinds = kinds;
        this.problemRuns = problemRuns;
        this.searches = searches;
    }

    SolvingWork() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /** Begins, before anything is solved; returns how many searches are carried out at a time. */
    public int begin() {
        free = new Semaphore(queue.atATime());
        return queue.atATime();
    }

    /** What carries out runs, kind by kind. */
    public List<QueuedWork> kinds() {
        return kinds.stream().toList();
    }

    /** Carries out a run if it is its turn; false if it is to be tried again later. */
    public boolean solve(QueuedWork kind, long runId) {
        if (Urgent.class.isAssignableFrom(kind.kind())) {
            return kind.run(runId) == Searches.Outcome.DONE;
        }
        if (!queue.isDue(kind.kind(), runId) || !free.tryAcquire()) {
            return false;
        }
        try {
            return kind.run(runId) == Searches.Outcome.DONE;
        } finally {
            free.release();
        }
    }

    /** Runs of a kind that are not over. */
    public List<Long> open(QueuedWork kind) {
        return queue.open(kind.kind());
    }

    /** Forgets what programs asked for long ago. */
    public void forgetOld() {
        problemRuns.forgetOld();
    }

    /** Ends all searches soon, to be taken up again. */
    public void interrupt() {
        searches.interrupt();
    }
}
