package eu.visavis.scheduling.solver;

import static eu.visavis.scheduling.solver.SolverFixtures.slots;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.optaplanner.test.api.score.stream.ConstraintVerifier;

/** The rules beyond time, number and tables, one by one: broken, kept, at their boundary, and with nothing placed. */
class TermConstraintsTest {
    private static final List<Slot> SLOTS = IntStream.range(0, 5)
            .mapToObj(index -> new Slot(index, index, index < 4 ? 0 : 1, index, bits(0, 1), bits(0)))
            .toList();
    private static final Slot NINE = SLOTS.get(0);
    private static final Slot TEN = SLOTS.get(1);
    private static final Slot ELEVEN = SLOTS.get(2);
    private static final Slot NOON = SLOTS.get(3);
    private static final Slot EVENING = SLOTS.get(4);

    private final ConstraintVerifier<MeetingConstraints, PlanningProblem> verifier =
            ConstraintVerifier.build(new MeetingConstraints(), PlanningProblem.class, PlannedMeeting.class);

    private final Participant beta = participant(1, DayWishes.NONE);
    private final Participant gamma = participant(2, DayWishes.NONE);
    private final Participant delta = participant(3, DayWishes.NONE);

    private static BitSet bits(int... positions) {
        BitSet bits = new BitSet();
        IntStream.of(positions).forEach(bits::set);
        return bits;
    }

    private static Participant participant(int index, DayWishes day) {
        return new Participant(index, index, bits(0, 1, 2, 3, 4), Integer.MAX_VALUE, 0, day);
    }

    private static MeetingNeeds plain() {
        return new MeetingNeeds(List.of(), true, true, bits(0, 1), false, bits(), -1, -1);
    }

    private static MeetingNeeds at(int... tables) {
        return new MeetingNeeds(List.of(), true, false, bits(tables), false, bits(), -1, -1);
    }

    private static MeetingNeeds interpreted() {
        return new MeetingNeeds(List.of(), false, false, bits(), true, bits(0), -1, -1);
    }

    private static MeetingNeeds inArea(int area) {
        return new MeetingNeeds(List.of(), true, false, bits(area), false, bits(), area, -1);
    }

    private static MeetingNeeds ofChoice(int choice) {
        return new MeetingNeeds(List.of(), true, true, bits(0, 1), false, bits(), -1, choice);
    }

    private static PlannedMeeting meeting(
            int index, Participant first, Participant second, MeetingNeeds needs, Slot slot) {
        PlannedMeeting meeting = new PlannedMeeting(
                index, first, second, new InstanceWish(index, first.id(), second.id(), 3), needs, SLOTS);
        meeting.moveTo(slot);
        return meeting;
    }

    private static PlannedMeeting mandatoryOfChoice(int index, Participant first, Participant second, Slot slot) {
        InstanceWish wish = new InstanceWish(index, first.id(), second.id(), 3, true, Optional.empty(), Set.of());
        PlannedMeeting meeting = new PlannedMeeting(index, first, second, wish, ofChoice(0), SLOTS);
        meeting.moveTo(slot);
        return meeting;
    }

    private static Object[] facts(Object... given) {
        Collection<Object> facts = new ArrayList<>();
        for (Object fact : given) {
            facts.add(fact);
            if (fact instanceof PlannedMeeting meeting) {
                meeting.everybody().forEach(person -> facts.add(new Attendance(person, meeting.index())));
            }
        }
        return facts.toArray();
    }

    @Nested
    class TooFewTables {
        @Test
        void penalizesTwoWhoNeedTheSameTable() {
            verifier.verifyThat(MeetingConstraints::tooFewTables)
                    .given(facts(meeting(0, beta, gamma, at(0), NINE), meeting(1, delta, gamma, at(0), NINE)))
                    .penalizesBy(1);
        }

        @Test
        void penalizesWhoNeedsATableThatIsClosed() {
            verifier.verifyThat(MeetingConstraints::tooFewTables)
                    .given(facts(meeting(0, beta, gamma, at(2), NINE)))
                    .penalizesBy(1);
        }

        @Test
        void leavesTheOtherTableToWhoCanHaveAny() {
            verifier.verifyThat(MeetingConstraints::tooFewTables)
                    .given(facts(meeting(0, beta, gamma, plain(), NINE), meeting(1, delta, gamma, at(0), NINE)))
                    .penalizesBy(0);
        }
    }

