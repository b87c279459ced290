package eu.visavis.scheduling.solver;

import java.util.List;
import java.util.Random;

/** Moves any placed meeting to another slot, whoever is in the way changing over in exchange. */
final class SlotExchange implements Drafter {
    @Override
    public boolean draft(Draft draft, Random random) {
        List<PlannedMeeting> meetings = draft.present().problem().meetings();
        PlannedMeeting meeting = meetings.get(random.nextInt(meetings.size()));
        if (!meeting.isPlaced()) {
            return false;
        }
        Slot slot = meeting.possibleSlots()
                .get(random.nextInt(meeting.possibleSlots().size()));
        return slot != meeting.slot() && draft.exchange(meeting, slot) && draft.fitTables(random);
    }
}
