package eu.visavis.scheduling.solver.repair;

import static eu.visavis.scheduling.solver.SolverFixtures.NINE;
import static eu.visavis.scheduling.solver.SolverFixtures.idOf;
import static eu.visavis.scheduling.solver.SolverFixtures.limited;
import static eu.visavis.scheduling.solver.SolverFixtures.mandatory;
import static eu.visavis.scheduling.solver.SolverFixtures.onSite;
import static eu.visavis.scheduling.solver.SolverFixtures.slots;
import static eu.visavis.scheduling.solver.SolverFixtures.tables;
import static eu.visavis.scheduling.solver.SolverFixtures.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.InstanceParticipant;
import eu.visavis.scheduling.solver.InstanceTable;
import eu.visavis.scheduling.solver.InstanceWish;
import eu.visavis.scheduling.solver.PersonTerms;
import eu.visavis.scheduling.solver.PlacedMeeting;
import eu.visavis.scheduling.solver.PlanSolver;
import eu.visavis.scheduling.solver.SoftWeights;
import eu.visavis.scheduling.solver.SolveLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Repairs of plans of a few meetings, in slots of 20 minutes from nine o'clock on. */
class RepairTest {
    private static final Instant EVENING = NINE.plus(Duration.ofHours(9));

    private final PlanSolver solver = new PlanSolver();

    private static PlacedMeeting meeting(long first, long second, long slot, long table) {
        return new PlacedMeeting(idOf(first, second), first, second, 3, slot, OptionalLong.of(table));
    }

    private static Instance event(int slots, int tables, List<InstanceParticipant> people, InstanceWish... wishes) {
        return new Instance(slots(slots), tables(tables), people, List.of(wishes));
    }

    private Repair repair(Instance event, List<PlacedMeeting> published, RepairLimits limits, Disruption... all) {
        return new Repair(solver, event, SoftWeights.standard(), published, List.of(all), limits);
    }

    private RepairProposal propose(
            Instance event, List<PlacedMeeting> published, int frozen, Disruption... disruptions) {
        return repair(event, published, limits(frozen, OptionalInt.empty()), disruptions)
                .propose(better -> {});
    }

    private static RepairLimits limits(int frozen, OptionalInt most) {
        return new RepairLimits(frozen, most, SolveLimits.steps(2_000, 1));
    }

    private static Disruption closed(long table) {
        return new TableClosed(table, NINE, EVENING);
    }

    /** 1 meets 2 and 3 meets 4 in the only slot; 1 and 3 would like to meet as well. */
    private static Instance pairs() {
        return event(
                1,
                2,
                List.of(onSite(1, 1), onSite(2, 1), onSite(3, 1), onSite(4, 1)),
                wish(1, 2, 3),
                wish(3, 4, 3),
                wish(1, 3, 3));
    }

    private static List<PlacedMeeting> ofPairs() {
        return List.of(meeting(1, 2, 1, 101), meeting(3, 4, 1, 102));
    }

    @Test
    void givesThoseLeftWaitingEachOther() {
        RepairProposal proposal = propose(pairs(), ofPairs(), 0, new Absence(2), new Absence(4));

        assertThat(proposal.calledOff()).extracting(LostMeeting::reason).containsOnly(LossReason.ABSENT);
        assertThat(proposal.plan()).extracting(PlacedMeeting::wishId).containsExactly(idOf(1, 3));
        assertThat(proposal.changes()).extracting(Change::kind).containsExactly(Change.Kind.NEW);
        assertThat(proposal.groups().get(0).peopleIds()).containsExactlyInAnyOrder(1L, 3L);
    }

    @Test
    void addsNothingInFrozenSlots() {
        RepairProposal proposal = propose(pairs(), ofPairs(), 1, new Absence(2), new Absence(4));

        assertThat(proposal.plan()).isEmpty();
        assertThat(proposal.calledOff()).hasSize(2);
        assertThat(proposal.concerned(Set.of())).containsExactlyInAnyOrder(1L, 2L, 3L, 4L);
    }