    @Nested
    class ParticipantDoubleBooked {
        @Test
        void countsWhoJoins() {
            MeetingNeeds joined = new MeetingNeeds(List.of(delta), true, true, bits(0, 1), false, bits(), -1, -1);

            verifier.verifyThat(MeetingConstraints::participantDoubleBooked)
                    .given(facts(meeting(0, beta, gamma, joined, NINE), meeting(1, delta, beta, plain(), NINE)))
                    .penalizesBy(2);
        }
    }

    @Nested
    class TooFewInterpreters {
        @Test
        void penalizesTheSecondWhoNeedsTheOnlyOne() {
            verifier.verifyThat(MeetingConstraints::tooFewInterpreters)
                    .given(facts(
                            meeting(0, beta, gamma, interpreted(), NINE),
                            meeting(1, delta, gamma, interpreted(), NINE)))
                    .penalizesBy(1);
        }

        @Test
        void isContentWithOneAfterTheOther() {
            verifier.verifyThat(MeetingConstraints::tooFewInterpreters)
                    .given(facts(
                            meeting(0, beta, gamma, interpreted(), NINE), meeting(1, delta, gamma, interpreted(), TEN)))
                    .penalizesBy(0);
        }

        @Test
        void ignoresWhoSharesALanguageAndWhatIsNotPlaced() {
            verifier.verifyThat(MeetingConstraints::tooFewInterpreters)
                    .given(facts(
                            meeting(0, beta, gamma, interpreted(), NINE),
                            meeting(1, delta, gamma, plain(), NINE),
                            meeting(2, delta, beta, interpreted(), null)))
                    .penalizesBy(0);
        }
    }

    @Nested
    class TooFarToWalk {
        private final Areas areas = areas(10);

        /** Slots of 20 minutes without a pause; table 101 in area 0, table 102 in area 1. */
        private static Areas areas(int minutes) {
            List<InstanceTable> two = List.of(
                    new InstanceTable(101, 1, Set.of(), new TableTraits(OptionalLong.of(0), Set.of())),
                    new InstanceTable(102, 2, Set.of(), new TableTraits(OptionalLong.of(1), Set.of())));
            Instance instance = new Instance(
                    slots(4, 1),
                    two,
                    List.of(),
                    List.of(),
                    new EventTerms(List.of(new InstanceWalk(0, 1, minutes)), List.of(), List.of()));
            return new Areas(instance, two);
        }

        @Test
        void penalizesWhoHasNoTimeForTheWay() {
            verifier.verifyThat(MeetingConstraints::tooFarToWalk)
                    .given(facts(
                            areas, meeting(0, beta, gamma, inArea(0), NINE), meeting(1, beta, delta, inArea(1), TEN)))
                    .penalizesBy(1);
        }

        @Test
        void isContentWithTheSameAreaAndWithAFreeSlotBetween() {
            verifier.verifyThat(MeetingConstraints::tooFarToWalk)
                    .given(facts(
                            areas,
                            meeting(0, beta, gamma, inArea(0), NINE),
                            meeting(1, beta, delta, inArea(0), TEN),
                            meeting(2, beta, delta, inArea(1), NOON)))
                    .penalizesBy(0);
        }

        @Test
        void allowsAWayAsLongAsThePause() {
            verifier.verifyThat(MeetingConstraints::tooFarToWalk)
                    .given(facts(
                            areas(20),
                            meeting(0, beta, gamma, inArea(0), NINE),
                            meeting(1, beta, delta, inArea(1), ELEVEN)))
                    .penalizesBy(0);
        }

        @Test
        void ignoresDifferentPeopleAndWhatIsNotPlaced() {
            verifier.verifyThat(MeetingConstraints::tooFarToWalk)
                    .given(facts(
                            areas,
                            meeting(0, beta, gamma, inArea(0), NINE),
                            meeting(1, delta, participant(4, DayWishes.NONE), inArea(1), TEN),
                            meeting(2, beta, delta, inArea(1), null)))
                    .penalizesBy(0);
        }
    }

    @Nested
    class TooManyInRow {
        private final Participant acme = participant(0, new DayWishes(2, List.of(), 0, bits()));

