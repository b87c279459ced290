package eu.visavis.agenda;

import eu.visavis.kernel.PublicCode;
import java.util.List;
import java.util.Set;

/**
 * Whose papers are no longer true.
 *
 * @param since the number of the version with which the papers in people's hands were printed
 * @param people the codes of those whose meetings have changed
 * @param tables the numbers of the tables at which meetings have changed
 * @param without names of those of these people who have no meeting any more, as names sort
 */
public record PaperChanges(int since, Set<PublicCode> people, Set<Integer> tables, List<String> without) {
    public PaperChanges {
        people = Set.copyOf(people);
        tables = Set.copyOf(tables);
        without = List.copyOf(without);
    }
}
