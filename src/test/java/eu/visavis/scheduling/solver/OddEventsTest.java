package eu.visavis.scheduling.solver;

import static eu.visavis.scheduling.solver.SolverFixtures.slots;
import static eu.visavis.scheduling.solver.SolverFixtures.tables;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Events of shapes that nobody would draw first: whatever they are, plans keep every hard rule and never pass the bound. */
class OddEventsTest {
    /** Some of the ways in which an event can be odd. */
    private record Oddity(boolean online, boolean equalWeights, boolean twice, boolean ordered, boolean mandatory) {
        static final Oddity NONE = new Oddity(false, false, false, false, false);
    }

    static Stream<Arguments> events() {
        return Stream.of(
                Arguments.of("one slot", new int[] {1}, 10, Oddity.NONE),
                Arguments.of("one table", new int[] {5, 4}, 1, Oddity.NONE),
                Arguments.of("no table", new int[] {5}, 0, Oddity.NONE),
                Arguments.of("many sessions of two slots", new int[] {2, 2, 2, 2, 2, 2, 2}, 6, Oddity.NONE),
                Arguments.of("odd lengths", new int[] {1, 7, 3, 11}, 6, Oddity.NONE),
                Arguments.of("a session of more than 64 slots", new int[] {70}, 4, Oddity.NONE),
                Arguments.of("many sessions, over 64 slots", new int[] {20, 20, 20, 20}, 4, Oddity.NONE),
                Arguments.of("everybody online", new int[] {6, 6}, 0, new Oddity(true, false, false, false, false)),
                Arguments.of("all weights equal", new int[] {4, 4}, 5, new Oddity(false, true, false, false, false)),
                Arguments.of(
                        "pairs with two wishes", new int[] {4, 4}, 5, new Oddity(false, false, true, false, false)),
                Arguments.of("wishes in order", new int[] {6, 6}, 8, new Oddity(false, false, false, true, false)),
                Arguments.of("mandatory wishes", new int[] {9}, 12, new Oddity(false, true, false, false, true)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("events")
    void keepsTheRulesAndTheBound(String name, int[] sessions, int tables, Oddity oddity) {
        Instance instance = instance(sessions, tables, oddity);
        SoftWeights soft = new SoftWeights(20, 5, 1, 2, 10, 4, OptionalInt.empty());

        PlanRun run = new PlanSolver().prepare(instance, soft, SolveLimits.steps(60_000, 5), Map.of());
        Plan plan = run.solve(better -> {});

        PlanCheck check = PlanCheck.of(instance, plan.placed(), soft);
        assertThat(check.breaches()).isEmpty();
        assertThat((double) check.figures().placedWeight())
                .isLessThanOrEqualTo(run.bound().weight() + 1e-6);
        assertThat(plan.placed().size() + plan.unplaced().size())
                .isEqualTo(instance.wishes().size());
    }

    /** Two groups that never meet each other, and some people who have no time at all. */
    private static Instance instance(int[] sessions, int tables, Oddity oddity) {
        Random random = new Random(11);
        List<InstanceSlot> slots = slots(sessions);
        int people = 24;
        List<InstanceParticipant> participants = new ArrayList<>();
        for (int id = 0; id < people; id++) {
            Set<Long> available = new HashSet<>();
            if (id % 9 > 0) {
                slots.stream()
                        .map(InstanceSlot::id)
                        .filter(slot -> oddity.mandatory() || random.nextInt(6) > 0)
                        .forEach(available::add);
            }
            participants.add(new InstanceParticipant(
                    id, oddity.online() || random.nextInt(8) == 0, available, OptionalInt.empty()));
        }
        return new Instance(slots, tables(tables), participants, wishes(random, people, oddity));
    }

    private static List<InstanceWish> wishes(Random random, int people, Oddity oddity) {
        List<InstanceWish> wishes = new ArrayList<>();
        int count = oddity.mandatory() ? 20 : 90;
        Set<String> pairs = new HashSet<>();
        while (wishes.size() < count) {
            int first = random.nextInt(people);
            int second = (first + 2 * (1 + random.nextInt(people / 2 - 1))) % people;
            boolean away = first % 9 == 0 || second % 9 == 0;
            String pair = Math.min(first, second) + "-" + Math.max(first, second);
            if (oddity.mandatory() && away || !oddity.twice() && !pairs.add(pair)) {
                continue;
            }
            int id = wishes.size();
            Set<Long> after = oddity.ordered() && id > 0 && id % 3 == 0 ? Set.of(id - 1L) : Set.of();
            wishes.add(new InstanceWish(
                    id,
                    first,
                    second,
                    oddity.equalWeights() ? 1 : IntStream.of(1, 3, 5).toArray()[random.nextInt(3)],
                    oddity.mandatory(),
                    Optional.empty(),
                    after));
        }
        return wishes;
    }
}