    @Test
    void tellsOnlyThoseOfWhomSomethingChanges() {
        RepairProposal proposal = propose(pairs(), ofPairs(), 0, new Absence(2));

        assertThat(proposal.groups()).isEmpty();
        assertThat(proposal.plan()).containsExactly(meeting(3, 4, 1, 102));
        assertThat(proposal.concerned(proposal.everything())).containsExactlyInAnyOrder(1L, 2L);
    }

    @ParameterizedTest
    @CsvSource({"0", "1"})
    void seatsWhoseTableIsClosedElsewhereInTheirSlotAlsoIfItIsFrozen(int frozen) {
        RepairProposal proposal = propose(
                event(2, 2, List.of(onSite(1, 1, 2), onSite(2, 1, 2)), wish(1, 2, 3)),
                List.of(meeting(1, 2, 1, 101)),
                frozen,
                closed(101));

        assertThat(proposal.lost()).extracting(LostMeeting::reason).containsExactly(LossReason.NO_TABLE);
        assertThat(proposal.calledOff()).isEmpty();
        assertThat(proposal.changes()).extracting(Change::kind).containsExactly(Change.Kind.RESEATED);
        assertThat(proposal.plan()).containsExactly(meeting(1, 2, 1, 102));
    }

    @Test
    void movesWhoseTableIsClosedIfNoOtherIsFreeAndLeavesTheOthersTheirs() {
        Instance event = event(
                2,
                2,
                List.of(onSite(1, 1, 2), onSite(2, 1, 2), onSite(3, 1, 2), onSite(4, 1, 2)),
                wish(1, 2, 3),
                wish(3, 4, 1));

        RepairProposal proposal = propose(event, ofPairs(), 1, closed(101));

        assertThat(proposal.changes())
                .containsExactly(new Change(Optional.of(meeting(1, 2, 1, 101)), Optional.of(meeting(1, 2, 2, 102))));
        assertThat(proposal.changes().get(0).kind()).isEqualTo(Change.Kind.MOVED);
        assertThat(proposal.plan(List.of())).extracting(PlacedMeeting::wishId).containsExactly(idOf(3, 4));
    }

    @Test
    void passesOverPublishedMeetingsOfWishesThatAreGone() {
        Instance event = event(1, 2, pairs().participants(), wish(3, 4, 3));

        RepairProposal proposal = propose(event, ofPairs(), 0);

        assertThat(proposal.lost()).isEmpty();
        assertThat(proposal.plan()).containsExactly(meeting(3, 4, 1, 102));
    }

    @Test
    void callsOffWhatWouldHaveToMoveIfNothingMay() {
        Instance event = event(2, 1, List.of(onSite(1, 2), onSite(2, 1, 2)), wish(1, 2, 3));
        List<PlacedMeeting> published = List.of(meeting(1, 2, 1, 101));

        RepairProposal none =
                repair(event, published, limits(0, OptionalInt.of(0))).propose(better -> {});
        RepairProposal one =
                repair(event, published, limits(0, OptionalInt.of(1))).propose(better -> {});

        assertThat(none.calledOff()).hasSize(1);
        assertThat(none.plan()).isEmpty();
        assertThat(one.calledOff()).isEmpty();
        assertThat(one.plan()).containsExactly(meeting(1, 2, 2, 101));
    }

    /** 1 has time for one meeting, with 2. */
    private static Instance narrow() {
        return event(1, 2, List.of(onSite(1, 1), onSite(2, 1), onSite(3, 1)), wish(1, 2, 3));
    }

    @Test
    void callsNothingOffForAWishThatWeighsMore() {
        RepairProposal proposal = propose(narrow(), List.of(meeting(1, 2, 1, 101)), 0, new NewWish(wish(1, 3, 7)));

        assertThat(proposal.groups()).isEmpty();
        assertThat(proposal.plan()).containsExactly(meeting(1, 2, 1, 101));
    }

