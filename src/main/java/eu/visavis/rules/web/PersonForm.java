package eu.visavis.rules.web;

import eu.visavis.event.MeetingTable;
import eu.visavis.event.TableKeeping;
import eu.visavis.registration.HalfDay;
import eu.visavis.rules.MeetingCount;
import eu.visavis.rules.PersonFacts;
import eu.visavis.rules.PersonFacts.Need;
import eu.visavis.rules.WorkingHours;
import eu.visavis.web.Choices;
import eu.visavis.web.Form;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The form with what is stated of one participant. */
final class PersonForm {
    private static final int MOST_LANGUAGES = 30;

    private PersonForm() {}

    /** The form as it says what is stored; working hours are offered in the zone of the event. */
    static Form of(PersonFacts facts, List<MeetingTable> tables, ZoneId zone) {
        Map<String, List<String>> values = new HashMap<>();
        tables.stream()
                .filter(table -> facts.tableId().equals(OptionalLong.of(table.id())))
                .forEach(table -> values.put("table", List.of(String.valueOf(table.number()))));
        values.put("need", facts.needs().stream().map(Need::name).toList());
        values.put("languages", List.copyOf(facts.languages()));
        NumberField.show(values, "least", facts.count().least());
        NumberField.show(values, "most", facts.count().most());
        NumberField.show(values, "row", facts.count().mostInRow());
        values.put("half", List.of(facts.half().map(Enum::name).orElse("")));
        values.put(
                "zone",
                List.of(facts.hours().map(WorkingHours::zone).orElse(zone).getId()));
        facts.hours().ifPresent(hours -> {
            values.put("from", List.of(hours.from().toString()));
            values.put("to", List.of(hours.to().toString()));
        });
        return Form.filled(values);
    }

    /**
     * Reads what is stated; empty if the form has problems.
     *
     * @param before what of it the form does not offer stays
     * @param online whether the form offers working hours
     */
    static Optional<PersonFacts> read(Form form, List<MeetingTable> tables, PersonFacts before, boolean online) {
        OptionalLong table = table(form, tables);
        Optional<MeetingCount> count = count(form);
        Optional<WorkingHours> hours = online ? hours(form) : before.hours();
        Set<Need> needs = Stream.of(Need.values())
                .filter(need -> form.has("need", need.name()))
                .collect(Collectors.toSet());
        Set<String> languages = form.all("languages").stream()
                .flatMap(code -> Choices.language(code).stream())
                .limit(MOST_LANGUAGES)
                .collect(Collectors.toSet());
        Optional<HalfDay.Part> half = Stream.of(HalfDay.Part.values())
                .filter(part -> form.value("half").equals(part.name()))
                .findFirst();
        return form.isWrong()
                ? Optional.empty()
                : Optional.of(new PersonFacts(table, needs, languages, count.orElseThrow(), half, hours));
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

    private static Optional<MeetingCount> count(Form form) {
        NumberField least = NumberField.read(form, "least", 1, MeetingCount.HIGHEST, "rules.person.leastWrong");
        NumberField most = NumberField.read(form, "most", 0, MeetingCount.HIGHEST, "rules.person.mostWrong");
        NumberField row = NumberField.read(form, "row", 1, MeetingCount.HIGHEST, "rules.person.rowWrong");
        if (least.isAbove(most)) {
            form.wrong("most", "rules.person.mostBelowLeast");
        }
        return form.isWrong()
                ? Optional.empty()
                : Optional.of(new MeetingCount(least.value(), most.value(), row.value()));
    }

    private static Optional<WorkingHours> hours(Form form) {
        if (form.value("from").isEmpty() && form.value("to").isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalTime> from = form.read("from", ClockTime::read, "rules.person.timeWrong");
        Optional<LocalTime> to = form.read("to", ClockTime::read, "rules.person.timeWrong");
        Optional<ZoneId> zone = form.read("zone", Choices::zone, "rules.person.zoneMissing");
        if (from.isEmpty() || to.isEmpty() || zone.isEmpty()) {
            return Optional.empty();
        }
        if (!from.get().isBefore(to.get())) {
            form.wrong("to", "rules.person.endsTooEarly");
            return Optional.empty();
        }
        return Optional.of(new WorkingHours(from.get(), to.get(), zone.get()));
    }
}
