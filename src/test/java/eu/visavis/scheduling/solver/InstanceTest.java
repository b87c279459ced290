package eu.visavis.scheduling.solver;

import static eu.visavis.scheduling.solver.SolverFixtures.onSite;
import static eu.visavis.scheduling.solver.SolverFixtures.slots;
import static eu.visavis.scheduling.solver.SolverFixtures.tables;
import static eu.visavis.scheduling.solver.SolverFixtures.wish;
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
    void refusesSlotsThatOverlap() {
        InstanceSlot first = slots(1).get(0);
        InstanceSlot second = new InstanceSlot(
                2, 1, first.start().plus(Duration.ofMinutes(10)), first.end().plusSeconds(1));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Instance(List.of(first, second), List.of(), List.of(), List.of()))
                .withMessage("Slot 2 starts before slot 1 ends");
    }

    @Test
    void refusesASecondWishForAPairInEitherOrder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Instance(slots(1), tables(1), pair, List.of(wish(1, 2, 1), wish(2, 1, 3))))
                .withMessageStartingWith("Two wishes for the same pair");
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
        assertThatIllegalArgumentException().isThrownBy(() -> SolveLimits.evaluations(0, 1));
    }
}
