package eu.visavis.matchmaking;

import eu.visavis.matchmaking.scoring.Taste;
import eu.visavis.matchmaking.scoring.Weights;
import eu.visavis.registration.EventTypes;
import java.util.Map;
import java.util.Set;

/**
 * How somebody stands to the others before they are ranked.
 *
 * @param sight whom one sees; others are in no list
 * @param taste what counts for one
 * @param avoided participants who avoid this one or are avoided by it
 * @param dismissed participants who are not to be suggested any more
 * @param types whom people of a type can ask
 * @param proposed what staff propose, by the id of the other one
 */
record Standing(
        Sight sight,
        Taste taste,
        Set<Long> avoided,
        Set<Long> dismissed,
        EventTypes types,
        Map<Long, Proposed> proposed) {
    /** The same with other weights. */
    Standing weighing(Weights weights) {
        return new Standing(sight, taste.weighing(weights), avoided, dismissed, types, proposed);
    }

    /** Of somebody of whom nothing is known. */
    static Standing of(Sight sight) {
        return new Standing(sight, Taste.USUAL, Set.of(), Set.of(), EventTypes.NONE, Map.of());
    }
}
