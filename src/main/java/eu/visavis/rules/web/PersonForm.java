package eu.visavis.rules.web;

import eu.visavis.event.MeetingTable;
import eu.visavis.event.TableKeeping;
import eu.visavis.rules.PersonFacts;
import eu.visavis.web.Form;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The form with what is stated of one participant. */
final class PersonForm {
    private PersonForm() {}

    /** The form as it says what is stored. */
    static Form of(PersonFacts facts, List<MeetingTable> tables) {
        Map<String, List<String>> values = new HashMap<>();
        tables.stream()
                .filter(table -> facts.tableId().equals(OptionalLong.of(table.id())))
                .forEach(table -> values.put("table", List.of(String.valueOf(table.number()))));
        return Form.filled(values);
    }

    /** Reads what is stated; empty if the form has problems. */
    static Optional<PersonFacts> read(Form form, List<MeetingTable> tables) {
        OptionalLong table = table(form, tables);
        return form.isWrong() ? Optional.empty() : Optional.of(new PersonFacts(table));
    }

    private static OptionalLong table(Form form, List<MeetingTable> tables) {
        if (form.value("table").isEmpty()) {
            return OptionalLong.empty();
        }
        Optional<Integer> number = Form.number(form.value("table"), 1, TableKeeping.MAX_NUMBER);
        OptionalLong table = tables.stream()
                .filter(candidate -> number.equals(Optional.of(candidate.number())))
                .mapToLong(MeetingTable::id)
                .findFirst();
        if (table.isEmpty()) {
            form.wrong("table", "rules.person.tableWrong");
        }
        return table;
    }
}
