package eu.visavis.scheduling.solver;

import static org.optaplanner.core.api.score.stream.ConstraintCollectors.count;
import static org.optaplanner.core.api.score.stream.ConstraintCollectors.countBi;
import static org.optaplanner.core.api.score.stream.ConstraintCollectors.max;
import static org.optaplanner.core.api.score.stream.ConstraintCollectors.sum;
import static org.optaplanner.core.api.score.stream.ConstraintCollectors.toList;
import static org.optaplanner.core.api.score.stream.ConstraintCollectors.toSet;
import static org.optaplanner.core.api.score.stream.Joiners.equal;

import eu.visavis.scheduling.solver.search.Disturbance;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintCollectors;
import org.optaplanner.core.api.score.stream.ConstraintFactory;
import org.optaplanner.core.api.score.stream.ConstraintProvider;
import org.optaplanner.core.api.score.stream.bi.BiConstraintStream;

/**
 * The rules of a plan, one method each, in the order hard, medium, soft.
 *
 * <p>The search itself counts with {@link IncrementalPlanScore}, which is many times faster; these streams are the
 * readable statement of the same rules, and the assertion against which that count is checked.
 */
public class MeetingConstraints implements ConstraintProvider {
    public static final String PARTICIPANT_DOUBLE_BOOKED = "participantDoubleBooked";
    public static final String TOO_FEW_TABLES = "tooFewTables";
    public static final String PARTICIPANT_UNAVAILABLE = "participantUnavailable";
    public static final String TOO_MANY_MEETINGS = "tooManyMeetings";
    public static final String MANDATORY_UNPLACED = "mandatoryUnplaced";
    public static final String OUT_OF_ORDER = "outOfOrder";
    public static final String UNEVEN_INTERRUPTIONS = "unevenInterruptions";
    public static final String TOO_FEW_INTERPRETERS = "tooFewInterpreters";
    public static final String TOO_FAR_TO_WALK = "tooFarToWalk";
    public static final String TOO_MANY_IN_ROW = "tooManyInRow";
    public static final String NO_REST = "noRest";
    public static final String CHOICE_PLACED_TWICE = "choicePlacedTwice";
    public static final String WISH_UNPLACED = "wishUnplaced";
    public static final String TOO_FEW_MEETINGS = "tooFewMeetings";
    public static final String QUOTA_MISSED = "quotaMissed";
    public static final String IDLE_GAP = "idleGap";
    public static final String UNFAIR_SHARE = "unfairShare";
    public static final String TABLE_CHANGE = "tableChange";
    public static final String INTERRUPTION = "interruption";
    public static final String UNWANTED_TIME = "unwantedTime";
    public static final String MOVED_MEETING = "movedMeeting";

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            participantDoubleBooked(factory),
            tooFewTables(factory),
            participantUnavailable(factory),
            tooManyMeetings(factory),
            mandatoryUnplaced(factory),
            outOfOrder(factory),
            unevenInterruptions(factory),
            tooFewInterpreters(factory),
            tooFarToWalk(factory),
            tooManyInRow(factory),
            noRest(factory),
            choicePlacedTwice(factory),
            wishUnplaced(factory),
            tooFewMeetings(factory),
            quotaMissed(factory),
            idleGap(factory),
            unfairShare(factory),
            tableChange(factory),
            interruption(factory),
            unwantedTime(factory),
            movedMeeting(factory)
        };
    }

    /** Hard: nobody has two meetings in one slot. Match weight: meetings of a participant in a slot beyond the first. */
    Constraint participantDoubleBooked(ConstraintFactory factory) {
        return attended(factory)
                .groupBy(
                        (attendance, meeting) -> attendance.participant(),
                        (attendance, meeting) -> meeting.slot(),
                        countBi())
                .filter((participant, slot, meetings) -> meetings > 1)
                .penalizeConfigurable((participant, slot, meetings) -> meetings - 1)
                .asConstraint(PARTICIPANT_DOUBLE_BOOKED);
    }

    /**
     * Hard: meetings at a table find one open in their slot that suits them: it offers what their people need, is nobody
     * else's own, or the one that was named. Match weight: tables missing in a slot.
     */
    Constraint tooFewTables(ConstraintFactory factory) {
        return factory.forEach(PlannedMeeting.class)
                .filter(PlannedMeeting::isAtTable)
                .groupBy(PlannedMeeting::slot, toList())
                .penalizeConfigurable((slot, meetings) -> SharedOut.missing(TableAssignment.suitable(slot, meetings)))
                .asConstraint(TOO_FEW_TABLES);
    }

    /** Hard: everybody in the meeting is available in the slot, and the wish allows it. Match weight: 1 per meeting. */
    Constraint participantUnavailable(ConstraintFactory factory) {
        return factory.forEach(PlannedMeeting.class)
                .filter(meeting -> !meeting.canTakePlaceIn(meeting.slot()))
                .penalizeConfigurable()
                .asConstraint(PARTICIPANT_UNAVAILABLE);
    }

    /** Hard: nobody has more meetings than they want at most. Match weight: meetings of a participant over the limit. */
    Constraint tooManyMeetings(ConstraintFactory factory) {
        return attended(factory)
                .groupBy((attendance, meeting) -> attendance.participant(), countBi())
                .filter((participant, meetings) -> meetings > participant.maxMeetings())
                .penalizeConfigurable((participant, meetings) -> meetings - participant.maxMeetings())
                .asConstraint(TOO_MANY_MEETINGS);
    }

    /** Hard: mandatory meetings take place. Match weight: 1 per meeting, or per choice of meetings. */
    Constraint mandatoryUnplaced(ConstraintFactory factory) {
        return factory.forEachIncludingNullVars(PlannedMeeting.class)
                .filter(PlannedMeeting::isMandatory)
                .groupBy(PlannedMeeting::wish, sum(meeting -> meeting.isPlaced() ? 1 : 0))
                .filter((wish, placed) -> placed == 0)
                .penalizeConfigurable()
                .asConstraint(MANDATORY_UNPLACED);
    }

    /** Hard: a meeting that must come after another does, if both are placed. Match weight: 1 per pair. */
    Constraint outOfOrder(ConstraintFactory factory) {
        return factory.forEach(Order.class)
                .join(PlannedMeeting.class, equal(Order::earlier, PlannedMeeting::index))
                .join(PlannedMeeting.class, equal((order, earlier) -> order.later(), PlannedMeeting::index))
                .filter((order, earlier, later) ->
                        earlier.slot().index() >= later.slot().index())
                .penalizeConfigurable()
                .asConstraint(OUT_OF_ORDER);
    }

    /**
     * Hard, where a limit is set: nobody's sessions are interrupted much more often than another's. Match weight:
     * interruptions of participants beyond the allowed difference to who has fewest.
     */
    Constraint unevenInterruptions(ConstraintFactory factory) {
        return factory.forEach(PlanWeights.class)
                .filter(weights -> weights.maxInterruptionDifference() >= 0)
                .join(factory.forEach(Participant.class).groupBy(count()))
                .join(attended(factory)
                        .groupBy(toList((attendance, meeting) -> new Seat(attendance.participant(), meeting.slot()))))
                .penalizeConfigurable((weights, people, seats) ->
                        beyondDifference(people, seats, weights.maxInterruptionDifference()))
                .asConstraint(UNEVEN_INTERRUPTIONS);
    }

    /**
     * Hard: who shares no language has an interpreter who is there and knows one of each side. Match weight: interpreters
     * missing in a slot.
     */
    Constraint tooFewInterpreters(ConstraintFactory factory) {
        return factory.forEach(PlannedMeeting.class)
                .filter(meeting -> meeting.needs().interpreted())
                .groupBy(PlannedMeeting::slot, toList())
                .penalizeConfigurable(
                        (slot, meetings) -> SharedOut.missing(InterpreterAssignment.suitable(slot, meetings)))
                .asConstraint(TOO_FEW_INTERPRETERS);
    }

    /**
     * Hard: people get from one area to the next in the time between two meetings, as far as it is settled where these
     * are. Match weight: 1 for each such pair of meetings of a participant.
     */
    Constraint tooFarToWalk(ConstraintFactory factory) {
        return attended(factory)
                .filter((attendance, meeting) -> meeting.needs().area() >= 0)
                .groupBy((attendance, meeting) -> attendance.participant(), toList((attendance, meeting) -> meeting))
                .join(Areas.class)
                .penalizeConfigurable((participant, meetings, areas) -> areas.countTooFar(meetings))
                .asConstraint(TOO_FAR_TO_WALK);
    }

    /**
     * Hard: nobody has more meetings one after the other than wanted. Match weight: meetings of a participant that follow,
     * in slots of a session side by side, as many others as are wanted or more.
     */
    Constraint tooManyInRow(ConstraintFactory factory) {
        return attended(factory)
                .filter((attendance, meeting) -> attendance.participant().day().mostInRow() < Integer.MAX_VALUE)
                .groupBy(
                        (attendance, meeting) -> attendance.participant(),
                        (attendance, meeting) -> meeting.slot().session(),
                        toSet((attendance, meeting) -> meeting.slot().index()))
                .penalizeConfigurable(
                        (participant, session, busy) -> participant.day().inRowBeyond(busy))
                .asConstraint(TOO_MANY_IN_ROW);
    }

    /** Hard: everybody has their rests, such as an hour for lunch. Match weight: rests that a participant lacks. */
    Constraint noRest(ConstraintFactory factory) {
        return attended(factory)
                .groupBy(
                        (attendance, meeting) -> attendance.participant(),
                        toSet((attendance, meeting) -> meeting.slot().index()))
                .penalizeConfigurable((participant, busy) -> participant.day().lackingRests(busy))
                .asConstraint(NO_REST);
    }

    /** Hard: of wishes for any of several people, one is placed. Match weight: meetings of a choice beyond the first. */
    Constraint choicePlacedTwice(ConstraintFactory factory) {
        return factory.forEach(PlannedMeeting.class)
                .groupBy(PlannedMeeting::wish, count())
                .filter((wish, placed) -> placed > 1)
                .penalizeConfigurable((wish, placed) -> placed - 1)
                .asConstraint(CHOICE_PLACED_TWICE);
    }

    /** Medium: wishes come true. Match weight: the weight of the wish; of a choice, that of one of its wishes. */
    Constraint wishUnplaced(ConstraintFactory factory) {
        return factory.forEachIncludingNullVars(PlannedMeeting.class)
                .groupBy(PlannedMeeting::wish, sum(meeting -> meeting.isPlaced() ? 1 : 0), max(PlannedMeeting::weight))
                .filter((wish, placed, weight) -> placed == 0)
                .penalizeConfigurable((wish, placed, weight) -> weight)
                .asConstraint(WISH_UNPLACED);
    }

    /**
     * Medium: everybody has as many meetings as they should have at least. Match weight: meetings that a participant
     * lacks. Who has no wish that can take place is left out, as for {@link #unfairShare}.
     */
    Constraint tooFewMeetings(ConstraintFactory factory) {
        return factory.forEach(Attendance.class)
                .join(
                        factory.forEachIncludingNullVars(PlannedMeeting.class),
                        equal(Attendance::meeting, PlannedMeeting::index))
                .groupBy(
                        (attendance, meeting) -> attendance.participant(),
                        sum((attendance, meeting) -> meeting.isPlaced() ? 1 : 0))
                .penalizeConfigurable(
                        (participant, meetings) -> Math.max(0, participant.day().least() - meetings))
                .asConstraint(TOO_FEW_MEETINGS);
    }

    /**
     * Medium: the programme gets the meetings that it wants, as a number or as a share of all. Match weight: meetings that
     * are missing to a quota.
     */
    Constraint quotaMissed(ConstraintFactory factory) {
        return factory.forEach(MeetingQuota.class)
                .join(factory.forEachIncludingNullVars(PlannedMeeting.class).groupBy(ConstraintCollectors.toList()))
                .penalizeConfigurable(MeetingQuota::missing)
                .asConstraint(QUOTA_MISSED);
    }

    /**
     * Soft: nobody waits between two meetings of one session. Match weight: slots of a session in which a participant is
     * available and has no meeting, between the first and the last one.
     */
    Constraint idleGap(ConstraintFactory factory) {
        return attended(factory)
                .groupBy(
                        (attendance, meeting) -> attendance.participant(),
                        (attendance, meeting) -> meeting.slot().session(),
                        toSet((attendance, meeting) -> meeting.slot().index()))
                .penalizeConfigurable((participant, session, busy) -> idleGaps(participant, busy))
                .asConstraint(IDLE_GAP);
    }

    /**
     * Soft: everybody gets some meetings before others get many. Match weight: the square of the meetings a participant
     * lacks to the target. Who has no wish that can take place is left out here, since no plan changes what they lack.
     */
    Constraint unfairShare(ConstraintFactory factory) {
        return factory.forEach(Attendance.class)
                .join(
                        factory.forEachIncludingNullVars(PlannedMeeting.class),
                        equal(Attendance::meeting, PlannedMeeting::index))
                .groupBy(
                        (attendance, meeting) -> attendance.participant(),
                        sum((attendance, meeting) -> meeting.isPlaced() ? 1 : 0))
                .penalizeConfigurableLong(Participant::fairnessShortfall)
                .asConstraint(UNFAIR_SHARE);
    }

    /**
     * Soft: people stay at their tables. Match weight: the fewest changes of the table between consecutive meetings of a
     * participant in a session, if each meeting can be followed at its table by one other ({@link TableChains}).
     */
    Constraint tableChange(ConstraintFactory factory) {
        return factory.forEach(PlannedMeeting.class)
                .groupBy(ConstraintCollectors.toList())
                .penalizeConfigurable(MeetingConstraints::tableChanges)
                .asConstraint(TABLE_CHANGE);
    }

    /**
     * Soft: nobody's session is interrupted. Match weight: groups of slots without a meeting, available or not, between
     * two meetings of a participant in a session.
     */
    Constraint interruption(ConstraintFactory factory) {
        return attended(factory)
                .groupBy(
                        (attendance, meeting) -> attendance.participant(),
                        (attendance, meeting) -> meeting.slot().session(),
                        toSet((attendance, meeting) -> meeting.slot().index()))
                .penalizeConfigurable((participant, session, busy) -> interruptions(busy))
                .asConstraint(INTERRUPTION);
    }

    /**
     * Soft: people have no meetings in the half of the day in which they would rather have none. Match weight: 1 for each
     * participant in such a meeting.
     */
    Constraint unwantedTime(ConstraintFactory factory) {
        return attended(factory)
                .filter((attendance, meeting) -> attendance
                        .participant()
                        .day()
                        .unwanted()
                        .get(meeting.slot().index()))
                .penalizeConfigurable()
                .asConstraint(UNWANTED_TIME);
    }

    /**
     * Soft: what is published stays. Match weight: 1 for a published meeting in another slot, {@link Disturbance#LOST} for
     * one without any; twice as much where somebody has been told of the meeting.
     */
    Constraint movedMeeting(ConstraintFactory factory) {
        return factory.forEachIncludingNullVars(PlannedMeeting.class)
                .filter(PlannedMeeting::isDisturbed)
                .penalizeConfigurable(meeting -> meeting.disturbance() * (meeting.isPlaced() ? 1 : Disturbance.LOST))
                .asConstraint(MOVED_MEETING);
    }

    private static BiConstraintStream<Attendance, PlannedMeeting> attended(ConstraintFactory factory) {
        return factory.forEach(Attendance.class)
                .join(PlannedMeeting.class, equal(Attendance::meeting, PlannedMeeting::index));
    }

    private static int idleGaps(Participant participant, Set<Integer> busy) {
        int first = busy.stream().mapToInt(slot -> slot).min().orElseThrow();
        int last = busy.stream().mapToInt(slot -> slot).max().orElseThrow();
        int gaps = 0;
        for (int slot = first + 1; slot < last; slot++) {
            if (participant.isAvailable(slot) && !busy.contains(slot)) {
                gaps++;
            }
        }
        return gaps;
    }

    private static int tableChanges(List<PlannedMeeting> placed) {
        int meetings = 1 + placed.stream().mapToInt(PlannedMeeting::index).max().orElse(-1);
        return new TableChains(placed, meetings).changes();
    }

    private static int interruptions(Set<Integer> busy) {
        int groups =
                (int) busy.stream().filter(slot -> !busy.contains(slot - 1)).count();
        return Math.max(0, groups - 1);
    }

    /** Sums for all people by how much they pass the fewest interruptions of anybody and the allowed difference. */
    private static int beyondDifference(int people, List<Seat> seats, int allowed) {
        Map<Participant, Map<Integer, Set<Integer>>> days = new HashMap<>();
        seats.forEach(seat -> days.computeIfAbsent(seat.participant(), who -> new HashMap<>())
                .computeIfAbsent(seat.slot().session(), session -> new HashSet<>())
                .add(seat.slot().index()));
        List<Integer> counts = days.values().stream()
                .map(sessions -> sessions.values().stream()
                        .mapToInt(MeetingConstraints::interruptions)
                        .sum())
                .toList();
        int fewest = counts.size() < people
                ? 0
                : counts.stream().mapToInt(count -> count).min().orElse(0);
        return counts.stream()
                .mapToInt(count -> Math.max(0, count - fewest - allowed))
                .sum();
    }

    private record Seat(Participant participant, Slot slot) {}
}
