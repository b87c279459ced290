package eu.visavis.webhook;

/**
 * What is sent.
 *
 * @param id stays the same over all attempts, so that a receiver can tell a repetition
 * @param type such as "participant.approved"
 * @param body JSON, of ASCII characters only
 */
record Message(String id, String type, String body) {}
