package eu.visavis.scheduling.solver.repair;

import static eu.visavis.scheduling.solver.SolverFixtures.NINE;
import static eu.visavis.scheduling.solver.SolverFixtures.ids;
import static eu.visavis.scheduling.solver.SolverFixtures.onSite;
import static eu.visavis.scheduling.solver.SolverFixtures.slots;
import static eu.visavis.scheduling.solver.SolverFixtures.tables;
import static eu.visavis.scheduling.solver.SolverFixtures.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.InstanceTable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What disruptions make of an event with slots 1 to 4 at nine, 9:20, 9:40 and ten o'clock. */
class DisruptionTest {
    private final Instance event = new Instance(
            slots(4), tables(2), List.of(onSite(1, 1, 2, 4), onSite(2, 1, 2, 3, 4)), List.of(wish(1, 2, 3)));

    private static Instant at(int minutes) {
        return NINE.plus(Duration.ofMinutes(minutes));
    }

    private static Set<Long> presence(Instance changed, int position) {
        return changed.participants().get(position).availableSlotIds();
    }

    @Test
    void whoIsAbsentIsInNoSlot() {
        Instance changed = new Absence(1).changed(event);

        assertThat(presence(changed, 0)).isEmpty();
        assertThat(presence(changed, 1)).isEqualTo(ids(1, 2, 3, 4));
    }

    @ParameterizedTest
    @CsvSource({"0, 124", "1, 24", "20, 24", "21, 4", "60, 4", "61, ''"})
    void whoComesLateReachesSlotsThatStartThenOrLater(int minutes, String left) {
        Instance changed = new LateArrival(1, at(minutes)).changed(event);

        assertThat(presence(changed, 0)).isEqualTo(digits(left));
        assertThat(presence(changed, 1)).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({"80, 124", "79, 12", "40, 12", "39, 1", "20, 1", "19, ''"})
    void whoLeavesEarlyStaysForSlotsThatEndThenOrEarlier(int minutes, String left) {
        Instance changed = new EarlyLeave(1, at(minutes)).changed(event);

        assertThat(presence(changed, 0)).isEqualTo(digits(left));
        assertThat(presence(changed, 1)).hasSize(4);
    }

    private static Set<Long> digits(String text) {
        return ids(text.chars().mapToLong(Character::getNumericValue).toArray());
    }

    @Test
    void aTableIsClosedInSlotsThatReachIntoTheTime() {
        Instance changed = new TableClosed(101, at(20), at(40)).changed(event);
        Instance longer = new TableClosed(101, at(19), at(41)).changed(event);

        assertThat(changed.tables().get(0).closedSlotIds()).isEqualTo(ids(2));
        assertThat(longer.tables().get(0).closedSlotIds()).isEqualTo(ids(1, 2, 3));
        assertThat(longer.tables().get(1).closedSlotIds()).isEmpty();
    }

    @Test
    void aTableStaysClosedWhereItWas() {
        Instance changed = new TableClosed(101, at(0), at(20))
                .changed(event.withTables(List.of(new InstanceTable(101, 1, ids(4)))));

        assertThat(changed.tables().get(0).closedSlotIds()).isEqualTo(ids(1, 4));
    }

    @Test
    void nobodyIsInALostSlotWhichStaysBetweenItsNeighbours() {
        Instance changed = new SlotLost(2).changed(event);

        assertThat(presence(changed, 0)).isEqualTo(ids(1, 4));
        assertThat(presence(changed, 1)).isEqualTo(ids(1, 3, 4));
        assertThat(changed.slots()).isEqualTo(event.slots());
    }

    @Test
    void whatIsNewIsThereBesideTheRest() {
        Instance table = new TableAdded(new InstanceTable(103, 3)).changed(event);
        Instance person = new NewParticipant(onSite(3, 1, 2), List.of(wish(3, 1, 5), wish(2, 3, 1))).changed(event);
        Instance wish = new NewWish(wish(2, 1, 3)).changed(event);

        assertThat(table.tables()).hasSize(3).containsAll(event.tables());
        assertThat(person.participants()).hasSize(3).containsAll(event.participants());
        assertThat(person.wishes()).hasSize(3).containsAll(event.wishes());
        assertThat(wish.wishes()).containsExactly(wish(1, 2, 3), wish(2, 1, 3));
    }

    @Test
    void refusesWhatDoesNotFitTheEvent() {
        List<Disruption> misfits = List.of(
                new Absence(3),
                new LateArrival(3, NINE),
                new EarlyLeave(3, NINE),
                new TableClosed(103, at(0), at(20)),
                new SlotLost(5),
                new TableAdded(new InstanceTable(101, 3)),
                new NewParticipant(onSite(1, 1), List.of()),
                new NewParticipant(onSite(3, 5), List.of()),
                new NewWish(wish(1, 2, 3)),
                new NewWish(wish(1, 3, 3)));

        assertThat(misfits)
                .allSatisfy(misfit -> assertThatIllegalArgumentException().isThrownBy(() -> misfit.changed(event)));
        assertThatIllegalArgumentException().isThrownBy(() -> new TableClosed(101, at(20), at(20)));
    }
}
