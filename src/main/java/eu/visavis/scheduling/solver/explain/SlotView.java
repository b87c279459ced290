package eu.visavis.scheduling.solver.explain;

/**
 * What stands in the way of a wish in one slot.
 *
 * @param first of the first participant
 * @param second of the second participant
 * @param others of those who join the two: the first who is not free; free if nobody joins
 * @param allowed whether the wish itself may take place then
 * @param hasTable whether a table is free or none is needed
 */
public record SlotView(
        long slotId, Presence first, Presence second, Presence others, boolean allowed, boolean hasTable) {
    /** Where somebody is in a slot. */
    public enum Presence {
        /** There, and without a meeting. */
        FREE,
        /** In another meeting. */
        BUSY,
        /** Not there. */
        ABSENT
    }

    /** Whether the meeting could take place as far as time and tables are concerned. */
    public boolean isFree() {
        return allowed && hasTable && isFreeForAll();
    }

    /** Whether everybody is there and in no other meeting. */
    public boolean isFreeForAll() {
        return first == Presence.FREE && second == Presence.FREE && others == Presence.FREE;
    }
}
