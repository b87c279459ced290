package eu.visavis.matchmaking;

import eu.visavis.marketplace.ProfileFacts;
import eu.visavis.matchmaking.scoring.Reason;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Another participant, with what speaks for a meeting.
 *
 * @param rank place among the suggested, from 1; 0 if the participant is not suggested
 * @param score 0 to 100 if the participant is suggested and something fits, else empty
 * @param reasons at most four, the weightiest first
 * @param proposed what staff say who propose the two to each other
 * @param profiles offers and needs in the order in which they were stated
 */
public record Suggestion(
        Counterpart who,
        int rank,
        OptionalInt score,
        List<Reason> reasons,
        Optional<Proposed> proposed,
        List<ProfileFacts> profiles) {
    /** Whether the participant belongs to the people whom one should meet. */
    public boolean isSuggested() {
        return rank > 0;
    }
}
