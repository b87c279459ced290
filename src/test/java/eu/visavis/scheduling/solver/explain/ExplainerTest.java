package eu.visavis.scheduling.solver.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.InstanceParticipant;
import eu.visavis.scheduling.solver.InstanceSlot;
import eu.visavis.scheduling.solver.InstanceTable;
import eu.visavis.scheduling.solver.InstanceWish;
import eu.visavis.scheduling.solver.PlacedMeeting;
import eu.visavis.scheduling.solver.Plan;
import eu.visavis.scheduling.solver.PlanSolver;
import eu.visavis.scheduling.solver.SoftWeights;
import eu.visavis.scheduling.solver.SolveLimits;
import eu.visavis.scheduling.solver.UnplacedWish;
import eu.visavis.scheduling.solver.explain.SlotView.Presence;
import eu.visavis.scheduling.solver.format.ExchangeProblem;
import eu.visavis.scheduling.solver.format.ProblemGenerator;
import eu.visavis.testing.Extent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ExplainerTest {
    private static final Instant START = Instant.parse("2027-03-10T09:00:00Z");
    private static final Duration SLOT = Duration.ofMinutes(20);

    private final PlanSolver solver = new PlanSolver();
    private final SoftWeights soft = SoftWeights.standard();

    private final List<InstanceTable> tables = new ArrayList<>(List.of(new InstanceTable(1, 1)));
    private final List<InstanceParticipant> people = new ArrayList<>();
    private final List<InstanceWish> wishes = new ArrayList<>();
    private final List<PlacedMeeting> placed = new ArrayList<>();

    @Test
    void findsTheSlotInWhichAWishFitsAsItIs() {
        person(1, 0, 1);
        person(2, 1);
        wish(1, 1, 2, 3);

        assertThat(explain(1).helps()).contains(new Help.AsItIs(1));
    }

    @Test
    void asksForOneMoreSlotOfWhoIsNotThere() {
        person(1, 0, 1);
        person(2, 1, 2);
        person(3, 0, 1, 2);
        wish(1, 1, 3, 5);
        wish(2, 1, 2, 3);
        meeting(1, 1);
        tables.add(new InstanceTable(2, 2));

        Explanation explanation = explain(2);

        assertThat(explanation.slots())
                .containsExactly(
                        new SlotView(0, Presence.FREE, Presence.ABSENT, Presence.FREE, true, true),
                        new SlotView(1, Presence.BUSY, Presence.FREE, Presence.FREE, true, true),
                        new SlotView(2, Presence.ABSENT, Presence.FREE, Presence.FREE, true, true));
        assertThat(explanation.helps().get(0))
                .isIn(new Help.LongerStay(Set.of(2L), 0), new Help.LongerStay(Set.of(1L), 2));
    }

    @Test
    void asksForATableWhereBothAreFree() {
        person(1, 0);
        person(2, 0);
        person(3, 0);
        person(4, 0);
        wish(1, 1, 2, 5);
        wish(2, 3, 4, 3);
        meeting(1, 0);

        assertThat(explain(2).helps()).contains(new Help.MoreTables(0));
    }

    @Test
    void needsNoTableWithSomebodyOnline() {
        person(1, 0);
        person(2, 0);
        people.add(new InstanceParticipant(3, true, Set.of(0L), OptionalInt.empty()));
        person(4, 0);
        wish(1, 1, 2, 5);
        wish(2, 3, 4, 3);
        meeting(1, 0);

        assertThat(explain(2).slots().get(0).hasTable()).isTrue();
    }

    @Test
    void asksToGiveUpAMeetingThatIsWorthNoMore() {
        person(1, 0);
        person(2, 0);
        person(3, 0);
        wish(1, 1, 2, 3);
        wish(2, 1, 3, 3);
        meeting(1, 0);

        assertThat(explain(2).helps()).contains(new Help.Release(1, 1, 0));
    }

    @Test
    void sparesMeetingsThatAreWorthMoreOrMandatory() {
        person(1, 0);
        person(2, 0);
        person(3, 0);
        wish(1, 1, 2, 5);
        wish(2, 1, 3, 3);
        meeting(1, 0);

        assertThat(explain(2).helps()).noneMatch(Help.Release.class::isInstance).endsWith(new Help.Priority(2));
    }

    @Test
    void asksForAHigherLimit() {
        people.add(new InstanceParticipant(1, false, Set.of(0L, 1L), OptionalInt.of(1)));
        person(2, 0);
        person(3, 0, 1);
        wish(1, 1, 2, 5);
        wish(2, 1, 3, 3);
        meeting(1, 0);

        Explanation explanation = explain(2);

        assertThat(explanation.atLimit()).containsExactly(1L);
        assertThat(explanation.helps()).startsWith(new Help.HigherLimit(1, 1));
    }

    @Test
    void hasNothingToSuggestWhereOneChangeIsNotEnough() {
        people.add(new InstanceParticipant(1, false, Set.of(0L), OptionalInt.of(0)));
        people.add(new InstanceParticipant(2, false, Set.of(0L), OptionalInt.of(0)));
        wish(1, 1, 2, 3);

        assertThat(explain(1).helps()).isEmpty();
    }

    @Test
    void explainsOnlyWishesWithoutAPlace() {
        person(1, 0);
        person(2, 0);
        wish(1, 1, 2, 3);
        meeting(1, 0);

        assertThatThrownBy(() -> explain(1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> explain(7)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void doesNotSuggestATableThatOthersWouldTake() {
        for (long id = 1; id <= 6; id++) {
            person(id, 0);
        }
        wish(1, 1, 2, 5);
        wish(2, 3, 4, 5);
        wish(3, 5, 6, 1);
        meeting(1, 0);

        assertThat(explain(3).helps())
                .noneMatch(Help.MoreTables.class::isInstance)
                .endsWith(new Help.Priority(3));
        assertThat(explain(2).helps()).startsWith(new Help.MoreTables(0));
    }

    @Test
    void combinesTwoChangesWhereOneIsNotEnough() {
        person(1, 0);
        person(2, 0);
        person(3, 2);
        person(4, 0, 2);
        tables.add(new InstanceTable(2, 2));
        wish(1, 1, 2, 5);
        wishes.add(new InstanceWish(2, 1, 3, 1, false, Optional.of(Set.of(0L, 2L)), Set.of()));
        wish(3, 1, 4, 5);
        meeting(1, 0);

        assertThat(explain(2).helps())
                .containsExactly(new Help.Together(new Help.LongerStay(Set.of(1L), 2), new Help.Priority(2)));
    }

    /** Property: who follows a suggestion and has the event solved again, with other chance, finds the wish placed. */
    @Test
    void suggestsWhatPlacesTheWishWhenItIsSolvedAgain() {
        int asked = 0;
        int helped = 0;
        int kept = 0;
        int wanted = Extent.of(30, 200);
        for (int seed = 1; asked < wanted; seed++) {
            for (ProblemGenerator.Variant variant : ProblemGenerator.Variant.values()) {
                ExchangeProblem problem = ProblemGenerator.generate(ProblemGenerator.Size.S, variant, seed);
                Plan plan = solver.prepare(
                                problem.instance(), problem.soft(), SolveLimits.steps(20_000, seed), Map.of())
                        .solve(better -> {});
                Explainer explainer = new Explainer(solver, problem.instance(), problem.soft(), plan.placed());
                List<UnplacedWish> unplaced = new ArrayList<>(plan.unplaced());
                Collections.shuffle(unplaced, new Random(seed));
                for (UnplacedWish wish : unplaced.subList(0, Math.min(4, unplaced.size()))) {
                    asked++;
                    List<Help> helps = explainer.explain(wish.wishId()).helps();
                    if (!helps.isEmpty()) {
                        helped++;
                        kept += isPlacedAgain(problem, plan, wish.wishId(), helps.get(0)) ? 1 : 0;
                    }
                }
            }
        }
        assertThat(helped).as("suggestions for %d wishes", asked).isGreaterThanOrEqualTo(asked * 95 / 100);
        assertThat(kept).as("kept of %d suggestions", helped).isGreaterThanOrEqualTo((helped * 95 + 99) / 100);
    }

    private boolean isPlacedAgain(ExchangeProblem problem, Plan plan, long wish, Help help) {
        Map<Long, Long> start =
                plan.placed().stream().collect(Collectors.toMap(PlacedMeeting::wishId, PlacedMeeting::slotId));
        Instance changed = help.in(problem.instance());
        return solver
                .prepare(changed, problem.soft(), SolveLimits.steps(20_000, 4711), start)
                .solve(better -> {})
                .placed()
                .stream()
                .anyMatch(meeting -> meeting.wishId() == wish);
    }

    private Explanation explain(long wish) {
        List<InstanceSlot> slots = LongStream.range(0, 3)
                .mapToObj(id -> new InstanceSlot(
                        id, 1, START.plus(SLOT.multipliedBy(id)), START.plus(SLOT.multipliedBy(id + 1))))
                .toList();
        Instance instance = new Instance(slots, tables, people, wishes);
        return new Explainer(solver, instance, soft, placed).explain(wish);
    }

    private void person(long id, long... slots) {
        people.add(new InstanceParticipant(
                id, false, LongStream.of(slots).boxed().collect(Collectors.toSet()), OptionalInt.empty()));
    }

    private void wish(long id, long first, long second, int weight) {
        wishes.add(new InstanceWish(id, first, second, weight));
    }

    private void meeting(long wishId, long slot) {
        InstanceWish wish =
                wishes.stream().filter(one -> one.id() == wishId).findFirst().orElseThrow();
        placed.add(new PlacedMeeting(wishId, wish.firstId(), wish.secondId(), wish.weight(), slot, OptionalLong.of(1)));
    }
}
