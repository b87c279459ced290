package eu.visavis.rules.web;

import eu.visavis.event.MeetingTable;
import eu.visavis.event.Slot;
import eu.visavis.event.TableKeeping;
import eu.visavis.registration.Participant;
import eu.visavis.rules.PairFacts;
import eu.visavis.rules.StandIns;
import eu.visavis.rules.WishedPair;
import eu.visavis.web.Form;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The form with what is stated of the meeting of two participants. */
final class PairForm {
    private final List<Slot> slots;
    private final List<MeetingTable> tables;
    private final OtherMeetings others;
    private final MeetingCompany company;
    private final StandInChoice standIns;

    PairForm(
            List<Slot> slots,
            List<MeetingTable> tables,
            OtherMeetings others,
            MeetingCompany company,
            StandInChoice standIns) {
        this.slots = slots;
        this.tables = tables;
        this.others = others;
        this.company = company;
        this.standIns = standIns;
    }

    /** The form as it says what is stored. */
    Form of(PairFacts facts) {
        Map<String, List<String>> values = new HashMap<>();
        values.put("mandatory", facts.mandatory() ? List.of("yes") : List.of());
        facts.slotId().ifPresent(slot -> values.put("slot", List.of(String.valueOf(slot))));
        tables.stream()
                .filter(table -> facts.tableId().equals(OptionalLong.of(table.id())))
                .forEach(table -> values.put("table", List.of(String.valueOf(table.number()))));
        facts.after()
                .map(others::valueOf)
                .filter(value -> others.find(value).isPresent())
                .ifPresent(value -> values.put("after", List.of(value)));
        company.show(values, facts.joining());
        standIns.show(values, facts.standIns());
        values.put("minutes", List.of(facts.leastMinutes() == 0 ? "" : String.valueOf(facts.leastMinutes())));
        return Form.filled(values);
    }

    /** Reads what is stated of two people; empty if the form has problems. A meeting with a slot must take place. */
    Optional<PairFacts> read(Form form, Participant one, Participant other) {
        Optional<Slot> slot = slots.stream()
                .filter(candidate -> String.valueOf(candidate.id()).equals(form.value("slot")))
                .findFirst();
        if (slot.isEmpty() && !form.value("slot").isEmpty()) {
            form.wrong("slot", "rules.pair.slotWrong");
        }
        if (slot.isPresent()
                && !(one.isAvailable(slot.get().window())
                        && other.isAvailable(slot.get().window()))) {
            form.wrong("slot", "rules.pair.notThere");
        }
        OptionalLong table = table(form);
        int minutes = minutes(form, slot.map(List::of).orElse(slots));
        Optional<WishedPair> after = others.find(form.value("after"));
        if (after.isEmpty() && !form.value("after").isEmpty()) {
            form.wrong("after", "rules.pair.afterWrong");
        }
        Set<Long> joining = company.read(form);
        Optional<StandIns> instead = standIns.read(form, joining);
        return form.isWrong()
                ? Optional.empty()
                : Optional.of(new PairFacts(
                        form.has("mandatory", "yes") || slot.isPresent(),
                        slot.map(pinned -> OptionalLong.of(pinned.id())).orElse(OptionalLong.empty()),
                        table,
                        minutes,
                        after,
                        joining,
                        instead));
    }

    private OptionalLong table(Form form) {
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

    private static int minutes(Form form, List<Slot> possible) {
        NumberField minutes = NumberField.read(form, "minutes", 1, PairFacts.MOST_MINUTES, "rules.pair.minutesWrong");
        int least = minutes.value().orElse(0);
        boolean fits = possible.stream()
                .anyMatch(slot ->
                        Duration.between(slot.window().start(), slot.window().end())
                                        .toMinutes()
                                >= least);
        if (least > 0 && !fits) {
            form.wrong("minutes", "rules.pair.tooLong");
        }
        return least;
    }
}
