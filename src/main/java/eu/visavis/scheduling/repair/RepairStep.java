package eu.visavis.scheduling.repair;

import eu.visavis.scheduling.Pair;
import eu.visavis.scheduling.Spot;
import eu.visavis.scheduling.solver.repair.LossReason;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a repair says of one meeting.
 *
 * @param pair who meets
 * @param before as published; empty for a new meeting
 * @param after as proposed; empty for one that does not take place any more
 * @param lost why it cannot take place as published; empty if it could
 * @param group the number of the changes that are accepted together, from 0; empty for a lost meeting without another place
 */
public record RepairStep(
        Pair pair, Optional<Spot> before, Optional<Spot> after, Optional<LossReason> lost, OptionalInt group) {
    /** What happens to the meeting. */
    public enum Kind {
        /** It gets another slot. */
        MOVED,
        /** It keeps its slot and gets another table or interpreter. */
        RESEATED,
        NEW,
        CALLED_OFF
    }

    /** What happens to the meeting if the step is taken. */
    public Kind kind() {
        if (before.isEmpty()) {
            return Kind.NEW;
        }
        if (after.isEmpty()) {
            return Kind.CALLED_OFF;
        }
        return before.get().place().slotId() == after.get().place().slotId() ? Kind.RESEATED : Kind.MOVED;
    }
}
