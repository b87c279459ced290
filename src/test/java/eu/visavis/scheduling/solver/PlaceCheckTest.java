package eu.visavis.scheduling.solver;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.testing.Extent;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is said of places, against every place there is, as the independent check sees it. */
class PlaceCheckTest {
    private final PlanSolver solver = new PlanSolver();
    private final Set<Hindrance> seen = EnumSet.noneOf(Hindrance.class);
    private int exchanges;

    @Test
    void letsThroughWhatBreaksNoRuleAndNothingElse() {
        LongStream.rangeClosed(1, Extent.of(60, 1_000)).forEach(this::compare);

        assertThat(seen).hasSizeGreaterThanOrEqualTo(10);
        assertThat(exchanges).isPositive();
    }

    private void compare(long seed) {
        Random random = new Random(seed);
        SmallEvent drawn = SmallEvent.drawLarger(seed);
        Instance event = TermedEvent.of(drawn.instance(), seed, random.nextBoolean());
        List<PlacedMeeting> placed = solver.prepare(event, drawn.soft(), SolveLimits.steps(500, seed), Map.of())
                .solve(better -> {})
                .placed();
        Instance free = SolverFixtures.withoutMandatory(event);
        if (placed.size() < 2 || !SolverFixtures.isKept(free, placed)) {
            return;
        }
        PlaceCheck check = new PlaceCheck(event, placed);
        for (PlacedMeeting picked : placed.subList(0, Math.min(4, placed.size()))) {
            check.leave(picked);
            List<PlacedMeeting> others = new ArrayList<>(placed);
            others.remove(picked);
            everyPlace(event, free, others, check, picked, seed);
            exchange(event, free, others, check, picked, seed);
            check.enter(picked);
        }
    }

    private void everyPlace(
            Instance event,
            Instance free,
            List<PlacedMeeting> others,
            PlaceCheck check,
            PlacedMeeting picked,
            long seed) {
        InstanceWish wish = wish(event, picked.wishId());
        for (InstanceSlot slot : event.slots()) {
            boolean any = false;
            for (OptionalLong table : tables(event).toList()) {
                Optional<PlaceCheck.Clash> clash = check.clash(wish, slot.id(), table);
                clash.ifPresent(found -> seen.add(found.hindrance()));
                boolean kept = isKept(free, others, at(wish, slot.id(), table, check));
                any |= kept;
                assertThat(clash.isEmpty())
                        .as("%s in slot %d at %s: %s, seed %d", wish, slot.id(), table, clash, seed)
                        .isEqualTo(kept);
            }
            assertThat(check.clash(wish, slot.id()).isEmpty()).isEqualTo(any);
            assertThat(check.tables(wish, slot.id()).isEmpty()).isEqualTo(!any);
        }
    }

    /** Exchanges two meetings as a board does, and looks whether the check comes to the same as without what was tried. */
    private void exchange(
            Instance event,
            Instance free,
            List<PlacedMeeting> others,
            PlaceCheck check,
            PlacedMeeting picked,
            long seed) {
        PlacedMeeting other = others.get(0);
        List<PlacedMeeting> rest = new ArrayList<>(others);
        rest.remove(other);
        check.leave(other);
        InstanceWish one = wish(event, picked.wishId());
        InstanceWish two = wish(event, other.wishId());
        if (check.clash(one, other.slotId(), other.tableId()).isEmpty()) {
            PlacedMeeting moved = at(one, other.slotId(), other.tableId(), check);
            check.enter(moved);
            boolean possible =
                    check.clash(two, picked.slotId(), picked.tableId()).isEmpty();
            rest.add(moved);
            assertThat(possible)
                    .as("exchange of %s and %s, seed %d", one, two, seed)
                    .isEqualTo(isKept(free, rest, at(two, picked.slotId(), picked.tableId(), check)));
            check.leave(moved);
            exchanges += possible ? 1 : 0;
        }
        check.enter(other);
    }

    private static boolean isKept(Instance free, List<PlacedMeeting> others, PlacedMeeting meeting) {
        List<PlacedMeeting> all = new ArrayList<>(others);
        all.add(meeting);
        return SolverFixtures.isKept(free, all);
    }

    private static InstanceWish wish(Instance event, long id) {
        return event.wishes().stream()
                .filter(wish -> wish.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private static PlacedMeeting at(InstanceWish wish, long slot, OptionalLong table, PlaceCheck check) {
        return new PlacedMeeting(
                wish.id(), wish.firstId(), wish.secondId(), wish.weight(), slot, table, check.interpreter(wish, slot));
    }

    private static Stream<OptionalLong> tables(Instance event) {
        return Stream.concat(
                Stream.of(OptionalLong.empty()), event.tables().stream().map(table -> OptionalLong.of(table.id())));
    }
}
