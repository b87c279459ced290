package eu.visavis.matchmaking.web;

import eu.visavis.matchmaking.Counterpart;
import eu.visavis.matchmaking.MeetingRequest;
import eu.visavis.matchmaking.Relation;
import java.util.Optional;

/**
 * A request as one of its two sides sees it.
 *
 * @param code of the request that the row is about
 * @param event code of the event
 * @param person code of the other side; empty if its profile is not shown
 * @param wanted the time that was asked for, in words, or ""
 * @param mine whether the reader asked
 * @param bothAsked whether each asked the other
 * @param expired whether the reader asked and nobody answered in time
 * @param withdraw code of the own request that can be taken back, or empty
 * @param declined what was said when it was declined, if it was and anything was said
 * @param order where the row stands in an order of importance, if it can be moved
 */
public record RequestRow(
        String code,
        String event,
        String person,
        String name,
        String organisation,
        String role,
        String languages,
        boolean must,
        String message,
        String age,
        String wanted,
        boolean mine,
        boolean bothAsked,
        boolean expired,
        String withdraw,
        Relation.State state,
        Optional<DeclineLine> declined,
        Optional<Order> order) {

    /**
     * A place in an order.
     *
     * @param number from 1
     * @param of how many there are
     * @param placed whether the reader has given the row its place; if not, it stands where time puts it
     * @param begun whether the reader has given any row of the list its place
     */
    public record Order(int number, int of, boolean placed, boolean begun) {
        public boolean mayRise() {
            return number > 1;
        }

        public boolean mayFall() {
            return number < of;
        }
    }

    static RequestRow of(
            String event,
            Counterpart other,
            boolean seen,
            Relation relation,
            Words words,
            String age,
            String wanted,
            Optional<Order> order) {
        MeetingRequest request = relation.decisive();
        Optional<MeetingRequest> open =
                relation.asked().filter(asked -> asked.status().isOpen());
        boolean both = open.isPresent()
                && relation.received()
                        .filter(received -> received.status().isOpen())
                        .isPresent();
        return new RequestRow(
                request.code().value(),
                event,
                seen ? other.code().value() : "",
                other.name(),
                other.organisation(),
                seen ? words.role(other) : "",
                seen ? words.languages(other.spokenLanguages()) : "",
                request.wish() == MeetingRequest.Wish.MUST,
                request.message(),
                age,
                wanted,
                relation.asked().filter(asked -> asked == request).isPresent(),
                both,
                relation.isExpired(),
                open.map(asked -> asked.code().value()).orElse(""),
                relation.state(),
                DeclineLine.of(request),
                order);
    }
}
