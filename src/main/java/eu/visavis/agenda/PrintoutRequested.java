package eu.visavis.agenda;

/** Fired, in the same transaction, when somebody asks for a printout. */
public record PrintoutRequested(long printoutId) {}
