package eu.visavis.scheduling.solver;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.optaplanner.test.api.score.stream.ConstraintVerifier;

class MeetingConstraintsTest {
    private static final Slot NINE = slot(0, 10, 0, 1);
    private static final Slot TEN = slot(1, 11, 0, 1);
    private static final Slot ELEVEN = slot(2, 12, 0, 1);
    private static final Slot NOON = slot(3, 13, 0, 0);
    private static final Slot EVENING = slot(4, 14, 1, 1);

    private static Slot slot(int index, long id, int session, int tables) {
        BitSet open = new BitSet();
        open.set(0, tables);
        return new Slot(index, id, session, index, open, new BitSet());
    }

    private final ConstraintVerifier<MeetingConstraints, PlanningProblem> verifier =
            ConstraintVerifier.build(new MeetingConstraints(), PlanningProblem.class, PlannedMeeting.class);

    private final Participant acme = participant(0, 2, 2);
    private final Participant beta = participant(1, Integer.MAX_VALUE, 1);
    private final Participant gamma = participant(2, Integer.MAX_VALUE, 0);
    private final Participant delta = participant(3, Integer.MAX_VALUE, 0);

    /** Available everywhere but at eleven if the index is 3. */
    private static Participant participant(int index, int maxMeetings, int fairnessTarget) {
        BitSet available = new BitSet();
        available.set(0, 5);
        available.set(2, index != 3);
        return new Participant(index, index, available, maxMeetings, fairnessTarget, DayWishes.NONE);
    }

    private static PlannedMeeting meeting(int index, Participant first, Participant second, int weight, Slot slot) {
        return meeting(index, first, second, new InstanceWish(index, first.id(), second.id(), weight), true, slot);
    }

    private static PlannedMeeting onlineMeeting(int index, Participant first, Participant second, Slot slot) {
        return meeting(index, first, second, new InstanceWish(index, first.id(), second.id(), 1), false, slot);
    }

    private static PlannedMeeting mandatoryMeeting(int index, Participant first, Participant second, Slot slot) {
        return meeting(
                index,
                first,
                second,
                new InstanceWish(index, first.id(), second.id(), 1, true, Optional.empty(), Set.of()),
                true,
                slot);
    }

    private static PlannedMeeting meeting(
            int index, Participant first, Participant second, InstanceWish wish, boolean atTable, Slot slot) {
        List<Slot> possible = Stream.of(NINE, TEN, ELEVEN, NOON, EVENING)
                .filter(candidate -> first.isAvailable(candidate.index()) && second.isAvailable(candidate.index()))
                .toList();
        PlannedMeeting meeting = new PlannedMeeting(index, first, second, wish, needs(atTable), possible);
        meeting.moveTo(slot);
        return meeting;
    }

    /** At either of the two tables there are. */
    private static MeetingNeeds needs(boolean atTable) {
        BitSet tables = new BitSet();
        tables.set(0, atTable ? 2 : 0);
        return new MeetingNeeds(List.of(), atTable, atTable, tables, false, new BitSet(), -1, -1);
    }

    private static Object[] facts(PlannedMeeting... meetings) {
        Collection<Object> facts = new ArrayList<>();
        for (PlannedMeeting meeting : meetings) {
            facts.add(meeting);
            facts.add(new Attendance(meeting.first(), meeting.index()));
            facts.add(new Attendance(meeting.second(), meeting.index()));
        }
        return facts.toArray();
    }

    @Nested
    class ParticipantDoubleBooked {
        @Test
        void penalizesEachMeetingOfAParticipantBeyondTheFirstInASlot() {
            verifier.verifyThat(MeetingConstraints::participantDoubleBooked)
                    .given(facts(
                            meeting(0, acme, beta, 1, NINE),
                            meeting(1, gamma, acme, 1, NINE),
                            meeting(2, acme, delta, 1, NINE)))
                    .penalizesBy(2);
        }

