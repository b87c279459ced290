package eu.visavis.scheduling.solver.repair;

import eu.visavis.scheduling.solver.DayRoom;
import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.InstanceParticipant;
import eu.visavis.scheduling.solver.InstanceWish;
import eu.visavis.scheduling.solver.PlacedMeeting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds out which changes depend on each other.
 *
 * <p>Every hard rule looks at something in particular: somebody's slot, a table's, an interpreter's, somebody's day, a choice,
 * two wishes in order. Taking meetings away never breaks one. So if what remains and what is proposed together, each changed
 * meeting at both of its places, would keep the rule, then any part of it does; if not, all changes that touch the thing are
 * put into one group, and it is seen either as it remains or as it is proposed, both of which keep the rule.
 */
final class Grouping {
    private record Thing(String kind, long id, long slotId) {}

    private final Instance event;
    private final Map<Long, InstanceWish> wishes;
    private final List<Change> changes;
    /** Of each change the one that it depends on, itself at the end of each line. */
    private final int[] tied;

    private Grouping(Instance event, List<Change> changes) {
        this.event = event;
        this.changes = changes;
        wishes = event.wishes().stream().collect(Collectors.toMap(InstanceWish::id, Function.identity()));
        tied = new int[changes.size()];
        for (int i = 0; i < tied.length; i++) {
            tied[i] = i;
        }
    }

    /**
     * Groups changes.
     *
     * @param remaining the plan without any of them; a meeting before a change that is not in it is gone in any case
     */
    static List<ChangeGroup> of(Instance event, List<PlacedMeeting> remaining, List<Change> changes) {
        Grouping grouping = new Grouping(event, changes);
        Set<PlacedMeeting> standing = new HashSet<>(remaining);
        grouping.tieTakers(standing);
        grouping.tieDays(remaining);
        grouping.tieOrders();
        return grouping.groups();
    }

    /** Both places of a change, as far as the first one is not gone. */
    private static List<PlacedMeeting> places(Change change, Set<PlacedMeeting> standing) {
        return Stream.of(change.before().filter(standing::contains), change.after())
                .flatMap(Optional::stream)
                .toList();
    }

    /** Ties those that take the same time of somebody, the same table or interpreter in a slot, or the same choice. */
    private void tieTakers(Set<PlacedMeeting> standing) {
        Map<Thing, Integer> takers = new HashMap<>();
        for (int i = 0; i < tied.length; i++) {
            InstanceWish wish = wishes.get(changes.get(i).wishId());
            Set<Thing> taken = new HashSet<>();
            for (PlacedMeeting place : places(changes.get(i), standing)) {
                wish.peopleIds().forEach(person -> taken.add(new Thing("person", person, place.slotId())));
                place.tableId().ifPresent(table -> taken.add(new Thing("table", table, place.slotId())));
                place.interpreterId().ifPresent(one -> taken.add(new Thing("interpreter", one, place.slotId())));
            }
            wish.terms().choice().ifPresent(choice -> taken.add(new Thing("choice", choice, 0)));
            for (Thing thing : taken) {
                Integer other = takers.putIfAbsent(thing, i);
                if (other != null) {
                    tie(i, other);
                }
            }
        }
    }

    /** Ties the changes of everybody whose day would not bear all their places together. */
    private void tieDays(List<PlacedMeeting> remaining) {
        Set<PlacedMeeting> all = new HashSet<>(remaining);
        changes.forEach(change -> change.after().ifPresent(all::add));
        DayRoom room = new DayRoom(event, List.copyOf(all));
        Map<Long, Set<Long>> wishesOf = new HashMap<>();
        for (PlacedMeeting place : all) {
            for (long person : wishes.get(place.wishId()).peopleIds()) {
                wishesOf.computeIfAbsent(person, who -> new HashSet<>()).add(place.wishId());
            }
        }
        Map<Long, List<Integer>> changesOf = new HashMap<>();
        for (int i = 0; i < tied.length; i++) {
            for (long person : wishes.get(changes.get(i).wishId()).peopleIds()) {
                changesOf.computeIfAbsent(person, who -> new ArrayList<>()).add(i);
            }
        }
        for (InstanceParticipant person : event.participants()) {
            int most = person.maxMeetings().orElse(Integer.MAX_VALUE);
            int together = wishesOf.getOrDefault(person.id(), Set.of()).size();
            if (changesOf.containsKey(person.id()) && (together > most || !room.isKept(person.id()))) {
                tieAll(changesOf.get(person.id()));
            }
        }
    }

    /** Ties wishes of which one comes after the other. */
    private void tieOrders() {
        Map<Long, Integer> indexes = new HashMap<>();
        changes.forEach(change -> indexes.put(change.wishId(), indexes.size()));
        indexes.forEach((wish, index) -> wishes.get(wish).afterIds().stream()
                .filter(indexes::containsKey)
                .forEach(earlier -> tie(index, indexes.get(earlier))));
    }

    private void tieAll(List<Integer> some) {
        some.forEach(one -> tie(one, some.get(0)));
    }

    private void tie(int one, int other) {
        tied[end(one)] = end(other);
    }

    private int end(int one) {
        int end = one;
        while (tied[end] != end) {
            end = tied[end];
        }
        tied[one] = end;
        return end;
    }

    private List<ChangeGroup> groups() {
        Map<Integer, List<Change>> groups = new LinkedHashMap<>();
        for (int i = 0; i < tied.length; i++) {
            groups.computeIfAbsent(end(i), end -> new ArrayList<>()).add(changes.get(i));
        }
        return groups.values().stream()
                .map(group -> ChangeGroup.of(event, group))
                .toList();
    }
}
