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
 * @param person code of the other side
 * @param mine whether the reader asked
 * @param bothAsked whether each asked the other
 * @param withdraw code of the own request that can be taken back, or empty
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
        boolean mine,
        boolean bothAsked,
        String withdraw,
        Relation.State state) {

    static RequestRow of(String event, Counterpart other, Relation relation, Words words, String age) {
        MeetingRequest request = main(relation);
        Optional<MeetingRequest> open =
                relation.asked().filter(asked -> asked.status().isOpen());
        boolean both = open.isPresent()
                && relation.received()
                        .filter(received -> received.status().isOpen())
                        .isPresent();
        return new RequestRow(
                request.code().value(),
                event,
                other.code().value(),
                other.name(),
                other.organisation(),
                words.role(other),
                words.languages(other.spokenLanguages()),
                request.wish() == MeetingRequest.Wish.MUST,
                request.message(),
                age,
                relation.asked().filter(asked -> asked == request).isPresent(),
                both,
                open.map(asked -> asked.code().value()).orElse(""),
                relation.state());
    }

    /** The request that made the state what it is; the other side's if both did. */
    static MeetingRequest main(Relation relation) {
        boolean received = switch (relation.state()) {
            case TO_ANSWER, DECLINED_BY_ME -> true;
            case ACCEPTED ->
                relation.received()
                        .filter(request -> request.status() == MeetingRequest.Status.ACCEPTED)
                        .isPresent();
            default -> relation.asked().isEmpty();
        };
        return received ? relation.received().orElseThrow() : relation.asked().orElseThrow();
    }
}
