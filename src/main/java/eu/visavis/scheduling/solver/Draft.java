package eu.visavis.scheduling.solver;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Random;

/**
 * A move being thought out: the present plan with some meetings in other slots. It is asked and changed like a plan, and
 * becomes a move only when nobody is double booked, over their limit or without a table in it.
 */
final class Draft {
    private static final int LONGEST_CHAIN = 60;
    private static final int MOST_REPAIRS = 4;

    private final Occupancy present;
    /** One more than the position of a changed meeting, 0 if unchanged, by the meeting's index. */
    private final int[] changedAt;

    private PlannedMeeting[] changed = new PlannedMeeting[16];
    private Slot[] slots = new Slot[16];
    private int size;

    Draft(Occupancy present) {
        this.present = present;
        this.changedAt = new int[present.problem().meetings().size()];
    }

    /** Starts anew from the present plan. */
    void clear() {
        for (int i = 0; i < size; i++) {
            changedAt[changed[i].index()] = 0;
        }
        size = 0;
    }

    Occupancy present() {
        return present;
    }

    /** Where the meeting is in this draft; null if unplaced. */
    Slot slotOf(PlannedMeeting meeting) {
        int position = changedAt[meeting.index()];
        return position == 0 ? meeting.slot() : slots[position - 1];
    }

    boolean isChanged(PlannedMeeting meeting) {
        return changedAt[meeting.index()] != 0;
    }

    /** Puts a meeting somewhere else, or nowhere if the slot is null. */
    void move(PlannedMeeting meeting, Slot slot) {
        int position = changedAt[meeting.index()];
        if (position != 0) {
            slots[position - 1] = slot;
            return;
        }
        if (size == changed.length) {
            changed = Arrays.copyOf(changed, 2 * size);
            slots = Arrays.copyOf(slots, 2 * size);
        }
        changed[size] = meeting;
        slots[size] = slot;
        changedAt[meeting.index()] = ++size;
    }

    /** A meeting of the participant in that slot, or null. */
    PlannedMeeting at(Participant participant, Slot slot) {
        PlannedMeeting meeting = present.at(participant, slot);
        if (meeting != null && slotOf(meeting) == slot) {
            return meeting;
        }
        for (int i = 0; i < size; i++) {
            if (slots[i] == slot && changed[i].involves(participant)) {
                return changed[i];
            }
        }
        return null;
    }

    /** Whether both participants of the meeting are free and, if one is needed, a table is. */
    boolean fits(PlannedMeeting meeting, Slot slot) {
        return meeting.canTakePlaceIn(slot)
                && at(meeting.first(), slot) == null
                && at(meeting.second(), slot) == null
                && (!meeting.isAtTable() || tablesUsed(slot) < slot.openTables());
    }

    /** A random slot in which the meeting fits, other than the one it is in; null if there is none. */
    Slot findFreeSlot(PlannedMeeting meeting, Random random) {
        int count = meeting.possibleSlots().size();
        int start = random.nextInt(count);
        Slot now = slotOf(meeting);
        for (int i = 0; i < count; i++) {
            Slot slot = meeting.possibleSlots().get((start + i) % count);
            if (slot != now && fits(meeting, slot)) {
                return slot;
            }
        }
        return null;
    }

    int tablesUsed(Slot slot) {
        int used = present.tablesUsed(slot);
        for (int i = 0; i < size; i++) {
            if (changed[i].isAtTable()) {
                used += (slots[i] == slot ? 1 : 0) - (changed[i].slot() == slot ? 1 : 0);
            }
        }
        return used;
    }

    int meetingsOf(Participant participant) {
        int count = present.meetingsOf(participant);
        for (int i = 0; i < size; i++) {
            if (changed[i].involves(participant)) {
                count += (slots[i] != null ? 1 : 0) - (changed[i].isPlaced() ? 1 : 0);
            }
        }
        return count;
    }

