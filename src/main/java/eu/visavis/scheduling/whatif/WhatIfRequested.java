package eu.visavis.scheduling.whatif;

/**
 * Fired, in the same transaction, when questions are to be answered. Whoever carries out background work observes it and
 * calls {@link WhatIfRunning#run}.
 */
public record WhatIfRequested(long runId) {}
