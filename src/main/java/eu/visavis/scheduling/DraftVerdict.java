package eu.visavis.scheduling;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What would become of a draft if a meeting were somewhere.
 *
 * @param clash why it cannot be there; empty if it can
 * @param place where it would be; empty if it cannot
 * @param exchange the meeting that would get its place, by its position; empty for a free place
 * @param waiting in how many slots more its people would wait between meetings, below 0 for fewer
 * @param tableChanges how often more they would change the table, below 0 for less often
 * @param unwanted for how many of them more it would be a time that they would rather keep free
 */
public record DraftVerdict(
        Optional<DraftClash> clash,
        Optional<Place> place,
        OptionalInt exchange,
        int waiting,
        int tableChanges,
        int unwanted) {
    static DraftVerdict breaking(DraftClash clash) {
        return new DraftVerdict(Optional.of(clash), Optional.empty(), OptionalInt.empty(), 0, 0, 0);
    }

    static DraftVerdict exchanging(Place place, int other) {
        return new DraftVerdict(Optional.empty(), Optional.of(place), OptionalInt.of(other), 0, 0, 0);
    }

    /** Whether the meeting can be there. */
    public boolean isPossible() {
        return clash.isEmpty();
    }

    /** Whether it would make something worse that is no must. */
    public boolean costs() {
        return waiting > 0 || tableChanges > 0 || unwanted > 0;
    }
}