    boolean isAtLimit(Participant participant) {
        return meetingsOf(participant) >= participant.maxMeetings();
    }

    /**
     * Moves a meeting to another slot; whoever is in the way there takes its old slot in exchange, and so on (a Kempe
     * chain).
     *
     * @return false if somebody cannot change over; the draft is then as before
     */
    boolean exchange(PlannedMeeting start, Slot to) {
        Slot from = slotOf(start);
        ArrayDeque<PlannedMeeting> open = new ArrayDeque<>();
        ArrayDeque<PlannedMeeting> chain = new ArrayDeque<>();
        open.add(start);
        chain.add(start);
        while (!open.isEmpty()) {
            PlannedMeeting meeting = open.remove();
            Slot other = slotOf(meeting) == from ? to : from;
            if (!meeting.canTakePlaceIn(other) || chain.size() > LONGEST_CHAIN) {
                return false;
            }
            follow(at(meeting.first(), other), open, chain);
            follow(at(meeting.second(), other), open, chain);
        }
        for (PlannedMeeting meeting : chain) {
            move(meeting, slotOf(meeting) == from ? to : from);
        }
        return true;
    }

    private static void follow(PlannedMeeting next, ArrayDeque<PlannedMeeting> open, ArrayDeque<PlannedMeeting> chain) {
        if (next != null && !chain.contains(next)) {
            open.add(next);
            chain.add(next);
        }
    }

    /**
     * Moves or removes other meetings until every slot this draft fills has enough tables.
     *
     * @return false if that would take too many further changes
     */
    boolean fitTables(Random random) {
        int worth = size == 0 ? 0 : changed[size - 1].weight();
        Slot overfull = findOverfull();
        for (int repairs = 0; overfull != null; repairs++) {
            if (repairs == MOST_REPAIRS || !freeTable(overfull, worth, random)) {
                return false;
            }
            overfull = findOverfull();
        }
        return true;
    }

    private Slot findOverfull() {
        for (int i = 0; i < size; i++) {
            Slot slot = slots[i];
            if (slot != null && changed[i].isAtTable() && tablesUsed(slot) > slot.openTables()) {
                return slot;
            }
        }
        return null;
    }

    /** Gets one meeting out of a slot: to a free slot, in exchange with one that this draft left, or altogether. */
    private boolean freeTable(Slot slot, int worth, Random random) {
        for (int attempt = 0; attempt < 6 && present.hasMeetingAtTable(slot); attempt++) {
            PlannedMeeting sitting = present.drawAtTable(slot, random);
            if (isChanged(sitting)) {
                continue;
            }
            Slot free = findFreeSlot(sitting, random);
            if (free != null) {
                move(sitting, free);
                return true;
            }
            Slot left = changed[random.nextInt(size)].slot();
            if (left != null && left != slot && exchange(sitting, left)) {
                return true;
            }
            if (attempt >= 4 && sitting.weight() <= worth && !sitting.isMandatory()) {
                move(sitting, null);
                return true;
            }
        }
        return false;
    }

    /** The changed meeting at that position, from 0 to {@link #size()} excluded, in the order of the changes. */
    PlannedMeeting changed(int position) {
        return changed[position];
    }

    int size() {
        return size;
    }

    /** The weight placed by this draft less the weight it removes. */
    int gain() {
        int gain = 0;
        for (int i = 0; i < size; i++) {
            gain += ((slots[i] != null ? 1 : 0) - (changed[i].isPlaced() ? 1 : 0)) * changed[i].weight();
        }
        return gain;
    }

    /** The move that turns the present plan into this draft. */
    SlotChanges toMove() {
        PlannedMeeting[] meetings = new PlannedMeeting[size];
        Slot[] targets = new Slot[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (changed[i].slot() != slots[i]) {
                meetings[count] = changed[i];
                targets[count++] = slots[i];
            }
        }
        return new SlotChanges(Arrays.copyOf(meetings, count), Arrays.copyOf(targets, count));
    }
}
