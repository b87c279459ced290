package eu.visavis.matchmaking.web;

import eu.visavis.matchmaking.Decline;
import eu.visavis.matchmaking.MeetingRequest;
import java.util.Optional;

/**
 * What was said when a request was declined.
 *
 * @param reason message key, or empty
 * @param words of the invited person, or empty
 */
public record DeclineLine(String reason, String words) {
    /** What was said; empty if the request was not declined, or without a word. */
    static Optional<DeclineLine> of(MeetingRequest request) {
        Decline decline = request.decline();
        return decline.isSilent()
                ? Optional.empty()
                : Optional.of(new DeclineLine(
                        decline.reason()
                                .map(reason -> "matchmaking.decline.reason." + reason)
                                .orElse(""),
                        decline.words()));
    }
}
