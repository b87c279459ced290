package eu.visavis.scheduling.solver.repair;

import eu.visavis.scheduling.solver.PlacedMeeting;
import java.util.Optional;

/**
 * What a repair proposes for one wish.
 *
 * @param before as published; empty for a new meeting
 * @param after as proposed; empty for one that is called off
 */
public record Change(Optional<PlacedMeeting> before, Optional<PlacedMeeting> after) {
    /** What happens to the meeting. */
    public enum Kind {
        /** It gets another slot. */
        MOVED,
        /** It keeps its slot and gets another table or interpreter. */
        RESEATED,
        /** It was not published. */
        NEW,
        /** It could take place and gives way to one that has to. */
        CALLED_OFF
    }

    /**
     * Checks that there is one.
     *
     * @throws IllegalArgumentException if both sides are the same, or of two wishes
     */
    public Change {
        boolean sameWish = before.isEmpty()
                || after.isEmpty()
                || before.get().wishId() == after.get().wishId();
        if (before.equals(after) || !sameWish) {
            throw new IllegalArgumentException("No change: %s to %s".formatted(before, after));
        }
    }

    public Kind kind() {
        if (before.isEmpty()) {
            return Kind.NEW;
        }
        if (after.isEmpty()) {
            return Kind.CALLED_OFF;
        }
        return before.get().slotId() == after.get().slotId() ? Kind.RESEATED : Kind.MOVED;
    }

    /** The wish that it is about. */
    public long wishId() {
        return after.or(() -> before).orElseThrow().wishId();
    }
}
