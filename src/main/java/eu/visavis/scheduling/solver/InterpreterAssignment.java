package eu.visavis.scheduling.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gives interpreters to placed meetings that need one. */
final class InterpreterAssignment {
    private InterpreterAssignment() {}

    /**
     * Shares them out, slot by slot.
     *
     * @param placed every placed meeting
     * @param meetings how many meetings there are, placed or not
     * @param kept positions of the interpreters that meetings keep where nobody goes without for it, by the meeting's index
     * @return the position of the interpreter of each meeting, by its index; -1 if it has none
     */
    static int[] assign(List<PlannedMeeting> placed, int meetings, Map<Integer, Integer> kept) {
        int[] given = new int[meetings];
        Arrays.fill(given, -1);
        Map<Slot, List<PlannedMeeting>> bySlot = new LinkedHashMap<>();
        placed.stream()
                .filter(meeting -> meeting.needs().interpreted())
                .forEach(meeting -> bySlot.computeIfAbsent(meeting.slot(), slot -> new ArrayList<>())
                        .add(meeting));
        bySlot.forEach((slot, interpreted) -> {
            List<BitSet> suitable = suitable(slot, interpreted);
            int[] preferred = interpreted.stream()
                    .mapToInt(meeting -> kept.getOrDefault(meeting.index(), -1))
                    .toArray();
            int[] shares = SharedOut.among(suitable, preferred);
            for (int i = 0; i < shares.length; i++) {
                given[interpreted.get(i).index()] = shares[i];
            }
        });
        return given;
    }

    /** Who of those present suits each of the meetings. */
    static List<BitSet> suitable(Slot slot, List<PlannedMeeting> interpreted) {
        return interpreted.stream()
                .map(meeting -> {
                    BitSet present = (BitSet) meeting.needs().interpreters().clone();
                    present.and(slot.interpreters());
                    return present;
                })
                .toList();
    }
}
