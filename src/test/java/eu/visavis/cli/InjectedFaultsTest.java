package eu.visavis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.scheduling.solver.ChangeCheck;
import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.InstanceParticipant;
import eu.visavis.scheduling.solver.InstanceSlot;
import eu.visavis.scheduling.solver.InstanceTable;
import eu.visavis.scheduling.solver.InstanceWish;
import eu.visavis.scheduling.solver.PlacedMeeting;
import eu.visavis.scheduling.solver.PlanCheck;
import eu.visavis.scheduling.solver.Published;
import eu.visavis.scheduling.solver.SoftWeights;
import eu.visavis.scheduling.solver.format.ExchangeProblem;
import eu.visavis.scheduling.solver.format.ProblemWriter;
import eu.visavis.scheduling.solver.format.SolutionFormat;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A good schedule with one fault of each kind: check and command-line tool name that one and nothing else. */
class InjectedFaultsTest {
    private static final OptionalLong NO_TABLE = OptionalLong.empty();

    /** Every wish but the fifth, whose people have no time left. */
    private static final List<PlacedMeeting> GOOD = List.of(
            at(0, 0, table(0)),
            at(1, 0, table(1)),
            at(2, 1, table(0)),
            at(3, 1, NO_TABLE),
            at(4, 1, table(1)),
            at(6, 2, table(0)));

    @TempDir
    private Path folder;

    private final ExchangeProblem problem = problem();

    /**
     * Seven people, the last one online, the one before away in the first slot and the first one with two meetings at most;
     * two sessions of three slots; three tables, the last one closed in the last slot. Nobody may be interrupted more often
     * than another.
     */
    private static ExchangeProblem problem() {
        Instant nine = Instant.parse("2027-03-10T09:00:00Z");
        List<InstanceSlot> slots = IntStream.range(0, 6)
                .mapToObj(slot -> new InstanceSlot(
                        slot,
                        slot / 3,
                        nine.plus(Duration.ofMinutes(20L * slot)),
                        nine.plus(Duration.ofMinutes(20L * slot + 20))))
                .toList();
        List<InstanceParticipant> people = new ArrayList<>();
        for (int id = 0; id < 7; id++) {
            Set<Long> available = id == 5 ? Set.of(1L, 2L, 3L, 4L, 5L) : Set.of(0L, 1L, 2L, 3L, 4L, 5L);
            people.add(new InstanceParticipant(id, id == 6, available, OptionalInt.of(id == 0 ? 2 : 6)));
        }
        List<InstanceTable> tables =
                List.of(new InstanceTable(0, 1), new InstanceTable(1, 2), new InstanceTable(2, 3, Set.of(5L)));
        List<InstanceWish> wishes = List.of(
                new InstanceWish(0, 0, 1, 5, true, Optional.empty(), Set.of()),
                new InstanceWish(1, 2, 3, 3),
                new InstanceWish(2, 0, 2, 3, false, Optional.of(Set.of(1L, 2L)), Set.of()),
                new InstanceWish(3, 4, 6, 3),
                new InstanceWish(4, 1, 3, 1, false, Optional.empty(), Set.of(1L)),
                new InstanceWish(5, 0, 3, 1),
                new InstanceWish(6, 4, 5, 1));
        return new ExchangeProblem(
                "faults",
                new Instance(slots, tables, people, wishes),
                new SoftWeights(20, 5, 1, 0, 10, 5, OptionalInt.of(0)),
                wishes.size());
    }

    private static OptionalLong table(long id) {
        return OptionalLong.of(id);
    }

    /** The check goes by the wish, whatever people and weight a meeting names. */
    private static PlacedMeeting at(long wish, long slot, OptionalLong table) {
        return new PlacedMeeting(wish, -1, -1, 0, slot, table);
    }

    private static UnaryOperator<List<PlacedMeeting>> instead(PlacedMeeting meeting) {
        return good -> good.stream()
                .map(placed -> placed.wishId() == meeting.wishId() ? meeting : placed)
                .toList();
    }

    private static UnaryOperator<List<PlacedMeeting>> plus(PlacedMeeting meeting) {
        return good -> Stream.concat(good.stream(), Stream.of(meeting)).toList();
    }

