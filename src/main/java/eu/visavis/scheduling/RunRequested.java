package eu.visavis.scheduling;

/**
 * Fired, in the same transaction, when a run is to be carried out. Whoever carries out background work observes it and
 * calls {@link QueuedWork#run} of its kind.
 */
public record RunRequested(Class<? extends QueuedRun> kind, long runId) {}
