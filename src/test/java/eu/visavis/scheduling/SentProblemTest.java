package eu.visavis.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import eu.visavis.scheduling.solver.format.FormatException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SentProblemTest {
    private static final String TERMS = ",\"walks\":[{\"a\":0,\"b\":1,\"minutes\":5}],\"interpreters\":[{\"id\":0,"
            + "\"languages\":[\"de\",\"pl\"],\"unavailable\":[0]}],\"quotas\":[{\"name\":\"q\",\"requests\":[0],\"min\":1}],"
            + "\"published\":{\"instance\":\"small-event\",\"assignments\":[{\"request\":0,\"slot\":1,\"table\":0}]}}";
    private static final Pattern VALUE = Pattern.compile("(?<=:) ?(\"[^\"]*\"|-?[0-9]+|true|false|\\[[0-9, ]*])");

    @Test
    void readsAProblemWithTheScheduleThatPeopleKnow() throws IOException {
        SentProblem sent = SentProblem.read(bytes(whole()));

        assertThat(sent.problem().instance().wishes()).hasSize(11);
        assertThat(sent.known().orElseThrow()).hasSize(1);
        assertThat(SentProblem.stored(sent.file()).problem()).isEqualTo(sent.problem());
    }

    @Test
    void refusesMoreThanIsTakenBeforeAnythingIsMadeOfIt() {
        String slots = "{\"session\":0},".repeat(501);
        String json = "{\"slots\":[%s],\"tables\":[],\"participants\":[],\"requests\":[]}"
                .formatted(slots.substring(0, slots.length() - 1));

        assertThatThrownBy(() -> SentProblem.read(bytes(json)))
                .isInstanceOf(FormatException.class)
                .hasMessage("slots has 501 entries; at most 500 can be taken");
    }

    @Test
    void namesWhatIsWrong() {
        assertThatThrownBy(() -> SentProblem.read(bytes("{\"slots\":[{\"session\":0,\"start\":1}],\"tables\":[1]}")))
                .hasMessage("tables[0] must be an object");
        assertThatThrownBy(() -> SentProblem.read(bytes("{\"tables\":[{\"unavailable\":[1.5]}]}")))
                .hasMessage("tables[0] holds a value of the wrong kind");
    }

    /** Whatever is changed in one place, it is read or refused, and nothing else. */
    @Test
    void neverFailsInAnyOtherWay() throws IOException {
        String whole = whole();
        Random chance = new Random(7);
        List<String> values = List.of(
                "null",
                "-1",
                "1e999999999",
                "99999999999999999999",
                "1.5",
                "\"\"",
                "\"x\"",
                "[]",
                "{}",
                "[{}]",
                "[[0]]",
                "[null]",
                "[-1]",
                "[1.5]",
                "[\"x\"]",
                "true",
                "2147483647",
                "\"+999999999-12-31T23:59:59\"");
        List<Integer> starts =
                VALUE.matcher(whole).results().map(found -> found.start(1)).toList();
        for (int start : starts) {
            for (String value : values) {
                tryOut(replaced(whole, start, value));
            }
        }
        for (int i = 0; i < 300; i++) {
            int from = chance.nextInt(whole.length());
            tryOut(whole.substring(0, from));
            tryOut(whole.substring(0, from) + whole.substring(from + 1));
        }
    }

    private static String replaced(String whole, int start, String value) {
        Matcher matcher = VALUE.matcher(whole);
        matcher.find(start - 1);
        return whole.substring(0, matcher.start(1)) + value + whole.substring(matcher.end(1));
    }

    private static void tryOut(String json) {
        try {
            SentProblem.read(bytes(json));
        } catch (FormatException expected) {
            assertThat(expected).hasMessageNotContaining("org.eclipse");
        } catch (RuntimeException e) {
            fail("Not refused but failed: " + json, e);
        }
    }

    private static String whole() throws IOException {
        String small =
                Files.readString(Path.of("docs/examples/small-event.json")).strip();
        return small.substring(0, small.length() - 1) + TERMS;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
