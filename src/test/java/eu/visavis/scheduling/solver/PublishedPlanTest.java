package eu.visavis.scheduling.solver;

import static eu.visavis.scheduling.solver.SolverFixtures.randomInstance;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a second run does to a plan that people know. */
class PublishedPlanTest {
    private static final SoftWeights SOFT = SoftWeights.standard();

    private final PlanSolver solver = new PlanSolver();
    private final Instance instance = randomInstance(40, 240, 10, 7, 6, 6);
    private final Plan published =
            solver.prepare(instance, SolveLimits.steps(60_000, 1)).solve(plan -> {});

    private static Map<Long, Published.Place> places(Plan plan) {
        return plan.placed().stream()
                .collect(Collectors.toMap(
                        PlacedMeeting::wishId, meeting -> new Published.Place(meeting.slotId(), meeting.tableId())));
    }

    private Plan again(Instance changed, OptionalInt mostMoved, int frozen) {
        return solver.prepareAgain(
                        changed,
                        SOFT,
                        SolveLimits.steps(60_000, 2),
                        new Published(places(published), mostMoved, frozen))
                .solve(plan -> {});
    }

    /** The instance after somebody has left and a table has closed. */
    private Instance disturbed() {
        List<InstanceParticipant> people = new ArrayList<>(instance.participants());
        for (int i = 0; i < 8; i++) {
            InstanceParticipant person = people.get(i);
            people.set(i, new InstanceParticipant(person.id(), person.online(), Set.of(), person.maxMeetings()));
        }
        List<InstanceTable> tables = new ArrayList<>(instance.tables());
        Set<Long> all = instance.slots().stream().map(InstanceSlot::id).collect(Collectors.toSet());
        tables.set(0, new InstanceTable(tables.get(0).id(), tables.get(0).number(), all));
        return new Instance(instance.slots(), tables, people, instance.wishes());
    }

    private long moved(Plan plan) {
        Map<Long, Published.Place> before = places(published);
        return plan.placed().stream()
                .filter(meeting -> before.containsKey(meeting.wishId()))
                .filter(meeting -> before.get(meeting.wishId()).slotId() != meeting.slotId())
                .count();
    }

    @Test
    void tellsAtOnceOfThePlanThatItStartsFrom() {
        List<BetterPlan> told = new ArrayList<>();

        solver.prepareAgain(
                        instance, SOFT, SolveLimits.steps(1, 2), new Published(places(published), OptionalInt.of(0), 0))
                .solve(told::add);

        assertThat(places(told.get(0).plan())).isEqualTo(places(published));
    }

    @Test
    void changesNothingWhereNothingHasChangedAndNothingMayMove() {
        Plan plan = again(instance, OptionalInt.of(0), 0);

        assertThat(places(plan)).containsAllEntriesOf(places(published));
        assertThat(plan.figures().feasible()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 10})
    void movesNoMoreMeetingsThanAllowed(int most) {
        Plan plan = again(disturbed(), OptionalInt.of(most), 0);

        assertThat(moved(plan)).isLessThanOrEqualTo(most);
        assertThat(plan.figures().feasible()).isTrue();
    }

    @Test
    void placesMoreTheMoreMayMove() {
        long none = again(disturbed(), OptionalInt.of(0), 0).figures().placedWeight();
        long any = again(disturbed(), OptionalInt.empty(), 0).figures().placedWeight();

        assertThat(any).isGreaterThanOrEqualTo(none);
    }

    @Test
    void leavesTheFirstSlotsAsTheyAreWhereThatIsPossible() {
        Plan plan = again(instance, OptionalInt.empty(), 4);

        assertThat(inFirst(4, plan)).isEqualTo(inFirst(4, published));
    }

    @Test
    void changesNothingInFrozenSlotsButWhatHasBecomeImpossible() {
        Plan plan = again(disturbed(), OptionalInt.empty(), 4);
        Map<Long, Published.Place> before = inFirst(4, published);
        Map<Long, Published.Place> after = inFirst(4, plan);
        Set<Long> gone = new HashSet<>();
        for (InstanceWish wish : instance.wishes()) {
            if (wish.firstId() <= 8 || wish.secondId() <= 8) {
                gone.add(wish.id());
            }
        }
        Map<Long, Published.Place> possible = new HashMap<>(before);
        possible.keySet().removeAll(gone);
        possible.values()
                .removeIf(place ->
                        place.tableId().orElse(-1) == instance.tables().get(0).id());

        assertThat(after).containsAllEntriesOf(possible);
        after.keySet().removeAll(possible.keySet());
        assertThat(after).isNotEmpty().allSatisfy((wish, place) -> {
            assertThat(place.slotId()).isEqualTo(before.get(wish).slotId());
            assertThat(place.tableId()).isNotEqualTo(before.get(wish).tableId());
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void movesTheMeetingThatNobodyHasBeenToldOf(long untold) {
        Set<Long> both = Set.of(1L, 2L);
        Instance oneTableLess = new Instance(
                SolverFixtures.slots(2),
                List.of(new InstanceTable(101, 1, Set.of()), new InstanceTable(102, 2, Set.of(1L))),
                LongStream.rangeClosed(1, 4)
                        .mapToObj(id -> new InstanceParticipant(id, false, both, OptionalInt.empty()))
                        .toList(),
                List.of(new InstanceWish(1, 1, 2, 3), new InstanceWish(2, 3, 4, 3)));
        Map<Long, Published.Place> places = Map.of(
                1L, new Published.Place(1, OptionalLong.of(101), OptionalLong.empty(), untold != 1),
                2L, new Published.Place(1, OptionalLong.of(102), OptionalLong.empty(), untold != 2));

        Plan plan = solver.prepareAgain(
                        oneTableLess, SOFT, SolveLimits.steps(5_000, 1), new Published(places, OptionalInt.empty(), 0))
                .solve(better -> {});

        assertThat(plan.placed().stream().filter(meeting -> meeting.slotId() == 2))
                .singleElement()
                .satisfies(meeting -> assertThat(meeting.wishId()).isEqualTo(untold));
    }

    private Map<Long, Published.Place> inFirst(int slots, Plan plan) {
        Set<Long> first =
                instance.slots().stream().limit(slots).map(InstanceSlot::id).collect(Collectors.toSet());
        Map<Long, Published.Place> places = new HashMap<>(places(plan));
        places.values().removeIf(place -> !first.contains(place.slotId()));
        return places;
    }
}
