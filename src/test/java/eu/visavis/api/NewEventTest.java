package eu.visavis.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.visavis.event.Event;
import eu.visavis.event.SessionTimes;
import eu.visavis.kernel.Language;
import eu.visavis.text.Messages;
import eu.visavis.web.Problem;
import eu.visavis.web.ProblemKind;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewEventTest {
    private static final String VENUE = "\"venue\":{\"name\":\"Hall\",\"town\":\"Kiel\",\"country\":\"DE\"}";
    private static final String LEAST = "{\"title\":{\"en\":\"Day\"}," + VENUE + ",\"timezone\":\"Europe/Berlin\"%s}";

    @Test
    void readsTheEventOfTheDemo() throws IOException {
        NewEvent event;
        try (InputStream file = NewEventTest.class.getResourceAsStream("/demo-event/event.json")) {
            event = NewEvent.read(file.readAllBytes());
        }

        assertThat(event.details().texts()).hasSize(8);
        assertThat(event.details().venue().postalCode()).isEqualTo("01067");
        assertThat(event.details().zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(event.tables()).isEqualTo(45);
        assertThat(event.hall()).isEqualTo("A");
        assertThat(event.sessions())
                .extracting(SessionTimes::day)
                .containsExactly(LocalDate.of(2027, 5, 19), LocalDate.of(2027, 5, 20));
        assertThat(event.sessions().get(0).breaks())
                .containsExactly(new SessionTimes.Break(LocalTime.of(15, 0), LocalTime.of(15, 20)));
    }

    @Test
    void needsNoMoreThanTitleVenueAndZone() {
        NewEvent event = read("");

        assertThat(event.sessions()).isEmpty();
        assertThat(event.tables()).isZero();
        assertThat(event.details().acceptance()).isEqualTo(Event.Acceptance.INVITEE);
        assertThat(event.details().registrationOpen()).isTrue();
    }

    @Test
    void namesEveryMistakeWithItsPlace() {
        List<String> places =
                mistakes("{\"title\":{\"xx\":\"a\",\"de\":7},\"venue\":{\"name\":\" \",\"country\":\"D\"},"
                        + "\"timezone\":\"Mars\",\"acceptance\":\"x\",\"registration_open\":\"yes\",\"tables\":501,"
                        + "\"slot_minutes\":20,\"days\":[{\"date\":\"19.5.\",\"start\":\"9\",\"end\":\"10:00\","
                        + "\"breaks\":[{\"start\":\"10:00\",\"end\":\"09:00\"},5]}],\"hall\":[]}");

        assertThat(places)
                .containsExactlyInAnyOrder(
                        "/title/de",
                        "/title",
                        "/title",
                        "/venue/name",
                        "/venue/town",
                        "/venue/country",
                        "/timezone",
                        "/acceptance",
                        "/registration_open",
                        "/days/0/date",
                        "/days/0/start",
                        "/days/0/breaks/0/end",
                        "/days/0/breaks/1",
                        "/tables",
                        "/hall");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/days/0/slot_minutes | [{'date':'2027-05-19','start':'09:00','end':'10:00','slot_minutes':4}]",
                "/slot_minutes        | [{'date':'2027-05-19','start':'09:00','end':'10:00'}]",
                "/days/0/end          | [{'date':'2027-05-19','start':'09:00','end':'09:00','slot_minutes':20}]",
                "/days/0/end          | [{'date':'2027-05-19','start':'09:00','end':'09:10','slot_minutes':20}]",
                "/days/1/start        | [{'date':'2027-05-19','start':'09:00','end':'10:00','slot_minutes':20},"
                        + "{'date':'2027-05-19','start':'09:59','end':'11:00','slot_minutes':20}]",
                "/days/0/breaks       | [{'date':'2027-05-19','start':'09:00','end':'12:00','slot_minutes':20,"
                        + "'breaks':[{'start':'10:00','end':'11:00'},{'start':'10:30','end':'11:30'}]}]",
                "/days                | {}",
            },
            quoteCharacter = '"')
    void refusesDaysThatMakeNoSlots(String place, String days) {
        assertThat(mistakes(LEAST.formatted(",\"days\":" + days.replace('\'', '"'))))
                .containsExactly(place);
    }

    @Test
    void dropsWhatNoDatabaseCanHold() {
        NewEvent event = NewEvent.read(
                LEAST.replace("Day", "D\\u0000a\\ud800y").formatted("").getBytes(StandardCharsets.UTF_8));

        assertThat(event.details().texts().get("en").title()).isEqualTo("Day");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "[]",
                "7",
                "null",
                "{",
                "{\"a\":}",
                "{}x",
                "{\"a\":1e",
                "{\"tables\":123456789012345678901}"
            })
    void refusesWhatIsNoObject(String body) {
        Problem problem = refused(body.getBytes(StandardCharsets.UTF_8));

        assertThat(problem.kind()).isEqualTo(ProblemKind.MALFORMED);
    }

    @Test
    void refusesBytesThatAreNoText() {
        assertThat(refused(new byte[] {'{', '"', (byte) 0xC3, '"', ':', '1', '}'})
                        .kind())
                .isEqualTo(ProblemKind.MALFORMED);
    }

    @Test
    void refusesDeepNestingWithoutDescending() {
        String deep = "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";

        assertThat(refused(deep.getBytes(StandardCharsets.UTF_8)).kind()).isEqualTo(ProblemKind.MALFORMED);
    }

    private static NewEvent read(String more) {
        return NewEvent.read(LEAST.formatted(more).getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> mistakes(String body) {
        return refused(body.getBytes(StandardCharsets.UTF_8)).errors(Messages.in(Language.EN)).stream()
                .map(error -> ((JsonObject) error).getString("pointer"))
                .toList();
    }

    private static Problem refused(byte[] body) {
        Problem problem = catchThrowableOfType(Problem.class, () -> NewEvent.read(body));
        assertThat(problem).as("a problem with %s bytes", body.length).isNotNull();
        return problem;
    }
}
