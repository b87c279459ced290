package eu.visavis.rules.web;

import eu.visavis.event.Event;
import eu.visavis.event.MeetingTable;
import eu.visavis.event.Slot;
import eu.visavis.registration.Registration;
import eu.visavis.rules.PairFacts;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import eu.visavis.web.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is stated of the meeting of two participants, in words. */
final class PairWords {
    private final Event event;
    private final List<Slot> slots;
    private final List<MeetingTable> tables;
    private final Map<Long, Registration> people;
    private final Messages messages;
    private final Formats formats;

    /** Words of an event; whoever is not among these people, by participant id, is not named. */
    PairWords(
            Event event,
            List<Slot> slots,
            List<MeetingTable> tables,
            Map<Long, Registration> people,
            Messages messages) {
        this.event = event;
        this.slots = slots;
        this.tables = tables;
        this.people = people;
        this.messages = messages;
        this.formats = Formats.in(messages.language());
    }

    /** A few words for each rule. */
    List<String> of(PairFacts facts) {
        List<String> words = new ArrayList<>();
        if (facts.mandatory()) {
            words.add(messages.text("rules.pair.says.mandatory"));
        }
        slots.stream()
                .filter(slot -> facts.slotId().stream().anyMatch(id -> id == slot.id()))
                .forEach(slot -> words.add(label(slot)));
        tables.stream()
                .filter(table -> facts.tableId().stream().anyMatch(id -> id == table.id()))
                .forEach(table -> words.add(messages.text("rules.person.says.table", table.number())));
        if (facts.leastMinutes() > 0) {
            words.add(messages.text("rules.pair.says.minutes", facts.leastMinutes()));
        }
        if (!facts.joining().isEmpty()) {
            words.add(messages.text("rules.pair.says.joins", formats.list(names(facts.joining()))));
        }
        facts.standIns()
                .filter(others -> people.containsKey(others.replaced()))
                .ifPresent(others -> words.add(messages.text(
                        "rules.pair.says.instead", name(others.replaced()), formats.list(names(others.people())))));
        facts.after()
                .filter(pair -> people.containsKey(pair.first()) && people.containsKey(pair.second()))
                .ifPresent(pair ->
                        words.add(messages.text("rules.pair.says.after", name(pair.first()), name(pair.second()))));
        return words;
    }

    /** The slots to choose from. */
    List<Choice> slots() {
        return slots.stream()
                .map(slot -> new Choice(String.valueOf(slot.id()), label(slot)))
                .toList();
    }

    private List<String> names(Set<Long> ids) {
        return ids.stream()
                .filter(people::containsKey)
                .map(this::name)
                .sorted(formats.sorting())
                .toList();
    }

    private String name(long id) {
        return people.get(id).person().name();
    }

    private String label(Slot slot) {
        return formats.dateTime(slot.window().start(), event.zone()) + " "
                + event.venue().town();
    }
}
