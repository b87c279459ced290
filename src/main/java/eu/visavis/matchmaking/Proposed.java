package eu.visavis.matchmaking;

/**
 * That staff propose a meeting, as both sides see it.
 *
 * @param by the name of who proposed it
 * @param note may be empty
 */
public record Proposed(String by, String note) {}
