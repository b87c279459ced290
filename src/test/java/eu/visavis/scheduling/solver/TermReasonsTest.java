package eu.visavis.scheduling.solver;

import static eu.visavis.scheduling.solver.SolverFixtures.NINE;
import static eu.visavis.scheduling.solver.SolverFixtures.idOf;
import static eu.visavis.scheduling.solver.SolverFixtures.ids;
import static eu.visavis.scheduling.solver.SolverFixtures.onSite;
import static eu.visavis.scheduling.solver.SolverFixtures.slots;
import static eu.visavis.scheduling.solver.SolverFixtures.tables;
import static eu.visavis.scheduling.solver.SolverFixtures.wish;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Why wishes have no place where more than time, number and tables is in the way. */
class TermReasonsTest {
    private static InstanceParticipant speaking(long id, String language) {
        return person(
                id,
                new PersonTerms(
                        OptionalLong.empty(), Set.of(), Set.of(language), OptionalInt.empty(), List.of(), 0, Set.of()));
    }

    private static InstanceParticipant person(long id, PersonTerms terms) {
        return new InstanceParticipant(id, false, ids(1, 2, 3), OptionalInt.empty(), terms);
    }

    private static PlacedMeeting placed(long first, long second, long slot, long table, OptionalLong interpreter) {
        return new PlacedMeeting(idOf(first, second), first, second, 1, slot, OptionalLong.of(table), interpreter);
    }

    private static List<UnplacedReason> reasons(Instance instance, PlacedMeeting... placed) {
        return new UnplacedReasons(instance, List.of(placed))
                .explain().stream().map(UnplacedWish::reason).toList();
    }

    @Test
    void namesTheInterpreterWhoIsBusyOrMissing() {
        Instance instance = new Instance(
                slots(3),
                tables(3),
                List.of(speaking(1, "de"), speaking(2, "pl"), speaking(3, "de"), speaking(4, "pl"), speaking(5, "cs")),
                List.of(wish(1, 2, 1), wish(3, 4, 1), wish(1, 5, 1)),
                new EventTerms(List.of(), List.of(new InstanceInterpreter(7, Set.of("de", "pl"), ids(2))), List.of()));

        assertThat(reasons(instance, placed(1, 2, 2, 101, OptionalLong.of(7))))
                .containsExactly(UnplacedReason.NO_INTERPRETER, UnplacedReason.NO_INTERPRETER);
    }

    @Test
    void saysThatTheDayIsFullWhereARestWouldGo() {
        PersonTerms resting = new PersonTerms(
                OptionalLong.empty(),
                Set.of(),
                Set.of(),
                OptionalInt.empty(),
                List.of(new Rest(
                        NINE.plus(Duration.ofMinutes(20)), NINE.plus(Duration.ofMinutes(60)), Duration.ofMinutes(20))),
                0,
                Set.of());
        Instance instance = new Instance(
                slots(3),
                tables(3),
                List.of(person(1, resting), onSite(2, 1, 2, 3), onSite(3, 2, 3)),
                List.of(wish(1, 2, 1), wish(1, 3, 1)));

        assertThat(reasons(instance, placed(1, 2, 2, 101, OptionalLong.empty())))
                .containsExactly(UnplacedReason.DAY_FULL);
        assertThat(reasons(instance, placed(1, 2, 1, 101, OptionalLong.empty())))
                .containsExactly(UnplacedReason.RUN_ENDED_EARLY);
    }

    @Test
    void saysThatTheDayIsFullWhereTheOnlyFreeTableIsTooFarAway() {
        List<InstanceTable> apart = List.of(
                new InstanceTable(101, 1, Set.of(), new TableTraits(OptionalLong.of(1), Set.of())),
                new InstanceTable(102, 2, ids(1, 3), new TableTraits(OptionalLong.of(2), Set.of())));
        Instance instance = new Instance(
                slots(3),
                apart,
                List.of(onSite(1, 1, 2, 3), onSite(2, 1), onSite(3, 2), onSite(4, 2), onSite(5, 2)),
                List.of(wish(1, 2, 1), wish(4, 5, 1), wish(1, 3, 1)),
                new EventTerms(List.of(new InstanceWalk(1, 2, 10)), List.of(), List.of()));

        assertThat(reasons(
                        instance,
                        placed(1, 2, 1, 101, OptionalLong.empty()),
                        placed(4, 5, 2, 101, OptionalLong.empty())))
                .containsExactly(UnplacedReason.DAY_FULL);
    }

    /** Two is free in the first slot, before the meeting that has to be earlier; three in the last one, after the later one. */
    @Test
    void saysThatTheMeetingWouldNotBeInOrder() {
        List<InstanceParticipant> people = List.of(onSite(1, 1, 2, 3), onSite(2, 1), onSite(3, 3), onSite(4, 2));
        InstanceWish between = wish(1, 4, 1);
        Instance after =
                new Instance(slots(3), tables(1), people, List.of(wish(1, 2, 1).after(Set.of(between.id())), between));
        Instance before = new Instance(
                slots(3),
                tables(1),
                people,
                List.of(wish(1, 3, 1), between.after(Set.of(wish(1, 3, 1).id()))));
        PlacedMeeting placed = placed(1, 4, 2, 101, OptionalLong.empty());

        assertThat(reasons(after, placed)).containsExactly(UnplacedReason.OUT_OF_ORDER);
        assertThat(reasons(before, placed)).containsExactly(UnplacedReason.OUT_OF_ORDER);
        assertThat(reasons(before)).containsExactly(UnplacedReason.RUN_ENDED_EARLY, UnplacedReason.RUN_ENDED_EARLY);
    }

    /** One of the two could be placed: that tells more than that the other one could not. */
    @Test
    void tellsOfAChoiceOnceAndNotAtAllIfOneOfItIsPlaced() {
        WishTerms choice = new WishTerms(Set.of(), OptionalLong.of(1), OptionalLong.empty(), 0);
        Instance instance = new Instance(
                slots(3),
                tables(1),
                List.of(onSite(1, 1), onSite(2, 2), onSite(3, 1)),
                List.of(
                        new InstanceWish(12, 1, 2, 3, false, Optional.empty(), Set.of(), choice),
                        new InstanceWish(13, 1, 3, 3, false, Optional.empty(), Set.of(), choice)));

        assertThat(reasons(instance)).containsExactly(UnplacedReason.RUN_ENDED_EARLY);
        assertThat(reasons(instance, new PlacedMeeting(13, 1, 3, 3, 1, OptionalLong.of(101))))
                .isEmpty();
    }
}
