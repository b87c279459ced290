package eu.visavis.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Fired, in the same transaction, before slots or tables are removed or tables closed. Whoever has published meetings in
 * them refuses.
 */
public final class FrameRemoval {
    private final List<Long> slots;
    private final List<Long> tables;
    private final Map<Long, Set<Long>> closings;
    private final List<StandingMeeting> standing = new ArrayList<>();

    private FrameRemoval(List<Long> slots, List<Long> tables, Map<Long, Set<Long>> closings) {
        this.slots = slots;
        this.tables = tables;
        this.closings = closings;
    }

    static FrameRemoval ofSlots(List<Long> slots) {
        return new FrameRemoval(slots, List.of(), Map.of());
    }

    static FrameRemoval ofTables(List<Long> tables) {
        return new FrameRemoval(List.of(), tables, Map.of());
    }

    static FrameRemoval ofClosings(Map<Long, Set<Long>> closings) {
        return new FrameRemoval(List.of(), List.of(), closings);
    }

    /** Ids of the slots that are to go. */
    public List<Long> slots() {
        return slots;
    }

    /** Ids of the tables that are to go. */
    public List<Long> tables() {
        return tables;
    }

    /** Ids of the slots that are to be closed, by the id of the table. */
    public Map<Long, Set<Long>> closings() {
        return closings;
    }

    /** Says that they are needed, unless there is no such meeting. */
    public void refuse(List<StandingMeeting> meetings) {
        standing.addAll(meetings);
    }

    boolean isRefused() {
        return !standing.isEmpty();
    }

    /** The meetings that are in the way, in the order of time. */
    List<StandingMeeting> standing() {
        return List.copyOf(standing);
    }
}
