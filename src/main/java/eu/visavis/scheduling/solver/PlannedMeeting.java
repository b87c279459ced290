package eu.visavis.scheduling.solver;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.lookup.PlanningId;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.domain.variable.PlanningVariable;

/**
 * A wish to be placed. Its slot is the only variable; null means that the wish stays unplaced.
 *
 * <p>Public for OptaPlanner alone.
 */
@PlanningEntity
public class PlannedMeeting {
    @PlanningId
    private int index;

    private Participant first;
    private Participant second;
    private int weight;
    private boolean mandatory;
    private MeetingNeeds needs;
    private Slot home;
    private int disturbance;
    private List<Slot> possibleSlots;
    private Set<Slot> possible;

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
            MeetingNeeds needs,
            List<Slot> possibleSlots) {
        this.index = index;
        this.first = first;
        this.second = second;
        this.weight = wish.weight();
        this.mandatory = wish.mandatory();
        this.needs = needs;
        this.possibleSlots = possibleSlots;
        this.possible = Set.copyOf(possibleSlots);
    }

    /** The same wish in the same slot, to be moved apart from this one. */
    PlannedMeeting copy() {
        PlannedMeeting copy = new PlannedMeeting();
        copy.index = index;
        copy.first = first;
        copy.second = second;
        copy.weight = weight;
        copy.mandatory = mandatory;
        copy.needs = needs;
        copy.home = home;
        copy.disturbance = disturbance;
        copy.possibleSlots = possibleSlots;
        copy.possible = possible;
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
        return needs.atTable();
    }

    MeetingNeeds needs() {
        return needs;
    }

    /** Everybody who is in the meeting. */
    List<Participant> everybody() {
        return needs.others().isEmpty()
                ? List.of(first, second)
                : Stream.concat(Stream.of(first, second), needs.others().stream())
                        .toList();
    }

    /** What tells wishes apart: those of one choice are one. */
    long wish() {
        return needs.choice() < 0 ? index : -1L - needs.choice();
    }

    /** The slots that the wish allows, in which everybody is available and what is needed is there. */
    @ValueRangeProvider(id = "possibleSlots")
    List<Slot> possibleSlots() {
        return possibleSlots;
    }

    /** Notes where the meeting is published, and how often it counts that it is elsewhere. */
    void publishedAt(Slot published, int counts) {
        home = published;
        disturbance = counts;
    }

    /** Where the meeting is published, null if nowhere. */
    Slot home() {
        return home;
    }

    /** How often it counts that the meeting is not where it is published. */
    int disturbance() {
        return disturbance;
    }

    /** Whether the meeting is published and not where it is published. */
    boolean isDisturbed() {
        return home != null && slot != home;
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

    /** Whether everybody is available in that slot, the wish allows it and what is needed is there. */
    boolean canTakePlaceIn(Slot candidate) {
        return possible.contains(candidate);
    }

    @Override
    public String toString() {
        return "meeting of %d and %d".formatted(first.id(), second.id());
    }
}
