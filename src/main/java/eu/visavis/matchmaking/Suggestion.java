package eu.visavis.matchmaking;

import eu.visavis.marketplace.ProfileFacts;
import eu.visavis.matchmaking.scoring.Reason;
import java.util.List;
import java.util.OptionalInt;

/**
 * Another participant, with what speaks for a meeting.
 *
 * @param rank place among the suggested, from 1; 0 if the participant is not suggested
 * @param score 0 to 100 if the participant is suggested, else empty
 * @param reasons at most three, the weightiest first
 * @param profiles offers and needs in the order in which they were stated
 */
public record Suggestion(
        Counterpart who, int rank, OptionalInt score, List<Reason> reasons, List<ProfileFacts> profiles) {
    /** Whether the participant belongs to the people whom one should meet. */
    public boolean isSuggested() {
        return rank > 0;
    }
}
