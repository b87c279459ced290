package eu.visavis.registration;

/** Fired, in the same transaction, when nobody can tell any more who a participant of an event was. */
public record ParticipantErased(long eventId, long participantId) {}
