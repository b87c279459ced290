package eu.visavis.scheduling.solver;

import static eu.visavis.scheduling.solver.SolverFixtures.onSite;
import static eu.visavis.scheduling.solver.SolverFixtures.slots;
import static eu.visavis.scheduling.solver.SolverFixtures.tables;
import static eu.visavis.scheduling.solver.SolverFixtures.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InstanceTest {
    private final List<InstanceParticipant> pair = List.of(onSite(1, 1), onSite(2, 1));

    @Test
    void refusesTwoParticipantsWithOneId() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Instance(slots(1), tables(1), List.of(onSite(1, 1), onSite(1, 1)), List.of()))
                .withMessage("Two of the same participant: 1");
    }

    @Test
    void refusesUnknownSlots() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Instance(slots(1), tables(1), List.of(onSite(1, 2)), List.of()))
                .withMessage("Unknown slot 2 at participant 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Instance(slots(1), List.of(new InstanceTable(5, 1, Set.of(9L))), List.of(), List.of()))
                .withMessage("Unknown slot 9 at table 5");
    }

    @Test
    void refusesAWishThatComesAfterItself() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InstanceWish(7, 1, 2, 3, false, Optional.empty(), Set.of(7L)))
                .withMessage("Wish 7 cannot come after itself");
    }

    @Test
    void refusesSlotsThatOverlap() {
        InstanceSlot first = slots(1).get(0);
        InstanceSlot second = new InstanceSlot(
                2, 1, first.start().plus(Duration.ofMinutes(10)), first.end().plusSeconds(1));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Instance(List.of(first, second), List.of(), List.of(), List.of()))
                .withMessage("Slot 2 starts before slot 1 ends");
    }

    @Test
    void refusesASecondWishWithOneIdButNotForOnePair() {
        InstanceWish again = new InstanceWish(7, 2, 1, 3);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Instance(slots(1), tables(1), pair, List.of(wish(1, 2, 1), wish(1, 2, 3))))
                .withMessage("Two of the same wish: 1002");
        assertThat(new Instance(slots(1), tables(1), pair, List.of(wish(1, 2, 1), again)).wishes())
                .hasSize(2);
    }

    @Test
    void refusesWishesWithUnknownSlotsOrPredecessors() {
        InstanceWish elsewhere = new InstanceWish(1, 1, 2, 1, false, Optional.of(Set.of(9L)), Set.of());
        InstanceWish later = new InstanceWish(1, 1, 2, 1, false, Optional.empty(), Set.of(5L));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Instance(slots(1), tables(1), pair, List.of(elsewhere)))
                .withMessage("Unknown slot 9 at wish 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Instance(slots(1), tables(1), pair, List.of(later)))
                .withMessageStartingWith("Unknown earlier wish");
    }

    @Test
    void refusesWishesOfStrangersOrWithOneself() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Instance(slots(1), tables(1), pair, List.of(wish(1, 3, 1))))
                .withMessageStartingWith("Unknown participant");
        assertThatIllegalArgumentException().isThrownBy(() -> wish(1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> wish(1, 2, 0));
    }

    @Test
    void needsALimitThatEndsTheRun() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SolveLimits(Optional.empty(), OptionalLong.empty(), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> SolveLimits.steps(0, 1));
    }
}