        @Test
        void countsBothParticipants() {
            verifier.verifyThat(MeetingConstraints::participantDoubleBooked)
                    .given(facts(meeting(0, acme, beta, 1, NINE), meeting(1, acme, beta, 1, NINE)))
                    .penalizesBy(2);
        }

        @Test
        void allowsDifferentPeopleInOneSlot() {
            verifier.verifyThat(MeetingConstraints::participantDoubleBooked)
                    .given(facts(meeting(0, acme, beta, 1, NINE), meeting(1, gamma, delta, 1, NINE)))
                    .penalizesBy(0);
        }

        @Test
        void allowsBackToBackMeetings() {
            verifier.verifyThat(MeetingConstraints::participantDoubleBooked)
                    .given(facts(meeting(0, acme, beta, 1, NINE), meeting(1, acme, gamma, 1, TEN)))
                    .penalizesBy(0);
        }

        @Test
        void ignoresUnplacedMeetings() {
            verifier.verifyThat(MeetingConstraints::participantDoubleBooked)
                    .given(facts(meeting(0, acme, beta, 1, null), meeting(1, acme, gamma, 1, null)))
                    .penalizesBy(0);
        }
    }

    @Nested
    class TooFewTables {
        @Test
        void penalizesEachMissingTable() {
            verifier.verifyThat(MeetingConstraints::tooFewTables)
                    .given(facts(meeting(0, acme, beta, 1, NINE), meeting(1, gamma, delta, 1, NINE)))
                    .penalizesBy(1);
        }

        @Test
        void penalizesAMeetingWhereNoTableIsOpen() {
            verifier.verifyThat(MeetingConstraints::tooFewTables)
                    .given(facts(meeting(0, acme, beta, 1, NOON)))
                    .penalizesBy(1);
        }

        @Test
        void allowsAsManyMeetingsAsTables() {
            verifier.verifyThat(MeetingConstraints::tooFewTables)
                    .given(facts(meeting(0, acme, beta, 1, NINE), meeting(1, gamma, delta, 1, TEN)))
                    .penalizesBy(0);
        }

        @Test
        void needsNoTableForOnlineMeetings() {
            verifier.verifyThat(MeetingConstraints::tooFewTables)
                    .given(facts(meeting(0, acme, beta, 1, NINE), onlineMeeting(1, gamma, delta, NINE)))
                    .penalizesBy(0);
        }

        @Test
        void ignoresUnplacedMeetings() {
            verifier.verifyThat(MeetingConstraints::tooFewTables)
                    .given(facts(meeting(0, acme, beta, 1, null), meeting(1, gamma, delta, 1, null)))
                    .penalizesBy(0);
        }
    }

    @Nested
    class ParticipantUnavailable {
        @Test
        void penalizesAMeetingWhileOneSideIsAway() {
            verifier.verifyThat(MeetingConstraints::participantUnavailable)
                    .given(facts(meeting(0, acme, delta, 1, ELEVEN)))
                    .penalizesBy(1);
        }

        @Test
        void allowsAMeetingWhileBothAreThere() {
            verifier.verifyThat(MeetingConstraints::participantUnavailable)
                    .given(facts(meeting(0, acme, delta, 1, TEN), meeting(1, acme, beta, 1, ELEVEN)))
                    .penalizesBy(0);
        }

        @Test
        void ignoresUnplacedMeetings() {
            verifier.verifyThat(MeetingConstraints::participantUnavailable)
                    .given(facts(meeting(0, acme, delta, 1, null)))
                    .penalizesBy(0);
        }
    }

    @Nested
    class TooManyMeetings {
        @Test
        void penalizesEachMeetingOverTheLimit() {
            verifier.verifyThat(MeetingConstraints::tooManyMeetings)
                    .given(facts(
                            meeting(0, acme, beta, 1, NINE),
                            meeting(1, gamma, acme, 1, TEN),
                            meeting(2, acme, delta, 1, EVENING)))
                    .penalizesBy(1);
        }

        @Test
        void allowsTheLimitItself() {
            verifier.verifyThat(MeetingConstraints::tooManyMeetings)
                    .given(facts(meeting(0, acme, beta, 1, NINE), meeting(1, gamma, acme, 1, TEN)))
                    .penalizesBy(0);
        }

