package eu.visavis.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.visavis.event.Event;
import eu.visavis.event.EventFormat;
import eu.visavis.event.EventRules;
import eu.visavis.event.Period;
import eu.visavis.event.PlaceLimit;
import eu.visavis.event.SessionTimes;
import eu.visavis.event.StatedTable;
import eu.visavis.event.TableFacts;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.TimeWindow;
import eu.visavis.text.Messages;
import eu.visavis.web.Problem;
import eu.visavis.web.ProblemKind;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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
        assertThat(event.tables())
                .hasSize(45)
                .startsWith(new StatedTable(1, new TableFacts("A", true), List.of()))
                .endsWith(new StatedTable(45, new TableFacts("A", false), List.of()));
        assertThat(event.details().rules().registration().closes()).contains(Instant.parse("2027-05-05T21:59:00Z"));
        assertThat(event.details().rules().requests().closes()).contains(Instant.parse("2027-05-14T16:00:00Z"));
        assertThat(event.sessions())
                .extracting(SessionTimes::day)
                .containsExactly(LocalDate.of(2027, 5, 19), LocalDate.of(2027, 5, 20));
        assertThat(event.sessions().get(0).breaks())
                .containsExactly(new SessionTimes.Break(LocalTime.of(15, 0), LocalTime.of(15, 20)));
    }

    @Test
    void readsDatesInTheEventsZone() {
        EventRules rules =
                read(",\"registration_opens\":\"2027-01-05T08:00\",\"registration_deadline\":\"2027-05-05T23:59\","
                                + "\"format\":\"ONLINE\",\"places\":80,\"waiting_list_moves_up\":true,\"shown_publicly\":false")
                        .details()
                        .rules();

        Period registration = new Period(
                Optional.of(Instant.parse("2027-01-05T07:00:00Z")), Optional.of(Instant.parse("2027-05-05T21:59:00Z")));
        assertThat(rules)
                .isEqualTo(new EventRules(
                        EventFormat.ONLINE,
                        registration,
                        Period.ALWAYS,
                        new PlaceLimit(OptionalInt.of(80), true),
                        false));
    }

    @Test
    void refusesRulesThatCannotBe() {
        assertThat(mistakes(LEAST.formatted(",\"format\":\"both\",\"places\":0,\"registration_deadline\":\"soon\","
                        + "\"booking_opens\":\"2027-05-05T10:00\",\"booking_deadline\":\"2027-05-05T10:00\"")))
                .containsExactlyInAnyOrder("/format", "/places", "/registration_deadline", "/booking_deadline");
    }

    @Test
    void needsNoMoreThanTitleVenueAndZone() {
        NewEvent event = read("");

        assertThat(event.sessions()).isEmpty();
        assertThat(event.tables()).isEmpty();
        assertThat(event.details().acceptance()).isEqualTo(Event.Acceptance.INVITEE);
        assertThat(event.details().registrationOpen()).isTrue();
        assertThat(event.details().rules()).isEqualTo(EventRules.USUAL);
    }

    @Test
    void readsTablesThatDifferFromTheRest() {
        NewEvent event = read(",\"tables\":2,\"hall\":\"A\",\"slot_minutes\":20,\"days\":[{\"date\":\"2027-05-19\","
                + "\"start\":\"13:00\",\"end\":\"14:00\"}],\"table_list\":[{\"number\":2,\"accessible\":true,"
                + "\"closed\":[{\"start\":\"2027-05-19T13:10\",\"end\":\"2027-05-19T13:30\"}]},"
                + "{\"number\":40,\"hall\":\"Foyer\"},{\"number\":41,\"hall\":\"\"}]");

        TimeWindow closed =
                new TimeWindow(Instant.parse("2027-05-19T11:10:00Z"), Instant.parse("2027-05-19T11:30:00Z"));
        assertThat(event.tables())
                .containsExactly(
                        new StatedTable(1, new TableFacts("A", false), List.of()),
                        new StatedTable(2, new TableFacts("A", true), List.of(closed)),
                        new StatedTable(40, new TableFacts("Foyer", false), List.of()),
                        new StatedTable(41, new TableFacts("", false), List.of()));
    }

    @Test
    void refusesTablesThatCannotBe() {
        assertThat(mistakes(LEAST.formatted(",\"tables\":500,\"slot_minutes\":20,\"days\":[{\"date\":\"2027-05-19\","
                        + "\"start\":\"13:00\",\"end\":\"14:00\"}],\"table_list\":[{\"number\":0},{\"hall\":\"B\"},"
                        + "{\"number\":501,\"accessible\":\"yes\"},{\"number\":501,\"closed\":["
                        + "{\"start\":\"2027-05-19T14:00\",\"end\":\"2027-05-19T13:00\"},"
                        + "{\"start\":\"2027-05-19T14:00\",\"end\":\"2027-05-19T15:00\"},{\"start\":\"soon\"}]}]")))
                .containsExactlyInAnyOrder(
                        "/table_list/0/number",
                        "/table_list/1/number",
                        "/table_list/2/accessible",
                        "/table_list/3/number",
                        "/table_list/3/closed/0/end",
                        "/table_list/3/closed/1/start",
                        "/table_list/3/closed/2/start",
                        "/table_list/3/closed/2/end",
                        "/table_list");
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
