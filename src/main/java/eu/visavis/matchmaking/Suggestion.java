package eu.visavis.matchmaking;

import eu.visavis.marketplace.ProfileFacts;
import eu.visavis.matchmaking.scoring.Reason;
import java.util.List;
import java.util.OptionalInt;

/**
 * Another participant, with what speaks for a meeting.
 *
 * @param score 0 to 100 if the participant is suggested, else empty
 * @param reasons at most three, the weightiest first
 * @param profiles offers and needs in the order in which they were stated
 */
public record Suggestion(Counterpart who, OptionalInt score, List<Reason> reasons, List<ProfileFacts> profiles) {
    /** Whether the participant belongs to the people whom one should meet. */
    public boolean isSuggested() {
        return score.isPresent();
    }
}
