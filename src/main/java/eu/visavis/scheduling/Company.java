package eu.visavis.scheduling;

import java.util.Set;
import java.util.TreeSet;

/**
 * Who can be in a meeting with whom.
 *
 * @param approved ids of the participants who are approved
 * @param apart those of whom one does not want to meet the other
 * @param refused those of whom one asked the other, and declined or took it back
 */
record Company(Set<Long> approved, Set<Pair> apart, Set<Pair> refused) {
    /** Whether two can meet of whom nobody asked the other. */
    boolean canMeet(Pair pair) {
        return approved.contains(pair.lowerId())
                && approved.contains(pair.higherId())
                && !apart.contains(pair)
                && !refused.contains(pair);
    }

    /** Those who can join two others: whoever would sit with somebody who is to be avoided stays away. */
    Set<Long> joining(Pair pair, Set<Long> stated) {
        Set<Long> joining = new TreeSet<>();
        stated.stream()
                .sorted()
                .filter(approved::contains)
                .filter(person -> pair.with(joining).stream()
                        .noneMatch(other -> other.equals(person) || apart.contains(Pair.of(person, other))))
                .forEach(joining::add);
        return joining;
    }
}
