package eu.visavis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.testing.Web;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineToolTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String instance;

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return CommandLineTool.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private String lastLine() {
        return out.toString().strip().lines().reduce((one, other) -> other).orElseThrow();
    }

    @BeforeEach
    void generate() {
        instance = file("event.json.gz");
        assertThat(run("generate", "S", "--variant", "tables", "--seed", "4", "--output", instance))
                .isZero();
    }

    @Test
    void solvesAndChecksAnEvent() {
        int solved = run("solve", instance, "--steps", "200000", "--output", file("schedule.json"));
        String report = lastLine();
        int checked = run("check", instance, file("schedule.json"));

        assertThat(solved).isZero();
        assertThat(checked).isZero();
        assertThat(report).contains("\"instance\":\"St-4\"", "\"feasible\":true", "\"bound\":", "\"seed\":1");
        assertThat(report).startsWith(lastLine().substring(0, lastLine().length() - 1));
    }

    @Test
    void solvesForATime() {
        assertThat(run("solve", instance, "--seconds", "1.5", "--output", file("schedule.json")))
                .isZero();
        assertThat(lastLine()).contains("\"feasible\":true");
        assertThat(run("check", instance, file("schedule.json"))).isZero();
    }

    @Test
    void makesTheSameScheduleForTheSameSeedAndSteps() throws IOException {
        run("solve", instance, "--steps", "100000", "--seed", "9", "--output", file("one.json"));
        run("solve", instance, "--steps", "100000", "--seed", "9", "--output", file("two.json"));

        assertThat(Path.of(file("one.json"))).hasSameTextualContentAs(Path.of(file("two.json")));
    }

    @Test
    void neverPassesTheBound() {
        run("bound", instance);
        double bound = Double.parseDouble(Web.find("\"bound\":([0-9.]+)", lastLine()));
        run("solve", instance, "--steps", "300000", "--output", file("schedule.json"));
        double weight = Double.parseDouble(Web.find("\"weight\":([0-9]+)", lastLine()));

        assertThat(weight).isBetween(0.99 * bound, bound);
    }

    @Test
    void leavesAPublishedScheduleAloneWhereNothingMayMove() {
        run("solve", instance, "--steps", "1", "--output", file("published.json"));

        int code = run(
                "solve",
                instance,
                "--steps",
                "100000",
                "--published",
                file("published.json"),
                "--max-moves",
                "0",
                "--output",
                file("next.json"));

        assertThat(code).isZero();
        assertThat(places("next.json")).containsAll(places("published.json"));
    }

    @Test
    void repairsAPublishedScheduleSoThatTheCheckAgrees() {
        run("solve", instance, "--steps", "100000", "--output", file("published.json"));

        int repaired = run(
                "repair",
                instance,
                "--published",
                file("published.json"),
                "--absent",
                "3,17",
                "--late",
                "5@4",
                "--leaves",
                "6@9",
                "--closed-table",
                "2",
                "--lost-slot",
                "7",
                "--freeze",
                "2",
                "--steps",
                "20000",
                "--changed",
                file("changed.json"),
                "--output",
                file("next.json"));
        String report = lastLine();
        int checked = run(
                "check",
                file("changed.json"),
                file("next.json"),
                "--published",
                file("published.json"),
                "--freeze",
                "2");

        assertThat(repaired).isZero();
        assertThat(checked).isZero();
        String figures = lastLine();
        assertThat(report)
                .startsWith(figures.substring(0, figures.length() - 1))
                .contains("\"groups\":");
    }

    @Test
    void refusesWhatCannotComeInBetween() {
        run("solve", instance, "--steps", "1", "--output", file("published.json"));

        for (String wrong :
                new String[] {"--absent=400", "--late=5", "--late=5@99", "--leaves=x@1", "--lost-slot=99"}) {
            assertThat(run(
                            "repair",
                            instance,
                            "--published",
                            file("published.json"),
                            wrong,
                            "--steps",
                            "1",
                            "--output",
                            file("next.json")))
                    .as(wrong)
                    .isEqualTo(2);
            assertThat(err.toString()).as(wrong).contains("Try --help.");
        }
    }

    private java.util.List<String> places(String name) {
        try {
            return java.util.regex.Pattern.compile("\\{\"request\":\\d+,\"slot\":\\d+,\"table\":-?\\d+\\}")
                    .matcher(Files.readString(Path.of(file(name))))
                    .results()
                    .map(java.util.regex.MatchResult::group)
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void tellsWhichRuleAScheduleBreaks() throws IOException {
        Files.writeString(
                Path.of(file("bad.json")),
                "{\"instance\":\"St-4\",\"assignments\":[{\"request\":0,\"slot\":0,\"table\":99}]}");

        assertThat(run("check", instance, file("bad.json"))).isEqualTo(1);
        assertThat(lastLine()).contains("\"feasible\":false", "table 99 closed in slot 0");
    }

    @Test
    void refusesWrongArgumentsAndFilesWithAReason() {
        assertThat(run("solve", instance, "--output", file("x.json"))).isEqualTo(2);
        assertThat(run("solve", instance, "--steps", "0", "--output", file("x.json")))
                .isEqualTo(2);
        assertThat(run("bound", file("missing.json"))).isEqualTo(2);
        assertThat(err.toString()).contains("no such file");
        assertThat(run("generate", "HUGE")).isEqualTo(2);
        assertThat(run("fly")).isEqualTo(2);
    }
}
