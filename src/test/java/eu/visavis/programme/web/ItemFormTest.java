package eu.visavis.programme.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.kernel.Language;
import eu.visavis.kernel.TimeWindow;
import eu.visavis.programme.ItemFacts;
import eu.visavis.programme.ItemKind;
import eu.visavis.web.Form;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemFormTest {
    private static final ZoneId DRESDEN = ZoneId.of("Europe/Berlin");

    private final Map<String, List<String>> typed = new HashMap<>();

    ItemFormTest() {
        put("kind", "TALK");
        put("title-de", "Laser");
        put("day", "2027-05-19");
        put("from", "9:30");
        put("to", "10:15");
        put("who", "signUp");
        put("places", "20");
    }

    @Test
    void readsTimesInTheZoneOfTheEvent() {
        put("address", "https://meet.example.org/laser?room=1");

        assertThat(read())
                .contains(new ItemFacts(
                        ItemKind.TALK,
                        Map.of(Language.DE, "Laser"),
                        Map.of(),
                        new TimeWindow(Instant.parse("2027-05-19T07:30:00Z"), Instant.parse("2027-05-19T08:15:00Z")),
                        "",
                        "https://meet.example.org/laser?room=1",
                        "",
                        true,
                        OptionalInt.of(20)));
    }

    @Test
    void countsNoPlacesOfWhatIsForEverybody() {
        put("who", "everybody");

        assertThat(read()).get().extracting(ItemFacts::places).isEqualTo(OptionalInt.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://meet.example.org/laser",
                "javascript:alert(1)",
                "https:///laser",
                "https://ada:secret@meet.example.org/",
                "https://meet.example.org/a b",
                "meet.example.org"
            })
    void refusesAddressesThatAreNotOfASafePage(String address) {
        put("address", address);

        assertThat(problem("address")).isEqualTo("programme.form.addressWrong");
    }

    @Test
    void refusesAnEndBeforeTheBeginning() {
        put("to", "09:30");

        assertThat(problem("to")).isEqualTo("programme.form.endsTooEarly");
    }

    @Test
    void asksForATitleInTheReadersLanguage() {
        put("title-de", " ");

        assertThat(problem("title-en")).isEqualTo("event.form.titleMissing");
    }

    private Optional<ItemFacts> read() {
        return ItemForm.read(Form.filled(typed), Language.EN, DRESDEN);
    }

    private String problem(String field) {
        Form form = Form.filled(typed);
        assertThat(ItemForm.read(form, Language.EN, DRESDEN)).isEmpty();
        return form.problems().get(field).key();
    }

    private void put(String field, String value) {
        typed.put(field, List.of(value));
    }
}