    @Test
    void callsOffForAMandatoryWishTogetherWithIt() {
        RepairProposal proposal = propose(narrow(), List.of(meeting(1, 2, 1, 101)), 0, new NewWish(mandatory(1, 3, 3)));

        assertThat(proposal.groups()).hasSize(1);
        assertThat(proposal.changes())
                .extracting(Change::kind)
                .containsExactlyInAnyOrder(Change.Kind.NEW, Change.Kind.CALLED_OFF);
        assertThat(proposal.plan()).extracting(PlacedMeeting::wishId).containsExactly(idOf(1, 3));
        assertThat(proposal.plan(List.of())).containsExactly(meeting(1, 2, 1, 101));
    }

    @ParameterizedTest
    @CsvSource({"0, true", "1, false"})
    void asksForMandatoryWishesOnlyAsFarAsTheyArePossible(int frozen, boolean possible) {
        Instance event = event(1, 1, List.of(onSite(1, 1), onSite(2, 1), onSite(3, 1)), mandatory(1, 2, 3));

        RepairProposal proposal =
                propose(event, List.of(meeting(1, 2, 1, 101)), frozen, new Absence(2), new NewWish(mandatory(1, 3, 3)));

        assertThat(proposal.event().wishes())
                .extracting(InstanceWish::mandatory)
                .containsExactly(false, possible);
        assertThat(proposal.plan()).hasSize(possible ? 1 : 0);
    }

    @Test
    void makesRoomForANewWishByMovingFewMeetings() {
        Instance event = event(2, 2, List.of(onSite(1, 1, 2), onSite(2, 1, 2), onSite(3, 1)), wish(1, 2, 3));

        RepairProposal proposal = propose(event, List.of(meeting(1, 2, 1, 101)), 0, new NewWish(wish(1, 3, 1)));

        assertThat(proposal.groups()).hasSize(1);
        assertThat(proposal.changes())
                .extracting(Change::kind)
                .containsExactlyInAnyOrder(Change.Kind.NEW, Change.Kind.MOVED);
    }

    @Test
    void usesOneMoreTable() {
        Instance event = event(1, 1, pairs().participants(), wish(1, 2, 3), wish(3, 4, 3));

        RepairProposal proposal =
                propose(event, List.of(meeting(1, 2, 1, 101)), 0, new TableAdded(new InstanceTable(102, 2)));

        assertThat(proposal.plan()).containsExactlyElementsOf(ofPairs());
    }

    @Test
    void findsPlacesForANewParticipant() {
        RepairProposal proposal = propose(
                event(2, 1, List.of(onSite(1, 1, 2), onSite(2, 1, 2)), wish(1, 2, 3)),
                List.of(meeting(1, 2, 1, 101)),
                1,
                new NewParticipant(limited(3, 1, 1, 2), List.of(wish(3, 1, 3), wish(3, 2, 3))));

        assertThat(proposal.changes()).extracting(Change::kind).containsExactly(Change.Kind.NEW);
        assertThat(proposal.plan())
                .hasSize(2)
                .contains(meeting(1, 2, 1, 101))
                .anyMatch(meeting -> meeting.slotId() == 2 && meeting.firstId() == 3);
    }

    @Test
    void clearsATableThatANewParticipantHasForThemselves() {
        PersonTerms owner =
                new PersonTerms(OptionalLong.of(101), Set.of(), Set.of(), OptionalInt.empty(), List.of(), 0, Set.of());

        RepairProposal proposal = propose(
                event(1, 2, List.of(onSite(1, 1), onSite(2, 1)), wish(1, 2, 3)),
                List.of(meeting(1, 2, 1, 101)),
                0,
                new NewParticipant(
                        new InstanceParticipant(9, false, Set.of(1L), OptionalInt.empty(), owner), List.of()));

        assertThat(proposal.lost()).extracting(LostMeeting::reason).containsExactly(LossReason.NO_TABLE);
        assertThat(proposal.plan()).containsExactly(meeting(1, 2, 1, 102));
    }

    @Test
    void movesWhatWasInALostSlot() {
        RepairProposal proposal = propose(
                event(2, 1, List.of(onSite(1, 1, 2), onSite(2, 1, 2)), wish(1, 2, 3)),
                List.of(meeting(1, 2, 1, 101)),
                0,
                new SlotLost(1));

        assertThat(proposal.plan()).containsExactly(meeting(1, 2, 2, 101));
    }

