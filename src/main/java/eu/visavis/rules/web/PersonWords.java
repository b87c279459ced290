package eu.visavis.rules.web;

import eu.visavis.event.MeetingTable;
import eu.visavis.rules.PersonFacts;
import eu.visavis.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is stated of a participant, in words. */
final class PersonWords {
    private final Messages messages;
    private final Map<Long, Integer> numbers;

    PersonWords(Messages messages, List<MeetingTable> tables) {
        this.messages = messages;
        this.numbers = tables.stream().collect(Collectors.toMap(MeetingTable::id, MeetingTable::number));
    }

    /** A few words for each rule. */
    List<String> of(PersonFacts facts) {
        List<String> words = new ArrayList<>();
        facts.tableId().ifPresent(table -> words.add(messages.text("rules.person.says.table", numbers.get(table))));
        return words;
    }
}
