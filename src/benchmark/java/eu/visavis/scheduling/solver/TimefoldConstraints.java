package eu.visavis.scheduling.solver;

import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.count;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.countBi;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.sum;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.toSet;
import static ai.timefold.solver.core.api.score.stream.Joiners.equal;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.bi.BiConstraintStream;
import java.util.Set;

/** The rules of {@link PeerConstraints} in the words of Timefold, with the weights delivered; without orders of wishes. */
public class TimefoldConstraints implements ConstraintProvider {
    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            participantDoubleBooked(factory),
            tooFewTables(factory),
            tooManyMeetings(factory),
            mandatoryUnplaced(factory),
            wishUnplaced(factory),
            idleGap(factory),
            unfairShare(factory)
        };
    }

    private static BiConstraintStream<Attendance, TimefoldMeeting> attended(ConstraintFactory factory) {
        return factory.forEach(Attendance.class)
                .join(TimefoldMeeting.class, equal(Attendance::meeting, TimefoldMeeting::index));
    }

    private static Constraint participantDoubleBooked(ConstraintFactory factory) {
        return attended(factory)
                .groupBy(
                        (attendance, meeting) -> attendance.participant(),
                        (attendance, meeting) -> meeting.slot(),
                        countBi())
                .filter((participant, slot, meetings) -> meetings > 1)
                .penalize(HardMediumSoftLongScore.ONE_HARD, (participant, slot, meetings) -> meetings - 1)
                .asConstraint(MeetingConstraints.PARTICIPANT_DOUBLE_BOOKED);
    }

    private static Constraint tooFewTables(ConstraintFactory factory) {
        return factory.forEach(TimefoldMeeting.class)
                .filter(meeting -> meeting.meeting().isAtTable())
                .groupBy(TimefoldMeeting::slot, count())
                .filter((slot, meetings) -> meetings > slot.openTables().cardinality())
                .penalize(
                        HardMediumSoftLongScore.ONE_HARD,
                        (slot, meetings) -> meetings - slot.openTables().cardinality())
                .asConstraint(MeetingConstraints.TOO_FEW_TABLES);
    }

    private static Constraint tooManyMeetings(ConstraintFactory factory) {
        return attended(factory)
                .groupBy((attendance, meeting) -> attendance.participant(), countBi())
                .filter((participant, meetings) -> meetings > participant.maxMeetings())
                .penalize(
                        HardMediumSoftLongScore.ONE_HARD,
                        (participant, meetings) -> meetings - participant.maxMeetings())
                .asConstraint(MeetingConstraints.TOO_MANY_MEETINGS);
    }

    private static Constraint mandatoryUnplaced(ConstraintFactory factory) {
        return factory.forEachIncludingUnassigned(TimefoldMeeting.class)
                .filter(meeting -> meeting.meeting().isMandatory() && meeting.slot() == null)
                .penalize(HardMediumSoftLongScore.ONE_HARD)
                .asConstraint(MeetingConstraints.MANDATORY_UNPLACED);
    }

    private static Constraint wishUnplaced(ConstraintFactory factory) {
        return factory.forEachIncludingUnassigned(TimefoldMeeting.class)
                .filter(meeting -> meeting.slot() == null)
                .penalize(
                        HardMediumSoftLongScore.ofMedium(1),
                        meeting -> meeting.meeting().weight())
                .asConstraint(MeetingConstraints.WISH_UNPLACED);
    }

    private static Constraint idleGap(ConstraintFactory factory) {
        return attended(factory)
                .groupBy(
                        (attendance, meeting) -> attendance.participant(),
                        (attendance, meeting) -> meeting.slot().session(),
                        toSet((attendance, meeting) -> meeting.slot().index()))
                .penalize(
                        HardMediumSoftLongScore.ofSoft(20), (participant, session, busy) -> idleGaps(participant, busy))
                .asConstraint(MeetingConstraints.IDLE_GAP);
    }

    private static int idleGaps(Participant participant, Set<Integer> busy) {
        int gaps = 0;
        int waiting = 0;
        boolean begun = false;
        int left = busy.size();
        for (int slot = 0; left > 0; slot++) {
            if (busy.contains(slot)) {
                gaps += begun ? waiting : 0;
                begun = true;
                waiting = 0;
                left--;
            } else if (participant.isAvailable(slot)) {
                waiting++;
            }
        }
        return gaps;
    }

    private static Constraint unfairShare(ConstraintFactory factory) {
        return factory.forEach(Attendance.class)
                .join(
                        factory.forEachIncludingUnassigned(TimefoldMeeting.class),
                        equal(Attendance::meeting, TimefoldMeeting::index))
                .groupBy(
                        (attendance, meeting) -> attendance.participant(),
                        sum((attendance, meeting) -> meeting.slot() == null ? 0 : 1))
                .penalizeLong(HardMediumSoftLongScore.ofSoft(5), Participant::fairnessShortfall)
                .asConstraint(MeetingConstraints.UNFAIR_SHARE);
    }
}
