package eu.visavis.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Goes through the walk of the document for programmers as it stands there. */
@ExtendWith(Cast.Shared.class)
class ApiWalkIT {
    private static final Path DOCUMENT = Path.of("docs/api.md");
    private static final Path FOLDER = Path.of("target", "api-walk");

    @Test
    void leadsFromNothingToAnAgenda(Cast cast) throws Exception {
        ShellWalk walk = new ShellWalk(Map.of("HOST", cast.base()), FOLDER);
        List<String> commands = ShellWalk.commands(Files.readString(DOCUMENT));

        Map<String, String> printed = new LinkedHashMap<>();
        for (String command : commands) {
            printed.put(command, walk.run(command));
        }

        assertThat(printed).hasSizeGreaterThan(20);
        assertThat(outputOf(printed, "jq .part.total")).isEqualTo("150");
        assertThat(outputOf(printed, "jq .skipped")).isEqualTo("[]");
        assertThat(outputOf(printed, "/progress")).contains("event: ended");
        assertThat(outputOf(printed, "jq .status")).isEqualTo("409");
        assertThat(Files.readAllBytes(FOLDER.resolve("agenda.pdf"))).startsWith('%', 'P', 'D', 'F');
        assertThat(Files.readString(FOLDER.resolve("agenda.ics"))).contains("BEGIN:VEVENT");
        assertThat(outputOf(printed, "jq .seed")).isEqualTo("7");
        assertThat(outputOf(printed, "jq .plan.feasible")).isEqualTo("true");
        assertThat(outputOf(printed, "jq .bound.weight")).isNotEqualTo("0");
        assertThat(Files.readString(FOLDER.resolve("solution.json")))
                .contains("\"instance\":\"small-event\"", "\"assignments\":[{");
        assertThat(outputOf(printed, "jq .phases[0].phase")).isEqualTo("registration");
        assertThat(outputOf(printed, "jq .capacity.taken")).isEqualTo("0");
        assertThat(Files.readString(FOLDER.resolve("schedule.ics"))).contains("BEGIN:VEVENT", "alle Gespräche");
        assertThat(Files.readAllBytes(FOLDER.resolve("table-plan.pdf"))).startsWith('%', 'P', 'D', 'F');
        assertThat(Files.size(FOLDER.resolve("agendas.pdf"))).isGreaterThan(Files.size(FOLDER.resolve("agenda.pdf")));
    }

    private static String outputOf(Map<String, String> printed, String ending) {
        return printed.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(ending))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No line ends with " + ending))
                .getValue();
    }
}
