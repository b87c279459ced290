package eu.visavis.rules.web;

import eu.visavis.kernel.SearchKey;
import eu.visavis.registration.Registration;
import eu.visavis.rules.PersonFacts;
import eu.visavis.text.Formats;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A part of the participants of an event, with what is stated of them.
 *
 * @param code the event's
 * @param stated whether only those are shown of whom something is stated
 * @param words what was searched for
 * @param all how many participants there are
 * @param withRules of how many something is stated
 * @param found how many the list has on all its pages
 */
public record PeoplePage(
        String code,
        boolean stated,
        String words,
        long all,
        long withRules,
        int found,
        List<Row> rows,
        int page,
        int pages) {
    private static final int PAGE_SIZE = 50;

    /** A participant, with each rule in words. */
    public record Row(String participant, String name, String organisation, List<String> rules) {}

    /** What somebody looks for: those with rules only, words, and the page of the list. */
    record Search(boolean stated, String words, int page) {}

    static PeoplePage of(
            String code,
            List<Registration> people,
            Map<Long, PersonFacts> facts,
            Search search,
            Function<PersonFacts, List<String>> words,
            Formats formats) {
        String key = SearchKey.ofName(search.words());
        List<Registration> found = people.stream()
                .filter(person -> !search.stated() || hasRules(person, facts))
                .filter(person -> SearchKey.ofName(person.person().name() + " " + person.organisationName())
                        .contains(key))
                .sorted(Comparator.comparing(
                                (Registration person) -> person.person().lastName(), formats.sorting())
                        .thenComparing(person -> person.person().firstName(), formats.sorting()))
                .toList();
        int pages = Math.max(1, (found.size() + PAGE_SIZE - 1) / PAGE_SIZE);
        int page = Math.min(Math.max(1, search.page()), pages);
        return new PeoplePage(
                code,
                search.stated(),
                search.words(),
                people.size(),
                people.stream().filter(person -> hasRules(person, facts)).count(),
                found.size(),
                found.stream()
                        .skip((page - 1L) * PAGE_SIZE)
                        .limit(PAGE_SIZE)
                        .map(person -> row(person, words.apply(factsOf(person, facts))))
                        .toList(),
                page,
                pages);
    }

    private static boolean hasRules(Registration person, Map<Long, PersonFacts> facts) {
        return !factsOf(person, facts).equals(PersonFacts.NONE);
    }

    private static PersonFacts factsOf(Registration person, Map<Long, PersonFacts> facts) {
        return facts.getOrDefault(person.participant().id(), PersonFacts.NONE);
    }

    private static Row row(Registration person, List<String> rules) {
        return new Row(person.participant().code().value(), person.person().name(), person.organisationName(), rules);
    }
}
