package eu.visavis.scheduling;

/** What carries out the runs of one kind, in the background. */
public interface QueuedWork {
    /** What it is called in the list of jobs, which outlives the process. */
    String job();

    /** The entity of its runs. */
    Class<? extends QueuedRun> kind();

    /**
     * Carries out a run to its end, or until it is stopped. Does nothing for a run that is over or gone. To be called
     * without a transaction.
     */
    Searches.Outcome run(long runId);
}
