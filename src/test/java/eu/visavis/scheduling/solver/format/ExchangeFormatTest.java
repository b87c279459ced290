package eu.visavis.scheduling.solver.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.visavis.scheduling.solver.InstanceInterpreter;
import eu.visavis.scheduling.solver.InstanceQuota;
import eu.visavis.scheduling.solver.InstanceWalk;
import eu.visavis.scheduling.solver.InstanceWish;
import eu.visavis.scheduling.solver.PlacedMeeting;
import eu.visavis.scheduling.solver.TableNeed;
import eu.visavis.scheduling.solver.WishTerms;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExchangeFormatTest {
    private static final String SMALL = """
            {"name": "small", "origin": "a test",
             "sessions": [{"id": 0, "name": "day"}],
             "slots": [{"id": 0, "session": 0, "start": "slot 1", "end": ""},
                       {"id": 1, "session": 0, "start": "slot 2", "end": ""}],
             "tables": [{"id": 0, "name": "T1", "unavailable": [1]}],
             "participants": [{"id": 0, "org": 0, "online": false, "unavailable": [], "maxMeetings": 1},
                              {"id": 1, "org": 1, "online": true, "unavailable": [0], "maxMeetings": 2},
                              {"id": 2, "org": 2, "online": false, "unavailable": []}],
             "requests": [{"id": 0, "a": 0, "b": 1, "weight": 3, "mandatory": true},
                          {"id": 1, "a": 2, "b": 2, "weight": 5},
                          {"id": 2, "a": 2, "b": 1, "weight": 1, "allowedSlots": [0, 1], "after": [0, 1]}],
             "fairnessTarget": 2, "maxBreakDifference": 1,
             "softWeights": {"gap": 7, "fairness": 4, "tableChange": 2, "break": 1}}
            """;

    private static ExchangeProblem read(String json) {
        return ProblemReader.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void readsEveryMember() {
        ExchangeProblem problem = read(SMALL);

        assertThat(problem.name()).isEqualTo("small");
        assertThat(problem.requests()).isEqualTo(3);
        assertThat(problem.instance().slots()).hasSize(2);
        assertThat(problem.instance().tables().get(0).closedSlotIds()).containsExactly(1L);
        assertThat(problem.instance().participants().get(1).availableSlotIds()).containsExactly(1L);
        assertThat(problem.instance().participants().get(0).maxMeetings()).isEqualTo(OptionalInt.of(1));
        assertThat(problem.soft().maxInterruptionDifference()).isEqualTo(OptionalInt.of(1));
        assertThat(problem.soft().idleGap()).isEqualTo(7);
    }

    @Test
    void leavesOutWhoWantsToMeetThemselves() {
        assertThat(read(SMALL).instance().wishes())
                .containsExactly(
                        new InstanceWish(0, 0, 1, 3, true, Optional.empty(), Set.of()),
                        new InstanceWish(2, 2, 1, 1, false, Optional.of(Set.of(0L, 1L)), Set.of(0L)));
    }

    @ParameterizedTest
    @EnumSource(ProblemGenerator.Variant.class)
    void readsWhatItWrites(ProblemGenerator.Variant variant) {
        ExchangeProblem problem = ProblemGenerator.generate(ProblemGenerator.Size.M, variant, 3);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        ProblemWriter.write(problem, "a test", out);

        assertThat(ProblemReader.read(new ByteArrayInputStream(out.toByteArray())))
                .isEqualTo(problem);
    }

    @Test
    void readsTermsItWrites() {
        ExchangeProblem problem = read("""
                {"name": "terms",
                 "slots": [{"id": 0, "session": 0, "start": "2027-03-10T09:00", "end": "2027-03-10T09:20"},
                           {"id": 1, "session": 0, "start": "2027-03-10T09:20", "end": "2027-03-10T09:40"}],
                 "tables": [{"id": 0, "area": 1, "offers": ["accessible"]}, {"id": 1, "area": 0}],
                 "participants": [{"id": 0, "table": 1, "languages": ["de"], "maxInRow": 2, "minMeetings": 1},
                                  {"id": 1, "needs": ["quiet"], "languages": ["pl"], "unwantedSlots": [1],
                                   "rests": [{"from": "2027-03-10T09:00", "to": "2027-03-10T10:00", "minutes": 20}]},
                                  {"id": 2}],
                 "requests": [{"id": 0, "a": 0, "b": 1, "others": [2], "choice": 0, "table": 1, "minMinutes": 20},
                              {"id": 1, "a": 0, "b": 2, "choice": 0}],
                 "walks": [{"a": 0, "b": 1, "minutes": 10}],
                 "interpreters": [{"id": 0, "languages": ["de", "pl"], "unavailable": [1]}],
                 "quotas": [{"name": "across", "requests": [0], "min": 1, "minPercent": 40}]}
                """);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        ProblemWriter.write(problem, "a test", out);

        assertThat(ProblemReader.read(new ByteArrayInputStream(out.toByteArray())))
                .isEqualTo(problem);
        assertThat(problem.instance().terms().walks()).containsExactly(new InstanceWalk(0, 1, 10));
        assertThat(problem.instance().terms().interpreters())
                .containsExactly(new InstanceInterpreter(0, Set.of("de", "pl"), Set.of(0L)));
        assertThat(problem.instance().terms().quotas()).containsExactly(new InstanceQuota("across", Set.of(0L), 1, 40));
        assertThat(problem.instance().wishes().get(0).terms())
                .isEqualTo(new WishTerms(Set.of(2L), OptionalLong.of(0), OptionalLong.of(1), 20));
        assertThat(problem.instance().participants().get(0).terms().tableId()).isEqualTo(OptionalLong.of(1));
        assertThat(problem.instance().participants().get(1).terms().rests()).hasSize(1);
        assertThat(problem.instance().tables().get(0).traits().offers()).containsExactly(TableNeed.ACCESSIBLE);
    }

    @Test
    void readsTheScheduleItWrites() {
        ExchangeProblem problem = read(SMALL);
        List<PlacedMeeting> placed = List.of(new PlacedMeeting(0, 0, 1, 3, 1, OptionalLong.empty()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        SolutionFormat.write("small", placed, out);

        assertThat(SolutionFormat.read(new ByteArrayInputStream(out.toByteArray()), problem))
                .isEqualTo(placed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[] | The file must hold one JSON object",
                "{\"slots\": 3} | slots must be a list",
                "{\"slots\": [3]} | slots[0] must be an object",
                "{\"slots\": [{\"session\": \"x\"}]} | session must be a number",
                "{\"slots\": [{\"session\": 0.5}]} | session must be a whole number",
                "{\"slots\": []} | is missing"
            })
    void saysWhatIsWrongWithAFile(String json, String message) {
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> read(json))
                .withMessageContaining(message);
    }

    @Test
    void refusesWhatIsCutOff() {
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> read(SMALL.substring(0, SMALL.length() / 2)))
                .withMessageStartingWith("The file is no JSON");
    }

    @Test
    void refusesAScheduleOfAnotherInstance() {
        byte[] other = "{\"instance\": \"other\", \"assignments\": []}".getBytes(StandardCharsets.UTF_8);

        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> SolutionFormat.read(new ByteArrayInputStream(other), read(SMALL)))
                .withMessage("The schedule is of other, not of small");
    }
}
