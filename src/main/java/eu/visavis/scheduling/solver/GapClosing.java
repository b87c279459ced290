package eu.visavis.scheduling.solver;

import java.util.List;
import java.util.Random;

/** Moves another meeting of somebody who waits into an idle gap, whoever is in the way changing over in exchange. */
final class GapClosing implements Drafter {
    @Override
    public boolean draft(Draft draft, Random random) {
        Occupancy present = draft.present();
        if (!present.hasWaiting()) {
            return false;
        }
        Participant waiting = present.drawWaiting(random);
        Slot gap = findGap(present, waiting, random);
        PlannedMeeting meeting = findMeeting(present, waiting, gap, random);
        return meeting != null && draft.exchange(meeting, gap) && draft.fitTables(random);
    }

    private static Slot findGap(Occupancy present, Participant waiting, Random random) {
        int sessions = present.sessions();
        int session = random.nextInt(sessions);
        while (present.gapsOf(waiting, session) == 0) {
            session = (session + 1) % sessions;
        }
        List<Slot> slots = present.problem().slots();
        int skip = random.nextInt(present.gapsOf(waiting, session));
        int slot = firstMeeting(present, waiting, session);
        while (true) {
            boolean idle = waiting.isAvailable(slot) && present.at(waiting, slots.get(slot)) == null;
            if (idle && skip-- == 0) {
                return slots.get(slot);
            }
            slot++;
        }
    }

    private static int firstMeeting(Occupancy present, Participant waiting, int session) {
        int slot = present.sessionStart(session);
        while (present.at(waiting, present.problem().slots().get(slot)) == null) {
            slot++;
        }
        return slot;
    }

    /** The first or the last meeting of the session, or now and then any other that can take place in the gap. */
    private static PlannedMeeting findMeeting(Occupancy present, Participant waiting, Slot gap, Random random) {
        List<Slot> slots = present.problem().slots();
        int start = present.sessionStart(gap.session());
        int end = present.sessionEnd(gap.session());
        PlannedMeeting found = null;
        switch (random.nextInt(4)) {
            case 0 -> {
                int index = waiting.wish(random.nextInt(waiting.wishCount()));
                PlannedMeeting any = present.problem().meetings().get(index);
                found = any.isPlaced() ? any : null;
            }
            case 1 -> {
                for (int slot = end - 1; found == null && slot >= start; slot--) {
                    found = present.at(waiting, slots.get(slot));
                }
            }
            default -> found = present.at(waiting, slots.get(firstMeeting(present, waiting, gap.session())));
        }
        return found;
    }
}
