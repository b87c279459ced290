package eu.visavis.scheduling.solver;

import java.util.Comparator;
import java.util.List;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.lookup.PlanningId;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.domain.variable.PlanningVariable;

/**
 * A wish to be placed. Its slot is the only variable; null means that the wish stays unplaced.
 *
 * <p>Public for OptaPlanner alone.
 */
@PlanningEntity(difficultyComparatorClass = PlannedMeeting.ByDifficulty.class)
public class PlannedMeeting {
    @PlanningId
    private int index;

    private Participant first;
    private Participant second;
    private int weight;
    private boolean mandatory;
    private boolean atTable;
    private List<Slot> possibleSlots;

    @PlanningVariable(valueRangeProviderRefs = "possibleSlots", nullable = true)
    private Slot slot;

    PlannedMeeting() {
        // for OptaPlanner
    }

    PlannedMeeting(
            int index,
            Participant first,
            Participant second,
            InstanceWish wish,
            boolean atTable,
            List<Slot> possibleSlots) {
        this.index = index;
        this.first = first;
        this.second = second;
        this.weight = wish.weight();
        this.mandatory = wish.mandatory();
        this.atTable = atTable;
        this.possibleSlots = possibleSlots;
    }

    /** The same wish in the same slot, to be moved apart from this one. */
    PlannedMeeting copy() {
        PlannedMeeting copy = new PlannedMeeting();
        copy.index = index;
        copy.first = first;
        copy.second = second;
        copy.weight = weight;
        copy.mandatory = mandatory;
        copy.atTable = atTable;
        copy.possibleSlots = possibleSlots;
        copy.slot = slot;
        return copy;
    }

    int index() {
        return index;
    }

    Participant first() {
        return first;
    }

    Participant second() {
        return second;
    }

    int weight() {
        return weight;
    }

    boolean isMandatory() {
        return mandatory;
    }

    /** Whether the meeting takes up a table: neither side is online. */
    boolean isAtTable() {
        return atTable;
    }

    /** The slots in which both are available and, if one is needed, at least one table is open. */
    @ValueRangeProvider(id = "possibleSlots")
    List<Slot> possibleSlots() {
        return possibleSlots;
    }

    Slot slot() {
        return slot;
    }

    boolean isPlaced() {
        return slot != null;
    }

    void moveTo(Slot newSlot) {
        slot = newSlot;
    }

    boolean involves(Participant participant) {
        return first == participant || second == participant;
    }

    /** Whether both participants are available in that slot and the meeting could sit somewhere. */
    boolean canTakePlaceIn(Slot candidate) {
        return first.isAvailable(candidate.index())
                && second.isAvailable(candidate.index())
                && (!atTable || candidate.openTables() > 0);
    }

    @Override
    public String toString() {
        return "meeting of %d and %d".formatted(first.id(), second.id());
    }

    /** Difficult means placed first by the construction: mandatory, then heavy, then with few possible slots. */
    public static final class ByDifficulty implements Comparator<PlannedMeeting> {
        private static final Comparator<PlannedMeeting> ORDER = Comparator.comparing(PlannedMeeting::isMandatory)
                .thenComparingInt(PlannedMeeting::weight)
                .thenComparing(meeting -> meeting.possibleSlots().size(), Comparator.reverseOrder())
                .thenComparing(PlannedMeeting::index, Comparator.reverseOrder());

        @Override
        public int compare(PlannedMeeting one, PlannedMeeting other) {
            return ORDER.compare(one, other);
        }
    }
}
