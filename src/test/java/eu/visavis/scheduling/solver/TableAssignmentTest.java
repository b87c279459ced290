package eu.visavis.scheduling.solver;

import static eu.visavis.scheduling.solver.SolverFixtures.onSite;
import static eu.visavis.scheduling.solver.SolverFixtures.online;
import static eu.visavis.scheduling.solver.SolverFixtures.slots;
import static eu.visavis.scheduling.solver.SolverFixtures.tables;
import static eu.visavis.scheduling.solver.SolverFixtures.wish;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TableAssignmentTest {
    /** The plan of wishes placed in these slots, in the order of the wishes, with tables; 0 for none. */
    private static Plan seat(Instance instance, long... slotIds) {
        return seat(new ProblemModel(instance, PlanWeights.load()), slotIds);
    }

    private static Plan seat(ProblemModel model, long... slotIds) {
        PlanningProblem problem = model.problem(Map.of(), SolveLimits.steps(1, 1));
        for (PlannedMeeting meeting : problem.meetings()) {
            long slotId = slotIds[meeting.index()];
            problem.slots().stream().filter(slot -> slot.id() == slotId).forEach(meeting::moveTo);
        }
        return model.plan(problem);
    }

    @Test
    void letsTwoParticipantsInTwoTalksStayAtOneTableEach() {
        Instance instance = new Instance(
                slots(3),
                tables(2),
                List.of(onSite(1, 1, 2, 3), onSite(2, 1, 2, 3), onSite(3, 1, 2, 3), onSite(4, 1, 2, 3)),
                List.of(wish(1, 2, 1), wish(3, 4, 1), wish(1, 3, 1), wish(2, 4, 1), wish(1, 4, 1)));

        Plan plan = seat(instance, 1, 1, 2, 2, 3);

        assertThat(plan.figures().tableChanges()).isEqualTo(3);
        assertThat(plan.figures().feasible()).isTrue();
    }

    @Test
    void usesTheTableWithTheLowestNumberFirst() {
        Instance instance = new Instance(
                slots(2),
                List.of(new InstanceTable(7, 2), new InstanceTable(9, 1)),
                List.of(onSite(1, 1, 2), onSite(2, 1), onSite(3, 2)),
                List.of(wish(1, 2, 1), wish(1, 3, 1)));

        Plan plan = seat(instance, 1, 2);

        assertThat(plan.placed())
                .extracting(meeting -> meeting.tableId().getAsLong())
                .containsExactly(9L, 9L);
    }

    @Test
    void changesTheTableWhereTheOldOneIsClosed() {
        Instance instance = new Instance(
                slots(2),
                List.of(new InstanceTable(7, 1, Set.of(2L)), new InstanceTable(9, 2, Set.of(1L))),
                List.of(onSite(1, 1, 2), onSite(2, 1), onSite(3, 2)),
                List.of(wish(1, 2, 1), wish(1, 3, 1)));

        Plan plan = seat(instance, 1, 2);

        assertThat(plan.placed())
                .extracting(meeting -> meeting.tableId().getAsLong())
                .containsExactly(7L, 9L);
    }

    /** The table of each wish, in their order. */
    private static List<Long> tablesOf(Plan plan) {
        return plan.placed().stream()
                .map(meeting -> meeting.tableId().orElse(-1))
                .toList();
    }

    private static InstanceTable table(int number, Long... closed) {
        return new InstanceTable(100L + number, number, Set.of(closed));
    }

    @Test
    void keepsAChainAtATableThatIsFreeThroughout() {
        Instance instance = new Instance(
                slots(3),
                List.of(table(1, 3L), table(2)),
                List.of(onSite(1, 1, 2, 3), onSite(2, 1), onSite(3, 2), onSite(4, 3)),
                List.of(wish(1, 2, 1), wish(1, 3, 1), wish(1, 4, 1)));

        assertThat(tablesOf(seat(instance, 1, 2, 3))).containsExactly(102L, 102L, 102L);
    }

    @Test
    void cutsAChainAsLateAsPossible() {
        Instance instance = new Instance(
                slots(4),
                List.of(table(1, 3L, 4L), table(2, 1L)),
                List.of(onSite(1, 1, 2, 3, 4), onSite(2, 1), onSite(3, 2), onSite(4, 3), onSite(5, 4)),
                List.of(wish(1, 2, 1), wish(1, 3, 1), wish(1, 4, 1), wish(1, 5, 1)));

        assertThat(tablesOf(seat(instance, 1, 2, 3, 4))).containsExactly(101L, 101L, 102L, 102L);
    }

    @Test
    void letsLongerChainsChooseFirst() {
        Instance instance = new Instance(
                slots(2),
                List.of(table(1), table(2, 2L)),
                List.of(onSite(1, 1), onSite(2, 1), onSite(3, 1, 2), onSite(4, 1), onSite(5, 2)),
                List.of(wish(1, 2, 1), wish(3, 4, 1), wish(3, 5, 1)));

        assertThat(tablesOf(seat(instance, 1, 1, 2))).containsExactly(102L, 101L, 101L);
    }

    @Test
    void seatsAChainThatWasCutWhereItsPeopleSatBefore() {
        // Only table 1 is open in the first slot, only table 3 in the second, and tables 2 and 3 in the third.
        Instance instance = new Instance(
                slots(3),
                List.of(table(1, 2L, 3L), table(2, 1L, 2L), table(3, 1L)),
                List.of(onSite(1, 1, 3), onSite(2, 1), onSite(3, 2, 3), onSite(4, 2)),
                List.of(wish(1, 2, 1), wish(3, 4, 1), wish(1, 3, 1)));

        assertThat(tablesOf(seat(instance, 1, 2, 3))).containsExactly(101L, 103L, 103L);
    }

    @Test
    void seatsOnlyAsManyAsThereAreTables() {
        Instance instance = new Instance(
                slots(1),
                tables(1),
                List.of(onSite(1, 1), onSite(2, 1), onSite(3, 1), onSite(4, 1)),
                List.of(wish(1, 2, 1), wish(3, 4, 1)));

        assertThat(seat(instance, 1, 1).placed())
                .extracting(PlacedMeeting::wishId)
                .containsExactly(SolverFixtures.idOf(1, 2));
    }

    @Nested
    class OwnTables {
        private InstanceParticipant owner(long id, long table, Long... slots) {
            return new InstanceParticipant(
                    id,
                    false,
                    Set.of(slots),
                    OptionalInt.empty(),
                    new PersonTerms(
                            OptionalLong.of(table), Set.of(), Set.of(), OptionalInt.empty(), List.of(), 0, Set.of()));
        }

        @Test
        void areForTheirOwnersAndNobodyElse() {
            Instance instance = new Instance(
                    slots(1),
                    tables(3),
                    List.of(owner(1, 101, 1L), onSite(2, 1), onSite(3, 1), onSite(4, 1)),
                    List.of(wish(3, 4, 1), wish(1, 2, 1)));

            assertThat(tablesOf(seat(instance, 1, 1))).containsExactly(102L, 101L);
        }

        @Test
        void doNotDrawOthersBehindTheirOwner() {
            Instance instance = new Instance(
                    slots(2),
                    tables(3),
                    List.of(owner(1, 103, 1L, 2L), onSite(2, 1, 2), onSite(3, 2), onSite(4, 1)),
                    List.of(wish(1, 2, 1), wish(2, 3, 1)));

            assertThat(tablesOf(seat(instance, 1, 2))).containsExactly(103L, 101L);
        }
    }

    @Nested
    class Needs {
        private InstanceTable accessible(int number) {
            return new InstanceTable(
                    100L + number,
                    number,
                    Set.of(),
                    new TableTraits(OptionalLong.empty(), Set.of(TableNeed.ACCESSIBLE)));
        }

        private InstanceParticipant inWheelchair(long id, Long... slots) {
            return new InstanceParticipant(
                    id,
                    false,
                    Set.of(slots),
                    OptionalInt.empty(),
                    new PersonTerms(
                            OptionalLong.empty(),
                            Set.of(TableNeed.ACCESSIBLE),
                            Set.of(),
                            OptionalInt.empty(),
                            List.of(),
                            0,
                            Set.of()));
        }

        @Test
        void areServedBeforeOthersChoose() {
            Instance instance = new Instance(
                    slots(1),
                    List.of(accessible(1), table(2)),
                    List.of(inWheelchair(1, 1L), onSite(2, 1), onSite(3, 1), onSite(4, 1)),
                    List.of(wish(3, 4, 1), wish(1, 2, 1)));

            assertThat(tablesOf(seat(instance, 1, 1))).containsExactly(102L, 101L);
        }

        @Test
        void areServedBesideThoseWhoAreSeatedAlready() {
            Instance instance = new Instance(
                    slots(2),
                    List.of(table(1), accessible(2), accessible(3)),
                    List.of(
                            inWheelchair(1, 1L, 2L),
                            inWheelchair(2, 1L),
                            onSite(3, 1, 2),
                            onSite(4, 1),
                            onSite(5, 1),
                            onSite(6, 1)),
                    List.of(wish(3, 6, 1), wish(1, 5, 1), wish(2, 4, 1), wish(1, 3, 1)));

            assertThat(tablesOf(seat(instance, 1, 1, 1, 2))).containsExactly(101L, 103L, 102L, 103L);
        }

        /** Table 1 is accessible, and a meeting that does not need it is published there; another one is at table 4. */
        private Plan seatAgain() {
            Instance instance = new Instance(
                    slots(1),
                    List.of(accessible(1), table(2), table(3), table(4)),
                    List.of(inWheelchair(1, 1L), onSite(2, 1), onSite(3, 1), onSite(4, 1), onSite(5, 1), onSite(6, 1)),
                    List.of(wish(1, 2, 1), wish(3, 4, 1), wish(5, 6, 1)));
            Published published = new Published(
                    Map.of(
                            SolverFixtures.idOf(3, 4), new Published.Place(1, OptionalLong.of(101)),
                            SolverFixtures.idOf(5, 6), new Published.Place(1, OptionalLong.of(104))),
                    OptionalInt.empty(),
                    0);
            return seat(new ProblemModel(instance, PlanWeights.load(), published), 1, 1, 1);
        }

        @Test
        void outrankPublishedTables() {
            assertThat(tablesOf(seatAgain())).containsExactly(101L, 102L, 104L);
        }

        @Test
        void takeNothingFromMeetingsInFrozenSlots() {
            // The table of the one in the wheelchair has closed; the other accessible one is taken by a frozen meeting.
            Instance instance = new Instance(
                    slots(1),
                    List.of(
                            accessible(1),
                            new InstanceTable(
                                    102,
                                    2,
                                    Set.of(1L),
                                    new TableTraits(OptionalLong.empty(), Set.of(TableNeed.ACCESSIBLE))),
                            table(3)),
                    List.of(inWheelchair(1, 1L), onSite(2, 1), onSite(3, 1), onSite(4, 1)),
                    List.of(wish(1, 2, 1), wish(3, 4, 1)));
            Published published = new Published(
                    Map.of(
                            SolverFixtures.idOf(1, 2), new Published.Place(1, OptionalLong.of(102)),
                            SolverFixtures.idOf(3, 4), new Published.Place(1, OptionalLong.of(101))),
                    OptionalInt.empty(),
                    1);

            Plan plan = seat(new ProblemModel(instance, PlanWeights.load(), published), 1, 1);

            assertThat(plan.placed()).extracting(PlacedMeeting::wishId).containsExactly(SolverFixtures.idOf(3, 4));
            assertThat(tablesOf(plan)).containsExactly(101L);
        }

        @Test
        void ofPublishedMeetingsAreServedWhereTheyAre() {
            Instance instance = new Instance(
                    slots(1),
                    List.of(accessible(1), accessible(2), accessible(3), table(4)),
                    List.of(inWheelchair(1, 1L), onSite(2, 1)),
                    List.of(wish(1, 2, 1)));
            Published published = new Published(
                    Map.of(SolverFixtures.idOf(1, 2), new Published.Place(1, OptionalLong.of(103))),
                    OptionalInt.empty(),
                    0);

            assertThat(tablesOf(seat(new ProblemModel(instance, PlanWeights.load(), published), 1)))
                    .containsExactly(103L);
        }

        @Test
        void ofSeveralAreServedWhereTheyWereBefore() {
            Instance instance = new Instance(
                    slots(2),
                    List.of(table(1), accessible(2), accessible(3)),
                    List.of(inWheelchair(1, 1L, 2L), inWheelchair(2, 1L), onSite(3, 1, 2), onSite(4, 1), onSite(5, 2)),
                    List.of(wish(1, 3, 1), wish(2, 4, 1), wish(1, 5, 1)));

            assertThat(tablesOf(seat(instance, 1, 1, 2))).containsExactly(103L, 102L, 103L);
        }
    }

    @Test
    void servesChainsByTheirStart() {
        Instance instance = new Instance(
                slots(4),
                tables(2),
                List.of(
                        onSite(1, 1, 2, 3, 4),
                        onSite(2, 1, 2, 3, 4),
                        onSite(3, 1, 2, 3, 4),
                        onSite(4, 1, 2, 3, 4),
                        onSite(5, 1, 2, 3, 4)),
                List.of(wish(1, 2, 1), wish(1, 3, 1), wish(1, 4, 1), wish(5, 2, 1), wish(5, 3, 1)));

        assertThat(tablesOf(seat(instance, 2, 3, 4, 1, 2))).containsExactly(102L, 102L, 102L, 101L, 101L);
    }

    @Test
    void servesEqualChainsInTheOrderOfTheirMeetings() {
        Instance instance = new Instance(
                slots(1),
                tables(4),
                IntStream.rangeClosed(1, 8).mapToObj(id -> onSite(id, 1)).toList(),
                List.of(wish(1, 2, 1), wish(3, 4, 1), wish(5, 6, 1), wish(7, 8, 1)));

        assertThat(tablesOf(seat(instance, 1, 1, 1, 1))).containsExactly(101L, 102L, 103L, 104L);
    }

    @Test
    void tellsWhichOpenTablesSuitEachMeeting() {
        Instance instance = new Instance(
                slots(1),
                List.of(table(1, 1L), table(2), table(3)),
                List.of(onSite(1, 1), onSite(2, 1)),
                List.of(wish(1, 2, 1)));
        PlanningProblem problem =
                new ProblemModel(instance, PlanWeights.load()).problem(Map.of(), SolveLimits.steps(1, 1));

        List<BitSet> suitable = TableAssignment.suitable(problem.slots().get(0), problem.meetings());

        assertThat(suitable).hasSize(1);
        assertThat(suitable.get(0).stream()).containsExactly(1, 2);
        assertThat(problem.meetings().get(0).needs().tables().cardinality()).isEqualTo(3);
    }

    /** Somebody meets one after the other; where others sit is published, and where the meeting in slot 2 is to be found. */
    @Nested
    class BesideOthers {
        private final Instance instance = new Instance(
                slots(3),
                tables(4),
                IntStream.rangeClosed(1, 6).mapToObj(id -> onSite(id, 1, 2, 3)).toList(),
                List.of(wish(1, 2, 1), wish(1, 3, 1), wish(2, 4, 1), wish(1, 5, 1)));

        /** The table of the meeting of 1 and 2 in slot 2: before it 1 meets 3 and 2 meets 4, after it 1 meets 5. */
        private long table(long before, long otherBefore, long after) {
            Published published = new Published(
                    Map.of(
                            SolverFixtures.idOf(1, 3), new Published.Place(1, OptionalLong.of(before)),
                            SolverFixtures.idOf(2, 4), new Published.Place(1, OptionalLong.of(otherBefore)),
                            SolverFixtures.idOf(1, 5), new Published.Place(3, OptionalLong.of(after))),
                    OptionalInt.empty(),
                    0);
            Plan plan = seat(new ProblemModel(instance, PlanWeights.load(), published), 2, 1, 1, 3);
            return tablesOf(plan).get(0);
        }

        @Test
        void isWhereMostOfThemSit() {
            assertThat(table(102, 103, 103)).isEqualTo(103);
            assertThat(table(103, 102, 103)).isEqualTo(103);
            assertThat(table(101, 102, 101)).isEqualTo(101);
        }

        @Test
        void isTheFirstTableOfSeveralAtWhichAsManySit() {
            assertThat(table(104, 102, 103)).isEqualTo(102);
            assertThat(table(102, 104, 103)).isEqualTo(102);
        }
    }

    @Nested
    class PublishedTables {
        private final Instance instance = new Instance(
                slots(2),
                tables(3),
                List.of(onSite(1, 1, 2), onSite(2, 1, 2), onSite(3, 1, 2), onSite(4, 1, 2)),
                List.of(wish(1, 2, 1), wish(3, 4, 1), wish(1, 3, 1)));

        private Plan seatAgain(Map<Long, Published.Place> places, long... slotIds) {
            ProblemModel model =
                    new ProblemModel(instance, PlanWeights.load(), new Published(places, OptionalInt.empty(), 0));
            return seat(model, slotIds);
        }

        private Published.Place at(long slot, long table) {
            return new Published.Place(slot, OptionalLong.of(table));
        }

        @Test
        void areKeptByMeetingsThatStayInTheirSlot() {
            Plan plan = seatAgain(
                    Map.of(
                            SolverFixtures.idOf(1, 2), at(1, 103),
                            SolverFixtures.idOf(3, 4), at(1, 102)),
                    1,
                    1,
                    2);

            assertThat(tablesOf(plan)).startsWith(103L, 102L);
        }

        @Test
        void areFreeForOthersWhereTheMeetingMoved() {
            Plan plan = seatAgain(Map.of(SolverFixtures.idOf(1, 2), at(1, 103)), 2, 1, 0);

            assertThat(tablesOf(plan)).containsExactly(101L, 101L);
        }

        @Test
        void areGivenToTheFirstOfTwoWhoHadTheSame() {
            Plan plan = seatAgain(
                    Map.of(
                            SolverFixtures.idOf(1, 2), at(1, 102),
                            SolverFixtures.idOf(3, 4), at(1, 102)),
                    1,
                    1,
                    0);

            assertThat(tablesOf(plan)).containsExactly(102L, 101L);
        }
    }

    /** Slots follow each other, and hall 7 is half an hour away from hall 8. */
    @Nested
    class Halls {
        private InstanceTable table(int number, long hall, Long... closed) {
            return new InstanceTable(
                    100L + number, number, Set.of(closed), new TableTraits(OptionalLong.of(hall), Set.of()));
        }

        private Instance instance(InstanceTable... tables) {
            return new Instance(
                    slots(2),
                    List.of(tables),
                    List.of(onSite(1, 1, 2), onSite(2, 1), onSite(3, 2), onSite(4, 2), onSite(5, 2)),
                    List.of(wish(1, 2, 1), wish(4, 5, 1), wish(1, 3, 1)),
                    new EventTerms(List.of(new InstanceWalk(7, 8, 30)), List.of(), List.of()));
        }

        @Test
        void areChangedOnlyWhereThereIsTimeToWalk() {
            // Table 1 closes after the first slot, and the others open; table 2 would be too far away.
            Plan plan = seat(instance(table(1, 7, 2L), table(2, 8, 1L), table(3, 7, 1L)), 1, 0, 2);

            assertThat(tablesOf(plan)).containsExactly(101L, 103L);
        }

        @Test
        void leaveAMeetingOutThatNobodyWouldReach() {
            Plan plan = seat(instance(table(1, 7, 2L), table(3, 8, 1L)), 1, 2, 2);

            assertThat(plan.placed())
                    .extracting(PlacedMeeting::wishId)
                    .doesNotContain(SolverFixtures.idOf(1, 3))
                    .hasSize(2);
        }
    }

    @Test
    void givesOnlineMeetingsNoTable() {
        Instance instance =
                new Instance(slots(1), tables(1), List.of(onSite(1, 1), online(2, 1)), List.of(wish(1, 2, 1)));

        assertThat(seat(instance, 1).placed())
                .allMatch(meeting -> meeting.tableId().isEmpty());
    }
}
