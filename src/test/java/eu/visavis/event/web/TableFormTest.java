package eu.visavis.event.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.visavis.event.TableChanges;
import eu.visavis.web.Form;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableFormTest {
    private static final Set<Integer> ALL = Set.of(1, 2, 3, 10, 11, 40);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3              | 3",
                "1-3            | 1, 2, 3",
                "2 – 10 , 40    | 2, 3, 10, 40",
                "1, 2;11        | 1, 2, 11",
                "1 2 3          | 1, 2, 3",
                "5-999999       | 10, 11, 40",
                "3,             | 3"
            })
    void readsNumbersAsPeopleWriteThem(String typed, String numbers) {
        Form form = Form.filled(Map.of("numbers", List.of(typed)));

        Set<Integer> read = TableForm.readNumbers(form, ALL);

        assertThat(form.problems()).isEmpty();
        assertThat(read)
                .containsExactlyInAnyOrder(List.of(numbers.split(", ")).stream()
                        .map(Integer::valueOf)
                        .toArray(Integer[]::new));
    }

    @Test
    void joinsTickedAndWrittenNumbers() {
        Form form = Form.filled(Map.of("table", List.of("1", "2", "77", "x"), "numbers", List.of("2–3")));

        assertThat(TableForm.readNumbers(form, ALL)).containsExactlyInAnyOrder(1, 2, 3);
        assertThat(form.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "1, 4-9", "three", "1-2-3", "-1", "9999999", "3-1"})
    void namesWhatIsNoNumberOfATable(String typed) {
        Form form = Form.filled(Map.of("numbers", List.of(typed)));

        TableForm.readNumbers(form, ALL);

        assertThat(form.problems().get("numbers").key()).isEqualTo("event.tables.numbersWrong");
    }

    @Test
    void wantsAnyTable() {
        Form form = Form.filled(Map.of("table", List.of("77")));

        TableForm.readNumbers(form, ALL);

        assertThat(form.problems().get("numbers").key()).isEqualTo("event.tables.noneChosen");
    }

    @Test
    void changesOnlyWhatIsStated() {
        Form form = Form.filled(Map.of("hall", List.of(""), "accessible", List.of("no"), "change", List.of("")));

        assertThat(TableForm.readSeveral(form, List.of()))
                .contains(new TableChanges(Optional.empty(), Optional.of(false), TableChanges.Closing.NONE));
    }

    @Test
    void wantsAnyChange() {
        Form form = TableForm.unchanged();

        assertThat(TableForm.readSeveral(form, List.of())).isEmpty();
        assertThat(form.problems().get("hall").key()).isEqualTo("event.tables.nothing");
    }

    @Test
    void wantsSlotsToClose() {
        Form form = Form.filled(Map.of("change", List.of("close"), "slot", List.of("7")));

        assertThat(TableForm.readSeveral(form, List.of())).isEmpty();
        assertThat(form.problems().get("closing").key()).isEqualTo("event.tables.noSlots");
    }
}
