package eu.visavis.rules.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.registration.HalfDay;
import eu.visavis.rules.MeetingCount;
import eu.visavis.rules.PersonFacts;
import eu.visavis.rules.WorkingHours;
import eu.visavis.web.Form;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PersonFormTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final PersonFacts FACTS = new PersonFacts(
            OptionalLong.empty(),
            Set.of(PersonFacts.Need.ACCESSIBLE),
            Set.of("en", "pl"),
            new MeetingCount(OptionalInt.of(2), OptionalInt.of(8), OptionalInt.of(3)),
            Optional.of(HalfDay.Part.MORNING),
            Optional.of(new WorkingHours(LocalTime.of(9, 0), LocalTime.of(17, 0), ZoneId.of("Asia/Tokyo"))));

    private final Map<String, List<String>> typed = new HashMap<>();

    @Test
    void readsBackWhatItShows() {
        assertThat(read(PersonForm.of(FACTS, List.of(), BERLIN), true)).contains(FACTS);
        assertThat(read(PersonForm.of(PersonFacts.NONE, List.of(), BERLIN), true))
                .contains(PersonFacts.NONE);
    }

    @Test
    void keepsWorkingHoursOfSomebodyWhoIsNotAskedForThem() {
        assertThat(PersonForm.read(PersonForm.of(PersonFacts.NONE, List.of(), BERLIN), List.of(), FACTS, false)
                        .orElseThrow()
                        .hours())
                .isEqualTo(FACTS.hours());
    }

    @Test
    void refusesNumbersThatContradictEachOther() {
        type("least", "5");
        type("most", "4");

        assertWrong("most");
    }

    @Test
    void refusesWhatIsNoNumberAndNoTable() {
        type("row", "0");
        type("least", "many");
        type("table", "7");

        assertWrong("table", "least", "row");
    }

    @Test
    void refusesHalfOfTheHoursAndHoursWithoutAZone() {
        type("from", "9:00");

        assertWrong("to", "zone");
    }

    @Test
    void refusesHoursThatEndBeforeTheyBegin() {
        type("from", "17:00");
        type("to", "9:00");
        type("zone", "Asia/Tokyo");

        assertWrong("to");
    }

    private void type(String field, String value) {
        typed.put(field, List.of(value));
    }

    private void assertWrong(String... fields) {
        Form form = Form.filled(typed);
        assertThat(read(form, true)).isEmpty();
        assertThat(form.problems()).containsOnlyKeys(fields);
    }

    private static Optional<PersonFacts> read(Form form, boolean online) {
        return PersonForm.read(form, List.of(), PersonFacts.NONE, online);
    }
}
