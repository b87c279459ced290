package eu.visavis.registration;

/**
 * Fired, in the same transaction, when somebody goes to another organisation: what they state at the event goes along.
 *
 * @param organisationId the new one
 */
public record EmployerChanged(long eventId, long personId, long organisationId) {}