    @Test
    void letsChangesThatHaveNothingToDoWithEachOtherBeAcceptedApart() {
        Instance event = event(
                1,
                4,
                IntStream.rangeClosed(1, 8).mapToObj(id -> onSite(id, 1)).toList(),
                wish(1, 2, 3),
                wish(3, 4, 3),
                wish(5, 6, 3),
                wish(7, 8, 3),
                wish(1, 3, 3),
                wish(5, 7, 3));
        List<PlacedMeeting> published = new ArrayList<>(ofPairs());
        published.add(meeting(5, 6, 1, 103));
        published.add(meeting(7, 8, 1, 104));

        RepairProposal proposal =
                propose(event, published, 0, new Absence(2), new Absence(4), new Absence(6), new Absence(8));

        assertThat(proposal.groups()).hasSize(2);
        assertThat(proposal.plan(List.of(1)))
                .extracting(PlacedMeeting::wishId)
                .containsExactly(proposal.groups().get(1).changes().get(0).wishId());
        assertThat(proposal.concerned(List.of(0))).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
    }

    @Test
    void changesNothingIfNothingComesInBetween() {
        RepairProposal proposal = propose(pairs(), ofPairs(), 0);

        assertThat(proposal.groups()).isEmpty();
        assertThat(proposal.lost()).isEmpty();
        assertThat(proposal.plan()).containsExactlyElementsOf(ofPairs());
    }

    @Test
    void tellsAtOnceWhatIsLostThenWhatIsBetterAndIsUsedOnce() {
        Repair repair = repair(pairs(), ofPairs(), limits(0, OptionalInt.empty()), new Absence(2), new Absence(4));
        List<RepairProposal> better = new ArrayList<>();
        repair.propose(better::add);

        assertThat(better).hasSizeGreaterThan(1);
        assertThat(better.get(0).groups()).isEmpty();
        assertThat(better.get(0).calledOff()).hasSize(2);
        assertThat(better.get(1).plan()).hasSize(1);
        assertThatIllegalStateException().isThrownBy(() -> repair.propose(better::add));
    }

    @Test
    void leavesSlotsAloneThatBeginWithinTheTime() {
        Instance event = pairs().withTables(tables(1));
        Instance day = new Instance(slots(4), event.tables(), List.of(), List.of());
        SolveLimits search = SolveLimits.steps(1, 1);

        assertThat(RepairLimits.at(day, NINE, RepairLimits.FREEZE, search).frozenSlots())
                .isEqualTo(1);
        assertThat(RepairLimits.at(day, NINE.plusSeconds(1), RepairLimits.FREEZE, search)
                        .frozenSlots())
                .isEqualTo(2);
        assertThat(RepairLimits.at(day, NINE, Duration.ZERO, search).frozenSlots())
                .isZero();
        assertThat(RepairLimits.at(day, EVENING, Duration.ZERO, search).frozenSlots())
                .isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 5", "200, 3, 5", "200, 12, 12", "200, 20, 20", "200, 30, 20", "40, 30, 5"})
    void movesAsManyAsLoseTheirPlaceButATenthAtMost(int remaining, int lost, int most) {
        PlacedMeeting any = meeting(1, 2, 1, 101);
        Remains remains = new Remains(
                Collections.nCopies(remaining, any),
                Collections.nCopies(lost, new LostMeeting(any, LossReason.ABSENT)));

        assertThat(limits(0, OptionalInt.empty()).mostMoved(remains)).isEqualTo(most);
        assertThat(limits(0, OptionalInt.of(7)).mostMoved(remains)).isEqualTo(7);
    }

    @Test
    void refusesNumbersBelowZeroAndChangesThatAreNone() {
        PlacedMeeting any = meeting(1, 2, 1, 101);

        assertThatIllegalArgumentException().isThrownBy(() -> limits(-1, OptionalInt.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> limits(0, OptionalInt.of(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Change(Optional.of(any), Optional.of(any)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Change(Optional.of(any), Optional.of(meeting(1, 3, 1, 101))));
    }
}
