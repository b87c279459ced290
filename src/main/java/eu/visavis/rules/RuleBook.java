package eu.visavis.rules;

import java.util.List;
import java.util.Map;

/**
 * Everything that is stated of an event.
 *
 * @param walks ways between its halls
 * @param people by participant; who has nothing is left out
 * @param all what holds for everybody
 * @param interpreters by id
 * @param countries how many meetings there should be between two countries
 * @param pairs what holds for single meetings; pairs of which nothing is stated are left out
 */
public record RuleBook(
        List<Walk> walks,
        Map<Long, PersonFacts> people,
        CommonFacts all,
        Map<Long, Interpreter> interpreters,
        List<CountryPair> countries,
        Map<WishedPair, PairFacts> pairs) {
    /** What is stated of a participant. */
    public PersonFacts of(long participantId) {
        return people.getOrDefault(participantId, PersonFacts.NONE);
    }
}
