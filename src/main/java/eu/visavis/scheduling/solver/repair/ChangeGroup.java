package eu.visavis.scheduling.solver.repair;

import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.InstanceWish;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Changes that depend on each other and are accepted together or not at all.
 *
 * @param changes one or more
 * @param peopleIds everybody in one of their meetings
 */
public record ChangeGroup(List<Change> changes, Set<Long> peopleIds) {
    public ChangeGroup {
        changes = List.copyOf(changes);
        peopleIds = Set.copyOf(peopleIds);
    }

    static ChangeGroup of(Instance event, List<Change> changes) {
        Set<Long> wishes = new TreeSet<>();
        changes.forEach(change -> wishes.add(change.wishId()));
        Set<Long> people = new TreeSet<>();
        event.wishes().stream()
                .filter(wish -> wishes.contains(wish.id()))
                .map(InstanceWish::peopleIds)
                .forEach(people::addAll);
        return new ChangeGroup(changes, people);
    }
}