        @Test
        void ignoresUnplacedMeetings() {
            verifier.verifyThat(MeetingConstraints::tooManyMeetings)
                    .given(facts(
                            meeting(0, acme, beta, 1, NINE),
                            meeting(1, gamma, acme, 1, TEN),
                            meeting(2, acme, delta, 1, null)))
                    .penalizesBy(0);
        }
    }

    @Nested
    class MandatoryUnplaced {
        @Test
        void penalizesAMandatoryMeetingWithoutASlot() {
            verifier.verifyThat(MeetingConstraints::mandatoryUnplaced)
                    .given(facts(mandatoryMeeting(0, acme, beta, null)))
                    .penalizesBy(1);
        }

        @Test
        void isContentWithAPlacedOne() {
            verifier.verifyThat(MeetingConstraints::mandatoryUnplaced)
                    .given(facts(mandatoryMeeting(0, acme, beta, NINE)))
                    .penalizesBy(0);
        }

        @Test
        void ignoresOtherMeetings() {
            verifier.verifyThat(MeetingConstraints::mandatoryUnplaced)
                    .given(facts(meeting(0, acme, beta, 7, null)))
                    .penalizesBy(0);
        }
    }

    @Nested
    class WishUnplaced {
        @Test
        void penalizesByTheWeightOfUnplacedWishes() {
            verifier.verifyThat(MeetingConstraints::wishUnplaced)
                    .given(facts(meeting(0, acme, beta, 5, null), meeting(1, acme, gamma, 3, null)))
                    .penalizesBy(8);
        }

        @Test
        void ignoresPlacedWishes() {
            verifier.verifyThat(MeetingConstraints::wishUnplaced)
                    .given(facts(meeting(0, acme, beta, 5, NINE)))
                    .penalizesBy(0);
        }
    }

    @Nested
    class IdleGap {
        @Test
        void penalizesEachSlotOfWaitingOfEachParticipant() {
            verifier.verifyThat(MeetingConstraints::idleGap)
                    .given(facts(meeting(0, acme, beta, 1, NINE), meeting(1, acme, beta, 1, NOON)))
                    .penalizesBy(4);
        }

        @Test
        void allowsBackToBackMeetings() {
            verifier.verifyThat(MeetingConstraints::idleGap)
                    .given(facts(meeting(0, acme, beta, 1, NINE), meeting(1, acme, gamma, 1, TEN)))
                    .penalizesBy(0);
        }

        @Test
        void doesNotCountSlotsInWhichTheParticipantIsAway() {
            verifier.verifyThat(MeetingConstraints::idleGap)
                    .given(facts(meeting(0, gamma, delta, 1, TEN), meeting(1, beta, delta, 1, NOON)))
                    .penalizesBy(0);
        }

        @Test
        void neverSpansTwoSessions() {
            verifier.verifyThat(MeetingConstraints::idleGap)
                    .given(facts(meeting(0, acme, beta, 1, NINE), meeting(1, acme, gamma, 1, EVENING)))
                    .penalizesBy(0);
        }

        @Test
        void ignoresUnplacedMeetings() {
            verifier.verifyThat(MeetingConstraints::idleGap)
                    .given(facts(meeting(0, acme, beta, 1, NINE), meeting(1, acme, gamma, 1, null)))
                    .penalizesBy(0);
        }
    }

    @Nested
    class UnfairShare {
        @Test
        void penalizesTheSquareOfWhatIsMissing() {
            verifier.verifyThat(MeetingConstraints::unfairShare)
                    .given(facts(meeting(0, acme, beta, 1, null)))
                    .penalizesBy(4 + 1);
        }

        @Test
        void countsWhatIsPlaced() {
            verifier.verifyThat(MeetingConstraints::unfairShare)
                    .given(facts(meeting(0, acme, beta, 1, NINE), meeting(1, acme, gamma, 1, null)))
                    .penalizesBy(1);
        }

