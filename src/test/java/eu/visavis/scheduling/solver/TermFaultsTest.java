package eu.visavis.scheduling.solver;

import static eu.visavis.scheduling.solver.SolverFixtures.NINE;
import static eu.visavis.scheduling.solver.SolverFixtures.slots;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A good plan of an event with terms, with one fault of each kind: the check names that one and nothing else. */
class TermFaultsTest {
    private static final OptionalLong NONE = OptionalLong.empty();

    /**
     * Six slots of 20 minutes in a row. Table 1 belongs to person 1 and stands in a hall of its own, ten minutes away from
     * tables 2, which is accessible, and 3. Person 2 needs an accessible one. Persons 3 and 4 share no language; the
     * interpreter is there in slots 1 to 4. Person 5 has two meetings in a row at most and a rest in slot 3 or 4.
     */
    private static final Instance INSTANCE = new Instance(
            slots(6),
            List.of(table(1, 7, Set.of()), table(2, 8, Set.of(TableNeed.ACCESSIBLE)), table(3, 8, Set.of())),
            List.of(
                    person(
                            1,
                            new PersonTerms(
                                    OptionalLong.of(1),
                                    Set.of(),
                                    Set.of(),
                                    OptionalInt.empty(),
                                    List.of(),
                                    0,
                                    Set.of())),
                    person(
                            2,
                            new PersonTerms(
                                    NONE,
                                    Set.of(TableNeed.ACCESSIBLE),
                                    Set.of(),
                                    OptionalInt.empty(),
                                    List.of(),
                                    0,
                                    Set.of())),
                    person(3, speaking("de")),
                    person(4, speaking("pl")),
                    person(
                            5,
                            new PersonTerms(
                                    NONE,
                                    Set.of(),
                                    Set.of(),
                                    OptionalInt.of(2),
                                    List.of(new Rest(at(40), at(80), Duration.ofMinutes(20))),
                                    0,
                                    Set.of())),
                    person(6, PersonTerms.NONE)),
            List.of(
                    wish(0, 1, 6, WishTerms.NONE),
                    wish(1, 2, 6, WishTerms.NONE),
                    wish(2, 3, 4, WishTerms.NONE),
                    wish(3, 5, 3, WishTerms.NONE),
                    wish(4, 5, 4, WishTerms.NONE),
                    wish(5, 5, 6, WishTerms.NONE),
                    wish(6, 2, 5, new WishTerms(Set.of(3L), OptionalLong.of(1), NONE, 0)),
                    wish(7, 2, 4, new WishTerms(Set.of(), OptionalLong.of(1), NONE, 0)),
                    wish(8, 5, 4, WishTerms.NONE),
                    wish(9, 3, 6, WishTerms.NONE)),
            new EventTerms(
                    List.of(new InstanceWalk(7, 8, 10)),
                    List.of(new InstanceInterpreter(9, Set.of("de", "pl"), Set.of(1L, 2L, 3L, 4L))),
                    List.of()));

    private static final List<PlacedMeeting> GOOD = List.of(
            meeting(0, 1, 1, NONE),
            meeting(1, 3, 2, NONE),
            meeting(2, 4, 3, OptionalLong.of(9)),
            meeting(3, 1, 3, NONE),
            meeting(4, 2, 3, NONE),
            meeting(6, 5, 2, NONE));

    private static Instant at(int minutes) {
        return NINE.plus(Duration.ofMinutes(minutes));
    }

    private static InstanceTable table(long id, long area, Set<TableNeed> offers) {
        return new InstanceTable(id, (int) id, Set.of(), new TableTraits(OptionalLong.of(area), offers));
    }

    private static InstanceParticipant person(long id, PersonTerms terms) {
        return new InstanceParticipant(id, false, Set.of(1L, 2L, 3L, 4L, 5L, 6L), OptionalInt.empty(), terms);
    }

    private static PersonTerms speaking(String language) {
        return new PersonTerms(NONE, Set.of(), Set.of(language), OptionalInt.empty(), List.of(), 0, Set.of());
    }

    private static InstanceWish wish(long id, long first, long second, WishTerms terms) {
        return new InstanceWish(id, first, second, 3, false, Optional.empty(), Set.of(), terms);
    }

    private static PlacedMeeting meeting(long wish, long slot, long table, OptionalLong interpreter) {
        return new PlacedMeeting(wish, -1, -1, 0, slot, OptionalLong.of(table), interpreter);
    }

    private static UnaryOperator<List<PlacedMeeting>> instead(PlacedMeeting other) {
        return good -> good.stream()
                .map(placed -> placed.wishId() == other.wishId() ? other : placed)
                .toList();
    }

    private static UnaryOperator<List<PlacedMeeting>> plus(PlacedMeeting other) {
        return good -> Stream.concat(good.stream(), Stream.of(other)).toList();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("table 3 does not suit wish 1", instead(meeting(1, 3, 3, NONE))),
                Arguments.of("table 1 does not suit wish 1", instead(meeting(1, 3, 1, NONE))),
                Arguments.of("wish 2: no interpreter of its own", instead(meeting(2, 4, 3, NONE))),
                Arguments.of("wish 2: no interpreter of its own", instead(meeting(2, 6, 3, OptionalLong.of(9)))),
                Arguments.of("wish 4: an interpreter without need", instead(meeting(4, 2, 3, OptionalLong.of(9)))),
                Arguments.of(
                        "participant 6 cannot walk from slot 1 to slot 2 in time", instead(meeting(1, 2, 2, NONE))),
                Arguments.of("participant 5 has 3 meetings in a row, at most 2", plus(meeting(8, 3, 3, NONE))),
                Arguments.of(
                        "participant 5 has no rest between 2027-03-10T09:40:00Z and 2027-03-10T10:20:00Z",
                        (UnaryOperator<List<PlacedMeeting>>) good -> Stream.concat(
                                        good.stream().limit(4),
                                        Stream.of(meeting(8, 3, 3, NONE), meeting(5, 4, 2, NONE)))
                                .toList()),
                Arguments.of("participant 3 twice in slot 5", plus(meeting(9, 5, 3, NONE))),
                Arguments.of("wish 7 placed beside another one of its choice", plus(meeting(7, 6, 2, NONE))));
    }

    @Test
    void findsNoFaultInTheGoodPlan() {
        assertThat(check(GOOD)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void namesTheOneFault(String breach, UnaryOperator<List<PlacedMeeting>> fault) {
        assertThat(check(fault.apply(GOOD))).containsExactly(breach);
    }

    private static List<String> check(List<PlacedMeeting> placed) {
        return PlanCheck.of(INSTANCE, placed, SoftWeights.standard()).breaches();
    }
}
