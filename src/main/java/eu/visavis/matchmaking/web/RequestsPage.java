package eu.visavis.matchmaking.web;

import java.util.List;

/**
 * A participant's requests by what is to be done.
 *
 * @param avoided people whom the participant does not want to meet
 */
public record RequestsPage(
        String event,
        List<RequestRow> toAnswer,
        List<RequestRow> waiting,
        List<RequestRow> accepted,
        List<RequestRow> declined,
        List<Avoided> avoided) {

    /** Somebody whom the reader secretly does not want to meet. */
    public record Avoided(String code, String name, String organisation) {}

    public boolean isEmpty() {
        return toAnswer.isEmpty() && waiting.isEmpty() && accepted.isEmpty() && declined.isEmpty();
    }
}