        @Test
        void asksForNoMoreThanTheTarget() {
            verifier.verifyThat(MeetingConstraints::unfairShare)
                    .given(facts(
                            meeting(0, acme, beta, 1, NINE),
                            meeting(1, acme, gamma, 1, TEN),
                            meeting(2, beta, gamma, 1, ELEVEN)))
                    .penalizesBy(0);
        }
    }

    @Nested
    class OutOfOrder {
        private final Order order = new Order(0, 1);

        private Object[] inOrder(PlannedMeeting... meetings) {
            return Stream.concat(Stream.of(order), Stream.of(facts(meetings))).toArray();
        }

        @Test
        void penalizesAMeetingThatTakesPlaceBeforeOneThatMustBeEarlier() {
            verifier.verifyThat(MeetingConstraints::outOfOrder)
                    .given(inOrder(meeting(0, acme, beta, 1, TEN), meeting(1, acme, gamma, 1, NINE)))
                    .penalizesBy(1);
        }

        @Test
        void penalizesTwoMeetingsInOneSlot() {
            verifier.verifyThat(MeetingConstraints::outOfOrder)
                    .given(inOrder(meeting(0, acme, beta, 1, TEN), meeting(1, gamma, delta, 1, TEN)))
                    .penalizesBy(1);
        }

        @Test
        void allowsTheRightOrderEvenSideBySide() {
            verifier.verifyThat(MeetingConstraints::outOfOrder)
                    .given(inOrder(meeting(0, acme, beta, 1, NINE), meeting(1, acme, gamma, 1, TEN)))
                    .penalizesBy(0);
        }

        @Test
        void ignoresUnplacedMeetings() {
            verifier.verifyThat(MeetingConstraints::outOfOrder)
                    .given(inOrder(meeting(0, acme, beta, 1, TEN), meeting(1, acme, gamma, 1, null)))
                    .penalizesBy(0);
        }
    }

    @Nested
    class Interruption {
        @Test
        void penalizesEachGroupOfSlotsBetweenMeetingsOfEachParticipant() {
            verifier.verifyThat(MeetingConstraints::interruption)
                    .given(facts(meeting(0, acme, beta, 1, NINE), meeting(1, acme, beta, 1, NOON)))
                    .penalizesBy(2);
        }

        @Test
        void countsSlotsInWhichTheParticipantIsAway() {
            verifier.verifyThat(MeetingConstraints::interruption)
                    .given(facts(meeting(0, gamma, delta, 1, TEN), meeting(1, beta, delta, 1, NOON)))
                    .penalizesBy(1);
        }

        @Test
        void allowsBackToBackMeetingsAndOtherSessions() {
            verifier.verifyThat(MeetingConstraints::interruption)
                    .given(facts(
                            meeting(0, acme, beta, 1, NINE),
                            meeting(1, acme, gamma, 1, TEN),
                            meeting(2, acme, delta, 1, EVENING)))
                    .penalizesBy(0);
        }

        @Test
        void ignoresUnplacedMeetings() {
            verifier.verifyThat(MeetingConstraints::interruption)
                    .given(facts(meeting(0, acme, beta, 1, NINE), meeting(1, acme, gamma, 1, null)))
                    .penalizesBy(0);
        }
    }

    @Nested
    class UnevenInterruptions {
        private Object[] withLimit(int difference, PlannedMeeting... meetings) {
            PlanWeights weights =
                    PlanWeights.load().with(new SoftWeights(20, 5, 1, 0, 10, 5, OptionalInt.of(difference)));
            return Stream.concat(Stream.of(weights, acme, beta, gamma, delta), Stream.of(facts(meetings)))
                    .toArray();
        }

        @Test
        void penalizesWhatPassesTheDifferenceToWhoHasFewest() {
            verifier.verifyThat(MeetingConstraints::unevenInterruptions)
                    .given(withLimit(0, meeting(0, acme, beta, 1, NINE), meeting(1, acme, gamma, 1, NOON)))
                    .penalizesBy(1);
        }

