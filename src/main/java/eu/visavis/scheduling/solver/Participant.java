package eu.visavis.scheduling.solver;

import java.util.BitSet;

/** A participant as the search sees them; immutable, and compared by identity because it is a fact of one problem. */
final class Participant {
    private final int index;
    private final long id;
    private final BitSet available;
    private final int maxMeetings;
    private final int fairnessTarget;
    private final DayWishes day;

    /**
     * Describes one participant.
     *
     * @param available bits are slot indexes
     * @param maxMeetings 0 or more, {@link Integer#MAX_VALUE} if there is no limit
     * @param fairnessTarget the number of meetings from which on fairness asks for no more
     * @param day what else holds for their meetings
     */
    Participant(int index, long id, BitSet available, int maxMeetings, int fairnessTarget, DayWishes day) {
        this.index = index;
        this.id = id;
        this.available = available;
        this.maxMeetings = maxMeetings;
        this.fairnessTarget = fairnessTarget;
        this.day = day;
    }

    DayWishes day() {
        return day;
    }

    int index() {
        return index;
    }

    long id() {
        return id;
    }

    boolean isAvailable(int slot) {
        return available.get(slot);
    }

    /** A copy of the indexes of the slots in which the participant is there. */
    BitSet availability() {
        return (BitSet) available.clone();
    }

    /** Takes those slots out in which the participant is not there. */
    void keepAvailable(BitSet indexes) {
        indexes.and(available);
    }

    int availableSlots() {
        return available.cardinality();
    }

    int fairnessTarget() {
        return fairnessTarget;
    }

    int maxMeetings() {
        return maxMeetings;
    }

    /** The square of the meetings missing to the target. */
    long fairnessShortfall(int meetings) {
        long missing = Math.max(0, fairnessTarget - meetings);
        return missing * missing;
    }

    @Override
    public String toString() {
        return "participant " + id;
    }
}
