package eu.visavis.scheduling.solver;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether people get from table to table in time while tables are given out. */
final class Walking {
    private final Areas areas;
    private final Map<Participant, List<PlannedMeeting>> agendas = new HashMap<>();
    private int[] seats = {};

    Walking(Areas areas) {
        this.areas = areas;
    }

    /**
     * Follows people from meeting to meeting.
     *
     * @param seatsGiven the position of the table of each meeting, by its index, -1 for none; changed by the caller later
     */
    void follow(List<PlannedMeeting> placed, int[] seatsGiven) {
        seats = seatsGiven;
        if (areas.matter()) {
            for (PlannedMeeting meeting : placed) {
                meeting.everybody()
                        .forEach(person -> agendas.computeIfAbsent(person, who -> new ArrayList<>())
                                .add(meeting));
            }
        }
    }

    boolean isWalkable(PlannedMeeting meeting, int table) {
        return !areas.matter()
                || meeting.everybody().stream()
                        .flatMap(person -> agendas.get(person).stream())
                        .filter(other -> seats[other.index()] >= 0
                                && areas.areNear(
                                        meeting.slot().index(), other.slot().index()))
                        .allMatch(other -> areas.isWalkable(
                                table,
                                meeting.slot().index(),
                                seats[other.index()],
                                other.slot().index()));
    }

    /** Takes the tables out that somebody in the meeting does not reach in time. */
    void keepWalkable(PlannedMeeting meeting, BitSet tables) {
        if (areas.matter()) {
            tables.stream()
                    .filter(table -> !isWalkable(meeting, table))
                    .boxed()
                    .toList()
                    .forEach(tables::clear);
        }
    }
}
