package eu.visavis.event;

import java.util.List;

/**
 * Fired, in the same transaction, before slots or tables are removed. Whoever has published meetings in them refuses.
 */
public final class FrameRemoval {
    private final List<Long> slots;
    private final List<Long> tables;
    private boolean refused;

    private FrameRemoval(List<Long> slots, List<Long> tables) {
        this.slots = slots;
        this.tables = tables;
    }

    static FrameRemoval ofSlots(List<Long> slots) {
        return new FrameRemoval(slots, List.of());
    }

    static FrameRemoval ofTables(List<Long> tables) {
        return new FrameRemoval(List.of(), tables);
    }

    /** Ids of the slots that are to go. */
    public List<Long> slots() {
        return slots;
    }

    /** Ids of the tables that are to go. */
    public List<Long> tables() {
        return tables;
    }

    /** Says that they are needed. */
    public void refuse() {
        refused = true;
    }

    boolean isRefused() {
        return refused;
    }
}
