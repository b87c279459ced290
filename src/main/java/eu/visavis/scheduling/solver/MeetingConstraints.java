package eu.visavis.scheduling.solver;

import static org.optaplanner.core.api.score.stream.ConstraintCollectors.count;
import static org.optaplanner.core.api.score.stream.ConstraintCollectors.countBi;
import static org.optaplanner.core.api.score.stream.ConstraintCollectors.sum;
import static org.optaplanner.core.api.score.stream.ConstraintCollectors.toSet;
import static org.optaplanner.core.api.score.stream.Joiners.equal;

import java.util.Set;
import org.optaplanner.core.api.score.stream.Constraint;
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
    public static final String WISH_UNPLACED = "wishUnplaced";
    public static final String IDLE_GAP = "idleGap";
    public static final String UNFAIR_SHARE = "unfairShare";

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            participantDoubleBooked(factory),
            tooFewTables(factory),
            participantUnavailable(factory),
            tooManyMeetings(factory),
            mandatoryUnplaced(factory),
            wishUnplaced(factory),
            idleGap(factory),
            unfairShare(factory)
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

    /** Hard: meetings at a table find one open in their slot. Match weight: tables missing in a slot. */
    Constraint tooFewTables(ConstraintFactory factory) {
        return factory.forEach(PlannedMeeting.class)
                .filter(PlannedMeeting::isAtTable)
                .groupBy(PlannedMeeting::slot, count())
                .filter((slot, meetings) -> meetings > slot.openTables())
                .penalizeConfigurable((slot, meetings) -> meetings - slot.openTables())
                .asConstraint(TOO_FEW_TABLES);
    }

    /** Hard: both participants are available in the slot. Match weight: 1 per meeting. */
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

    /** Hard: mandatory meetings take place. Match weight: 1 per meeting. */
    Constraint mandatoryUnplaced(ConstraintFactory factory) {
        return factory.forEachIncludingNullVars(PlannedMeeting.class)
                .filter(meeting -> meeting.isMandatory() && !meeting.isPlaced())
                .penalizeConfigurable()
                .asConstraint(MANDATORY_UNPLACED);
    }

    /** Medium: wishes come true. Match weight: the weight of the wish. */
    Constraint wishUnplaced(ConstraintFactory factory) {
        return factory.forEachIncludingNullVars(PlannedMeeting.class)
                .filter(meeting -> !meeting.isPlaced())
                .penalizeConfigurable(PlannedMeeting::weight)
                .asConstraint(WISH_UNPLACED);
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
     * lacks to the target.
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
}
