package eu.visavis.rules.web;

import eu.visavis.event.MeetingTable;
import eu.visavis.rules.MeetingCount;
import eu.visavis.rules.PersonFacts;
import eu.visavis.rules.PersonFacts.Need;
import eu.visavis.rules.WorkingHours;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is stated of a participant, in words. */
final class PersonWords {
    private final Messages messages;
    private final Formats formats;
    private final Map<Long, Integer> numbers;

    PersonWords(Messages messages, List<MeetingTable> tables) {
        this.messages = messages;
        this.formats = Formats.in(messages.language());
        this.numbers = tables.stream().collect(Collectors.toMap(MeetingTable::id, MeetingTable::number));
    }

    /** A few words for each rule. */
    List<String> of(PersonFacts facts) {
        List<String> words = new ArrayList<>();
        facts.tableId().ifPresent(table -> words.add(messages.text("rules.person.says.table", numbers.get(table))));
        Stream.of(Need.values())
                .filter(facts.needs()::contains)
                .forEach(need -> words.add(messages.text("rules.person.says.need." + need)));
        words.addAll(of(facts.count()));
        facts.half().ifPresent(half -> words.add(messages.text("rules.person.says.half." + half)));
        if (!facts.languages().isEmpty()) {
            words.add(formats.list(facts.languages().stream()
                    .map(formats::language)
                    .sorted(formats.sorting())
                    .toList()));
        }
        facts.hours().ifPresent(hours -> words.add(of(hours)));
        return words;
    }

    private List<String> of(MeetingCount count) {
        List<String> words = new ArrayList<>();
        count.least().ifPresent(number -> words.add(messages.text("rules.person.says.least", number)));
        count.most().ifPresent(number -> words.add(messages.text("rules.person.says.most", number)));
        count.mostInRow().ifPresent(number -> words.add(messages.text("rules.person.says.row", number)));
        return words;
    }

    private String of(WorkingHours hours) {
        return formats.time(hours.from()) + "–" + formats.time(hours.to()) + " " + Formats.placeOf(hours.zone());
    }
}
