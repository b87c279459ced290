package eu.visavis.scheduling.solver;

import java.util.Random;

/**
 * Places an unplaced wish. Meetings in the way go to a free slot, change slots with others along a chain, or are removed;
 * whom a removal leaves free gets another wish placed there where possible.
 */
final class WishInsertion implements Drafter {
    /** A move that loses more weight is hardly ever accepted; to evaluate it would be in vain. */
    private static final int MOST_LOSS = 2;

    @Override
    public boolean draft(Draft draft, Random random) {
        if (!draft.present().hasUnplaced()) {
            return false;
        }
        PlannedMeeting wish = draft.present().drawUnplaced(random);
        if (!keepLimit(draft, wish.first(), random) || !keepLimit(draft, wish.second(), random)) {
            return false;
        }
        Slot slot = chooseSlot(draft, wish, random);
        if (!clear(draft, wish.first(), slot, random) || !clear(draft, wish.second(), slot, random)) {
            return false;
        }
        if (draft.at(wish.first(), slot) != null) {
            return false;
        }
        draft.move(wish, slot);
        refill(draft, random);
        return draft.gain() >= -MOST_LOSS && draft.fitTables(random);
    }

    /** Removes a meeting of somebody who could not have another. */
    private static boolean keepLimit(Draft draft, Participant participant, Random random) {
        if (!draft.isAtLimit(participant)) {
            return true;
        }
        int count = participant.wishCount();
        int start = random.nextInt(count);
        for (int i = 0; i < count; i++) {
            PlannedMeeting other = wishOf(draft, participant, start + i);
            if (draft.slotOf(other) != null && !other.isMandatory()) {
                draft.move(other, null);
                return true;
            }
        }
        return false;
    }

    private static Slot chooseSlot(Draft draft, PlannedMeeting wish, Random random) {
        Slot free = draft.findFreeSlot(wish, random);
        return free != null
                ? free
                : wish.possibleSlots().get(random.nextInt(wish.possibleSlots().size()));
    }

    private static boolean clear(Draft draft, Participant participant, Slot slot, Random random) {
        PlannedMeeting inTheWay = draft.at(participant, slot);
        if (inTheWay == null) {
            return true;
        }
        Slot free = draft.findFreeSlot(inTheWay, random);
        if (free != null) {
            draft.move(inTheWay, free);
            return true;
        }
        if (random.nextBoolean() && !inTheWay.isMandatory()) {
            draft.move(inTheWay, null);
            return true;
        }
        Slot other = inTheWay.possibleSlots()
                .get(random.nextInt(inTheWay.possibleSlots().size()));
        return other != slot && draft.exchange(inTheWay, other) && draft.at(participant, slot) == null;
    }

    private static void refill(Draft draft, Random random) {
        int removals = draft.size();
        for (int i = 0; i < removals; i++) {
            PlannedMeeting removed = draft.changed(i);
            if (removed.isPlaced() && draft.slotOf(removed) == null) {
                refill(draft, removed, removed.first(), random);
                refill(draft, removed, removed.second(), random);
            }
        }
    }

    private static void refill(Draft draft, PlannedMeeting removed, Participant participant, Random random) {
        Slot slot = removed.slot();
        if (draft.at(participant, slot) != null || draft.isAtLimit(participant)) {
            return;
        }
        int count = participant.wishCount();
        int start = random.nextInt(count);
        for (int i = 0; i < count; i++) {
            PlannedMeeting wish = wishOf(draft, participant, start + i);
            if (wish != removed
                    && draft.slotOf(wish) == null
                    && draft.fits(wish, slot)
                    && !draft.isAtLimit(wish.first())
                    && !draft.isAtLimit(wish.second())) {
                draft.move(wish, slot);
                return;
            }
        }
    }

    private static PlannedMeeting wishOf(Draft draft, Participant participant, int position) {
        int index = participant.wish(position % participant.wishCount());
        return draft.present().problem().meetings().get(index);
    }
}
