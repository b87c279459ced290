package eu.visavis.matchmaking.web;

import eu.visavis.matchmaking.Relation;
import java.util.List;

/**
 * A participant's requests by what is to be done.
 *
 * @param toAnswer in the participant's order of importance
 * @param accepted in the participant's order of importance
 * @param expired what the participant asked and nobody answered in time
 * @param avoided people whom the participant does not want to meet
 */
public record RequestsPage(
        String event,
        List<RequestRow> toAnswer,
        List<RequestRow> waiting,
        List<RequestRow> accepted,
        List<RequestRow> declined,
        List<RequestRow> expired,
        List<Avoided> avoided) {

    /** Somebody whom the reader secretly does not want to meet. */
    public record Avoided(String code, String name, String organisation) {}

    /**
     * Requests in the same state, to be put in order.
     *
     * @param id of the section
     * @param moved the row that was moved just now, or empty
     */
    public record Ordered(String id, String title, List<RequestRow> rows, String moved) {}

    public boolean isEmpty() {
        return toAnswer.isEmpty() && waiting.isEmpty() && accepted.isEmpty() && declined.isEmpty() && expired.isEmpty();
    }

    /** The list in which requests of this state stand in order. */
    List<RequestRow> ordered(Relation.State state) {
        return state == Relation.State.ACCEPTED ? accepted : toAnswer;
    }
}
