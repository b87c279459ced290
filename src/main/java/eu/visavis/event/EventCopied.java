package eu.visavis.event;

/**
 * Fired, in the same transaction, when an event has been copied with its frame, so that what else is stated for the
 * original can be taken over.
 *
 * @param days by how many days the copy lies later; below 0 if it lies earlier
 */
public record EventCopied(long originalId, long copyId, long days) {}
