package eu.visavis.scheduling.solver;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Who sits where in the plan being changed, and how often it breaks each rule; every change costs the same however large
 * the event is.
 */
final class Occupancy {
    private final PlanningProblem problem;
    private final List<PlannedMeeting> meetings;
    private final int[] sessionStart;
    private final int[] sessionEnd;

    private final int[][] meetingsAt;
    /** Sum of (index + 1) of the meetings there: while there is one meeting, it tells which. */
    private final int[][] whoAt;

    private final int[] meetingsOf;
    private final int[][] gapsOf;
    private final int[] gapTotalOf;
    private final int[] tablesUsed;
    private final IndexBag unplaced;
    private final IndexBag waiting;
    private final List<IndexBag> atTables;

    private long doubleBooked;
    private long missingTables;
    private long unavailable;
    private long meetingsOverLimit;
    private long mandatoryUnplaced;
    private long unplacedWeight;
    private long idleGaps;
    private long fairnessShortfall;

    Occupancy(PlanningProblem problem) {
        this.problem = problem;
        this.meetings = problem.meetings();
        int people = problem.participants().size();
        int slots = problem.slots().size();
        int sessions = slots == 0 ? 0 : problem.slots().get(slots - 1).session() + 1;
        sessionStart = new int[sessions];
        sessionEnd = new int[sessions];
        for (int slot = slots - 1; slot >= 0; slot--) {
            int session = problem.slots().get(slot).session();
            sessionStart[session] = slot;
            sessionEnd[session] = Math.max(sessionEnd[session], slot + 1);
        }
        meetingsAt = new int[people][slots];
        whoAt = new int[people][slots];
        meetingsOf = new int[people];
        gapsOf = new int[people][sessions];
        gapTotalOf = new int[people];
        tablesUsed = new int[slots];
        waiting = new IndexBag(new int[people]);
        int[] positions = new int[meetings.size()];
        unplaced = new IndexBag(positions);
        atTables = Stream.generate(() -> new IndexBag(positions)).limit(slots).toList();
        problem.participants().forEach(participant -> fairnessShortfall += participant.fairnessShortfall(0));
        meetings.forEach(this::put);
    }

    /** Counts a meeting that was not counted, at its present slot. */
    void put(PlannedMeeting meeting) {
        change(meeting, 1);
        if (!meeting.isPlaced()) {
            unplaced.add(meeting.index());
        } else if (meeting.isAtTable()) {
            atTables.get(meeting.slot().index()).add(meeting.index());
        }
    }

    /** Forgets a counted meeting, before its slot changes. */
    void take(PlannedMeeting meeting) {
        change(meeting, -1);
        if (!meeting.isPlaced()) {
            unplaced.remove(meeting.index());
        } else if (meeting.isAtTable()) {
            atTables.get(meeting.slot().index()).remove(meeting.index());
        }
    }

    private void change(PlannedMeeting meeting, int by) {
        if (!meeting.isPlaced()) {
            unplacedWeight += (long) by * meeting.weight();
            mandatoryUnplaced += meeting.isMandatory() ? by : 0;
            return;
        }
        Slot slot = meeting.slot();
        if (!meeting.canTakePlaceIn(slot)) {
            unavailable += by;
        }
        if (meeting.isAtTable()) {
            missingTables -= Math.max(0, tablesUsed[slot.index()] - slot.openTables());
            tablesUsed[slot.index()] += by;
            missingTables += Math.max(0, tablesUsed[slot.index()] - slot.openTables());
        }
        attend(meeting.first(), meeting, by);
        attend(meeting.second(), meeting, by);
    }

    private void attend(Participant participant, PlannedMeeting meeting, int by) {
        int person = participant.index();
        int slot = meeting.slot().index();
        doubleBooked -= Math.max(0, meetingsAt[person][slot] - 1);
        meetingsAt[person][slot] += by;
        whoAt[person][slot] += by * (meeting.index() + 1);
        doubleBooked += Math.max(0, meetingsAt[person][slot] - 1);

        meetingsOverLimit -= Math.max(0, meetingsOf[person] - participant.maxMeetings());
        fairnessShortfall -= participant.fairnessShortfall(meetingsOf[person]);
        meetingsOf[person] += by;
        meetingsOverLimit += Math.max(0, meetingsOf[person] - participant.maxMeetings());
        fairnessShortfall += participant.fairnessShortfall(meetingsOf[person]);
        recountGaps(participant, meeting.slot().session());
    }

    private void recountGaps(Participant participant, int session) {
        int person = participant.index();
        int gaps = countGaps(participant, session);
        int change = gaps - gapsOf[person][session];
        if (change == 0) {
            return;
        }
        if (gapTotalOf[person] == 0) {
            waiting.add(person);
        } else if (gapTotalOf[person] + change == 0) {
            waiting.remove(person);
        }
        gapsOf[person][session] = gaps;
        gapTotalOf[person] += change;
        idleGaps += change;
    }

    private int countGaps(Participant participant, int session) {
        int[] busy = meetingsAt[participant.index()];
        int gaps = 0;
        int sinceLast = 0;
        boolean started = false;
        for (int slot = sessionStart[session]; slot < sessionEnd[session]; slot++) {
            if (busy[slot] > 0) {
                gaps += started ? sinceLast : 0;
                started = true;
                sinceLast = 0;
            } else if (participant.isAvailable(slot)) {
                sinceLast++;
            }
        }
        return gaps;
    }

    /** The meeting of a participant in a slot, or null. Asked between moves, when nobody is double booked. */
    PlannedMeeting at(Participant participant, Slot slot) {
        int who = whoAt[participant.index()][slot.index()];
        return who == 0 ? null : meetings.get(who - 1);
    }

    PlanningProblem problem() {
        return problem;
    }

    int meetingsOf(Participant participant) {
        return meetingsOf[participant.index()];
    }

    int tablesUsed(Slot slot) {
        return tablesUsed[slot.index()];
    }

    boolean hasUnplaced() {
        return !unplaced.isEmpty();
    }

    PlannedMeeting drawUnplaced(Random random) {
        return meetings.get(unplaced.draw(random));
    }

    boolean hasWaiting() {
        return !waiting.isEmpty();
    }

    /** Any participant with an idle gap. */
    Participant drawWaiting(Random random) {
        return problem.participants().get(waiting.draw(random));
    }

    boolean hasMeetingAtTable(Slot slot) {
        return !atTables.get(slot.index()).isEmpty();
    }

    /** Any meeting at a table in that slot, in which there is one. */
    PlannedMeeting drawAtTable(Slot slot, Random random) {
        return meetings.get(atTables.get(slot.index()).draw(random));
    }

    int gapsOf(Participant participant, int session) {
        return gapsOf[participant.index()][session];
    }

    int sessionStart(int session) {
        return sessionStart[session];
    }

    int sessionEnd(int session) {
        return sessionEnd[session];
    }

    int sessions() {
        return sessionStart.length;
    }

    long doubleBooked() {
        return doubleBooked;
    }

    long missingTables() {
        return missingTables;
    }

    long unavailable() {
        return unavailable;
    }

    long meetingsOverLimit() {
        return meetingsOverLimit;
    }

    long mandatoryUnplaced() {
        return mandatoryUnplaced;
    }

    long unplacedWeight() {
        return unplacedWeight;
    }

    long idleGaps() {
        return idleGaps;
    }

    long fairnessShortfall() {
        return fairnessShortfall;
    }
}