        @Test
        void penalizesEachMeetingThatFollowsTooMany() {
            verifier.verifyThat(MeetingConstraints::tooManyInRow)
                    .given(facts(
                            meeting(0, acme, beta, plain(), NINE),
                            meeting(1, acme, gamma, plain(), TEN),
                            meeting(2, acme, delta, plain(), ELEVEN),
                            meeting(3, acme, beta, plain(), NOON)))
                    .penalizesBy(2);
        }

        @Test
        void isContentWithAsManyAndWithAFreeSlotBetween() {
            verifier.verifyThat(MeetingConstraints::tooManyInRow)
                    .given(facts(
                            meeting(0, acme, beta, plain(), NINE),
                            meeting(1, acme, gamma, plain(), TEN),
                            meeting(2, acme, delta, plain(), NOON)))
                    .penalizesBy(0);
        }

        @Test
        void beginsAnewWithEachSession() {
            verifier.verifyThat(MeetingConstraints::tooManyInRow)
                    .given(facts(
                            meeting(0, acme, beta, plain(), ELEVEN),
                            meeting(1, acme, gamma, plain(), NOON),
                            meeting(2, acme, delta, plain(), EVENING)))
                    .penalizesBy(0);
        }

        @Test
        void ignoresWhoWantsAnyNumberAndWhatIsNotPlaced() {
            verifier.verifyThat(MeetingConstraints::tooManyInRow)
                    .given(facts(
                            meeting(0, beta, gamma, plain(), NINE),
                            meeting(1, beta, gamma, plain(), TEN),
                            meeting(2, beta, gamma, plain(), ELEVEN),
                            meeting(3, acme, gamma, plain(), null)))
                    .penalizesBy(0);
        }
    }

    @Nested
    class NoRest {
        /** Either eleven or noon is to be free. */
        private final Participant acme =
                participant(0, new DayWishes(Integer.MAX_VALUE, List.of(List.of(bits(2), bits(3))), 0, bits()));

        @Test
        void penalizesWhoNeverRests() {
            verifier.verifyThat(MeetingConstraints::noRest)
                    .given(facts(meeting(0, acme, beta, plain(), ELEVEN), meeting(1, acme, gamma, plain(), NOON)))
                    .penalizesBy(1);
        }

        @Test
        void isContentWithOneWayToRest() {
            verifier.verifyThat(MeetingConstraints::noRest)
                    .given(facts(meeting(0, acme, beta, plain(), TEN), meeting(1, acme, gamma, plain(), NOON)))
                    .penalizesBy(0);
        }

        @Test
        void ignoresWhatIsNotPlaced() {
            verifier.verifyThat(MeetingConstraints::noRest)
                    .given(facts(meeting(0, acme, beta, plain(), ELEVEN), meeting(1, acme, gamma, plain(), null)))
                    .penalizesBy(0);
        }
    }

    @Nested
    class Choice {
        @Test
        void isPlacedOnceOnly() {
            verifier.verifyThat(MeetingConstraints::choicePlacedTwice)
                    .given(facts(
                            meeting(0, beta, gamma, ofChoice(0), NINE),
                            meeting(1, beta, delta, ofChoice(0), TEN),
                            meeting(2, beta, delta, ofChoice(0), ELEVEN)))
                    .penalizesBy(2);
        }

        @Test
        void isNoMatterOfOtherWishes() {
            verifier.verifyThat(MeetingConstraints::choicePlacedTwice)
                    .given(facts(
                            meeting(0, beta, gamma, ofChoice(0), NINE),
                            meeting(1, beta, delta, ofChoice(1), TEN),
                            meeting(2, beta, delta, ofChoice(0), null),
                            meeting(3, beta, gamma, plain(), ELEVEN)))
                    .penalizesBy(0);
        }

        @Test
        void weighsOnceWhenNothingOfItIsPlaced() {
            verifier.verifyThat(MeetingConstraints::wishUnplaced)
                    .given(facts(
                            meeting(0, beta, gamma, ofChoice(0), null), meeting(1, beta, delta, ofChoice(0), null)))
                    .penalizesBy(3);
        }

        @Test
        void isFulfilledByOneOfIt() {
            verifier.verifyThat(MeetingConstraints::wishUnplaced)
                    .given(facts(
                            meeting(0, beta, gamma, ofChoice(0), null), meeting(1, beta, delta, ofChoice(0), NINE)))
                    .penalizesBy(0);
        }

