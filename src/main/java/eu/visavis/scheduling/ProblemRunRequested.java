package eu.visavis.scheduling;

/**
 * Fired, in the same transaction, when a run that a program asked for is to be carried out. Whoever carries out background
 * work observes it and calls {@link ProblemRunning#run}.
 */
public record ProblemRunRequested(long runId) {}