    private static UnaryOperator<List<PlacedMeeting>> without(long wish) {
        return good -> good.stream().filter(placed -> placed.wishId() != wish).toList();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("participant 4 twice in slot 1", instead(at(6, 1, table(2)))),
                Arguments.of("table 0 twice in slot 1", instead(at(4, 1, table(0)))),
                Arguments.of("participant 5 unavailable in slot 0", instead(at(6, 0, table(2)))),
                Arguments.of("table 2 closed in slot 5", instead(at(6, 5, table(2)))),
                Arguments.of("table 99 closed in slot 2", instead(at(6, 2, table(99)))),
                Arguments.of("wish 2: slot 3 not allowed", instead(at(2, 3, table(0)))),
                Arguments.of("wish 4 must come after 1", instead(at(1, 2, table(1)))),
                Arguments.of("participant 0 has 3 meetings, at most 2", plus(at(5, 2, table(1)))),
                Arguments.of("mandatory wish 0 not placed", without(0)),
                Arguments.of("wish 3: online meeting holds a table", instead(at(3, 1, table(2)))),
                Arguments.of("wish 6: no table", instead(at(6, 2, NO_TABLE))),
                Arguments.of("wish 99 in slot 0: no such wish or slot", plus(at(99, 0, NO_TABLE))),
                Arguments.of("wish 6 in slot 77: no such wish or slot", instead(at(6, 77, table(0)))),
                Arguments.of("wish 6 placed twice", plus(at(6, 3, table(0)))),
                Arguments.of("interruptions differ by 1, at most 0", instead(at(3, 0, NO_TABLE))));
    }

    @BeforeEach
    void write() throws IOException {
        ProblemWriter.write(problem, "a test", Files.newOutputStream(folder.resolve("event.json")));
        write("good.json", GOOD);
    }

    private void write(String name, List<PlacedMeeting> placed) throws IOException {
        SolutionFormat.write(problem.name(), placed, Files.newOutputStream(folder.resolve(name)));
    }

    @Test
    void findNothingInTheGoodSchedule() {
        assertThat(PlanCheck.of(problem.instance(), GOOD, problem.soft()).breaches())
                .isEmpty();
        assertThat(check("good.json").code()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void areNamedOneByOne(String breach, UnaryOperator<List<PlacedMeeting>> fault) throws IOException {
        List<PlacedMeeting> bad = fault.apply(GOOD);
        write("bad.json", bad);

        PlanCheck check = PlanCheck.of(problem.instance(), bad, problem.soft());
        Outcome outcome = check("bad.json");

        assertThat(check.breaches()).containsExactly(breach);
        assertThat(check.figures().feasible()).isFalse();
        assertThat(outcome.code()).isEqualTo(CommandLineTool.INFEASIBLE);
        assertThat(outcome.texts("violations")).containsExactly(breach);
        assertThat(outcome.report().getBoolean("feasible")).isFalse();
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                Arguments.of("wish 3 changed inside the freeze window", instead(at(3, 3, NO_TABLE)), "moved"),
                Arguments.of("wish 4 changed inside the freeze window", instead(at(4, 1, table(2))), "retabled"),
                Arguments.of("wish 1 changed inside the freeze window", without(1), "lost"),
                Arguments.of("wish 6 added inside the freeze window", instead(at(6, 1, table(2))), "moved"),
                Arguments.of("wish 5 added inside the freeze window", plus(at(5, 1, table(2))), "added"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void areNamedWhereTheyChangeWhatIsFrozen(String breach, UnaryOperator<List<PlacedMeeting>> change, String counted)
            throws IOException {
        List<PlacedMeeting> bad = change.apply(GOOD);
        write("bad.json", bad);

        ChangeCheck check = ChangeCheck.of(problem.instance(), published(2), bad);
        Outcome frozen =
                check("bad.json", "--published", folder.resolve("good.json").toString(), "--freeze", "2");
        Outcome free =
                check("bad.json", "--published", folder.resolve("good.json").toString());

        assertThat(check.breaches()).containsExactly(breach);
        assertThat(frozen.code()).isEqualTo(CommandLineTool.INFEASIBLE);
        assertThat(frozen.texts("frozenChanged")).containsExactly(breach);
        assertThat(free.texts("frozenChanged")).isEmpty();
        assertThat(Stream.of("moved", "retabled", "lost", "added")
                        .filter(figure -> frozen.report().getInt(figure) > 0))
                .containsExactly(counted);
    }

    @Test
    void doNotIncludeWhatHasBecomeImpossibleInAFrozenSlot() {
        List<InstanceTable> tables = List.of(
                new InstanceTable(0, 1), new InstanceTable(1, 2, Set.of(1L)), new InstanceTable(2, 3, Set.of(5L)));
        Instance closed = new Instance(
                problem.instance().slots(),
                tables,
                problem.instance().participants(),
                problem.instance().wishes());

        ChangeCheck check = ChangeCheck.of(closed, published(2), without(4).apply(GOOD));

        assertThat(check.breaches()).isEmpty();
        assertThat(check.lost()).isEqualTo(1);
    }

    @Test
    void leaveAnUnchangedScheduleAlone() {
        Outcome same =
                check("good.json", "--published", folder.resolve("good.json").toString(), "--freeze", "6");

        assertThat(same.code()).isZero();
        assertThat(same.report().getInt("moved")).isZero();
    }

    private static Published published(int frozen) {
        Map<Long, Published.Place> places = new HashMap<>();
        GOOD.forEach(meeting -> places.put(meeting.wishId(), new Published.Place(meeting.slotId(), meeting.tableId())));
        return new Published(places, OptionalInt.empty(), frozen);
    }

    /** What the tool says. */
    private record Outcome(int code, JsonObject report) {
        List<String> texts(String name) {
            JsonArray texts = report.getJsonArray(name);
            return texts.getValuesAs(JsonString.class).stream()
                    .map(JsonString::getString)
                    .toList();
        }
    }

    private Outcome check(String schedule, String... options) {
        StringWriter out = new StringWriter();
        List<String> arguments = new ArrayList<>(List.of(
                "check",
                folder.resolve("event.json").toString(),
                folder.resolve(schedule).toString()));
        arguments.addAll(List.of(options));
        int code = CommandLineTool.run(
                new PrintWriter(out), new PrintWriter(new StringWriter()), arguments.toArray(String[]::new));
        return new Outcome(
                code, Json.createReader(new StringReader(out.toString())).readObject());
    }
}