        @Test
        void isMandatoryAsOne() {
            verifier.verifyThat(MeetingConstraints::mandatoryUnplaced)
                    .given(facts(mandatoryOfChoice(0, beta, gamma, null), mandatoryOfChoice(1, beta, delta, null)))
                    .penalizesBy(1);
            verifier.verifyThat(MeetingConstraints::mandatoryUnplaced)
                    .given(facts(mandatoryOfChoice(0, beta, gamma, null), mandatoryOfChoice(1, beta, delta, TEN)))
                    .penalizesBy(0);
        }
    }

    @Nested
    class TooFewMeetings {
        private final Participant acme = participant(0, new DayWishes(Integer.MAX_VALUE, List.of(), 2, bits()));

        @Test
        void penalizesEachMeetingThatIsMissing() {
            verifier.verifyThat(MeetingConstraints::tooFewMeetings)
                    .given(facts(meeting(0, acme, beta, plain(), null), meeting(1, acme, gamma, plain(), null)))
                    .penalizesBy(2);
        }

        @Test
        void isContentWithAsManyOrMore() {
            verifier.verifyThat(MeetingConstraints::tooFewMeetings)
                    .given(facts(
                            meeting(0, acme, beta, plain(), NINE),
                            meeting(1, acme, gamma, plain(), TEN),
                            meeting(2, acme, delta, plain(), NOON)))
                    .penalizesBy(0);
        }
    }

    @Nested
    class QuotaMissed {
        private MeetingQuota quota(int least, int percent) {
            return new MeetingQuota(new InstanceQuota("across borders", Set.of(0L, 1L), least, percent), bits(0, 1));
        }

        @Test
        void penalizesEachMeetingThatIsMissingToTheNumber() {
            verifier.verifyThat(MeetingConstraints::quotaMissed)
                    .given(facts(
                            quota(2, 0),
                            meeting(0, beta, gamma, plain(), null),
                            meeting(1, beta, delta, plain(), null)))
                    .penalizesBy(2);
        }

        @Test
        void asksForNoMoreThanThereAre() {
            verifier.verifyThat(MeetingConstraints::quotaMissed)
                    .given(facts(
                            quota(9, 0), meeting(0, beta, gamma, plain(), NINE), meeting(1, beta, delta, plain(), TEN)))
                    .penalizesBy(0);
        }

        @Test
        void penalizesWhatIsMissingToTheShareRoundedUp() {
            verifier.verifyThat(MeetingConstraints::quotaMissed)
                    .given(facts(
                            quota(0, 40),
                            meeting(0, beta, gamma, plain(), NINE),
                            meeting(1, beta, delta, plain(), null),
                            meeting(2, beta, gamma, plain(), TEN),
                            meeting(3, beta, gamma, plain(), ELEVEN)))
                    .penalizesBy(1);
        }

        @Test
        void isContentWithExactlyTheShare() {
            verifier.verifyThat(MeetingConstraints::quotaMissed)
                    .given(facts(
                            quota(0, 50),
                            meeting(0, beta, gamma, plain(), NINE),
                            meeting(2, beta, gamma, plain(), TEN)))
                    .penalizesBy(0);
        }
    }

    @Nested
    class UnwantedTime {
        private final Participant acme = participant(0, new DayWishes(Integer.MAX_VALUE, List.of(), 0, bits(0, 1)));

        @Test
        void penalizesEachOfBothWhoWouldRatherNot() {
            verifier.verifyThat(MeetingConstraints::unwantedTime)
                    .given(facts(
                            meeting(0, acme, beta, plain(), NINE),
                            meeting(
                                    1,
                                    acme,
                                    participant(5, new DayWishes(Integer.MAX_VALUE, List.of(), 0, bits(1))),
                                    plain(),
                                    TEN)))
                    .penalizesBy(3);
        }

        @Test
        void ignoresOtherTimesAndWhatIsNotPlaced() {
            verifier.verifyThat(MeetingConstraints::unwantedTime)
                    .given(facts(meeting(0, acme, beta, plain(), NOON), meeting(1, acme, gamma, plain(), null)))
                    .penalizesBy(0);
        }
    }
}