        @Test
        void allowsTheDifferenceItself() {
            verifier.verifyThat(MeetingConstraints::unevenInterruptions)
                    .given(withLimit(1, meeting(0, acme, beta, 1, NINE), meeting(1, acme, gamma, 1, NOON)))
                    .penalizesBy(0);
        }

        @Test
        void comparesWithTheFewestOfAnybodyThere() {
            verifier.verifyThat(MeetingConstraints::unevenInterruptions)
                    .given(withLimit(
                            0,
                            meeting(0, acme, beta, 1, NINE),
                            meeting(1, acme, beta, 1, ELEVEN),
                            meeting(2, gamma, delta, 1, NINE),
                            meeting(3, gamma, delta, 1, NOON)))
                    .penalizesBy(0);
        }
    }

    @Nested
    class TableChange {
        @Test
        void penalizesWhoCannotStayBecauseBothGoOnWithOthers() {
            verifier.verifyThat(MeetingConstraints::tableChange)
                    .given(facts(
                            meeting(0, acme, beta, 1, NINE),
                            meeting(1, acme, gamma, 1, TEN),
                            meeting(2, beta, delta, 1, TEN)))
                    .penalizesBy(1);
        }

        @Test
        void allowsOneOfBothToStay() {
            verifier.verifyThat(MeetingConstraints::tableChange)
                    .given(facts(meeting(0, acme, beta, 1, NINE), meeting(1, acme, gamma, 1, TEN)))
                    .penalizesBy(0);
        }

        @Test
        void countsNoTableThatNobodyNeeds() {
            verifier.verifyThat(MeetingConstraints::tableChange)
                    .given(facts(
                            meeting(0, acme, beta, 1, NINE),
                            onlineMeeting(1, acme, gamma, TEN),
                            onlineMeeting(2, beta, delta, TEN)))
                    .penalizesBy(0);
        }

        @Test
        void neverSpansTwoSessions() {
            verifier.verifyThat(MeetingConstraints::tableChange)
                    .given(facts(
                            meeting(0, acme, beta, 1, NINE),
                            meeting(1, acme, gamma, 1, EVENING),
                            meeting(2, beta, delta, 1, EVENING)))
                    .penalizesBy(0);
        }
    }

    @Nested
    class MovedMeeting {
        private PlannedMeeting published(Slot home, Slot now) {
            return published(home, now, 1);
        }

        private PlannedMeeting published(Slot home, Slot now, int counts) {
            PlannedMeeting meeting = meeting(0, acme, beta, 1, now);
            meeting.publishedAt(home, counts);
            return meeting;
        }

        @Test
        void penalizesAPublishedMeetingInAnotherSlot() {
            verifier.verifyThat(MeetingConstraints::movedMeeting)
                    .given(facts(published(NINE, TEN)))
                    .penalizesBy(1);
        }

        @Test
        void penalizesOneThatIsCalledOffTwice() {
            verifier.verifyThat(MeetingConstraints::movedMeeting)
                    .given(facts(published(NINE, null)))
                    .penalizesBy(2);
        }

        @Test
        void penalizesTwiceAsMuchWhereSomebodyHasBeenTold() {
            verifier.verifyThat(MeetingConstraints::movedMeeting)
                    .given(facts(published(NINE, TEN, 2)))
                    .penalizesBy(2);
            verifier.verifyThat(MeetingConstraints::movedMeeting)
                    .given(facts(published(NINE, null, 2)))
                    .penalizesBy(4);
        }

        @Test
        void isContentWithOneThatStays() {
            verifier.verifyThat(MeetingConstraints::movedMeeting)
                    .given(facts(published(NINE, NINE)))
                    .penalizesBy(0);
        }

        @Test
        void ignoresWhatIsNotPublished() {
            verifier.verifyThat(MeetingConstraints::movedMeeting)
                    .given(facts(meeting(0, acme, beta, 1, TEN), meeting(1, acme, gamma, 1, null)))
                    .penalizesBy(0);
        }
    }
}
