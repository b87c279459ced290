package eu.visavis.registration;

/**
 * Fired, in the same transaction, when somebody who was approved does not take part any more, by own decision or the
 * organiser's. Requests and meetings of this participant end with it.
 */
public record ParticipationEnded(long eventId, long participantId) {}
