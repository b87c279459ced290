package eu.visavis.account;

/**
 * Fired, in the same transaction, when everything that was known of a person has been erased. Whoever keeps something by
 * the person's id forgets it now.
 */
public record PersonErased(long personId) {}
