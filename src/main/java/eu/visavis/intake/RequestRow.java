package eu.visavis.intake;

import eu.visavis.matchmaking.MeetingRequest;

/**
 * A line of the requests.
 *
 * @param pair who asks whom
 * @param status pending for a {@link Wish#NEVER}, which nobody answers
 */
record RequestRow(String id, Pair pair, Wish wish, String message, MeetingRequest.Status status) implements Row {
    /** What the asking participant wishes. */
    enum Wish {
        MUST,
        WANT,
        /** A secret mark instead of a request. */
        NEVER
    }

    /** Two participants in one direction, by the ids of their lines. */
    record Pair(String from, String to) {}
}
