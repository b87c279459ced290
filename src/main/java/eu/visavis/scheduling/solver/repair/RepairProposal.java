package eu.visavis.scheduling.solver.repair;

import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.InstanceWish;
import eu.visavis.scheduling.solver.PlacedMeeting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What could be done after something came in between. Whatever part of it is accepted makes a plan that keeps every hard
 * rule, except that mandatory wishes may be without a place until all is accepted; how evenly people are interrupted is not
 * looked at on the day.
 */
public final class RepairProposal {
    private final Instance event;
    private final Remains remains;
    private final List<PlacedMeeting> repaired;
    private final List<ChangeGroup> groups;

    RepairProposal(Instance event, List<PlacedMeeting> published, List<PlacedMeeting> repaired) {
        this.event = event;
        this.repaired = List.copyOf(repaired);
        remains = Remains.of(event, published);
        groups = Grouping.of(event, remains.meetings(), changes(published));
    }

    private List<Change> changes(List<PlacedMeeting> published) {
        Map<Long, PlacedMeeting> before = byWish(published);
        Map<Long, PlacedMeeting> after = byWish(repaired);
        List<Change> changes = new ArrayList<>();
        for (PlacedMeeting meeting : repaired) {
            if (!meeting.equals(before.get(meeting.wishId()))) {
                changes.add(new Change(Optional.ofNullable(before.get(meeting.wishId())), Optional.of(meeting)));
            }
        }
        remains.meetings().stream()
                .filter(meeting -> !after.containsKey(meeting.wishId()))
                .forEach(meeting -> changes.add(new Change(Optional.of(meeting), Optional.empty())));
        return changes;
    }

    private static Map<Long, PlacedMeeting> byWish(List<PlacedMeeting> meetings) {
        return meetings.stream().collect(Collectors.toMap(PlacedMeeting::wishId, Function.identity()));
    }

    /** The event as it is now. */
    public Instance event() {
        return event;
    }

    /**
     * The published meetings that cannot take place as they are published, whatever is accepted. Some of them get another
     * place by a group of changes.
     */
    public List<LostMeeting> lost() {
        return remains.lost();
    }

    /** Those of the {@link #lost} meetings for which the proposal has no other place. */
    public List<LostMeeting> calledOff() {
        Set<Long> placed = byWish(repaired).keySet();
        return remains.lost().stream()
                .filter(one -> !placed.contains(one.meeting().wishId()))
                .toList();
    }

    /** What can be accepted, each group for itself. */
    public List<ChangeGroup> groups() {
        return groups;
    }

    /** All changes of all groups. */
    public List<Change> changes() {
        return groups.stream().flatMap(group -> group.changes().stream()).toList();
    }

    /** The plan if everything is accepted. */
    public List<PlacedMeeting> plan() {
        return repaired;
    }

    /**
     * The plan if some groups are accepted.
     *
     * @param accepted positions in {@link #groups}; none leaves what remains of the published plan
     * @throws IndexOutOfBoundsException if there is no such group
     */
    public List<PlacedMeeting> plan(Collection<Integer> accepted) {
        Map<Long, PlacedMeeting> plan = new HashMap<>(byWish(remains.meetings()));
        for (Change change : accepted(accepted)) {
            change.after()
                    .ifPresentOrElse(after -> plan.put(change.wishId(), after), () -> plan.remove(change.wishId()));
        }
        return event.wishes().stream()
                .map(InstanceWish::id)
                .filter(plan::containsKey)
                .map(plan::get)
                .toList();
    }

    /** Everybody whose day changes if some groups are accepted: nobody else needs to hear of it. */
    public Set<Long> concerned(Collection<Integer> accepted) {
        Set<Long> wishes = new HashSet<>();
        remains.lost().forEach(one -> wishes.add(one.meeting().wishId()));
        accepted(accepted).forEach(change -> wishes.add(change.wishId()));
        Set<Long> people = new TreeSet<>();
        event.wishes().stream()
                .filter(wish -> wishes.contains(wish.id()))
                .map(InstanceWish::peopleIds)
                .forEach(people::addAll);
        return people;
    }

    private List<Change> accepted(Collection<Integer> positions) {
        return positions.stream()
                .flatMap(position -> groups.get(position).changes().stream())
                .toList();
    }

    /** The positions of all groups. */
    public List<Integer> everything() {
        return IntStream.range(0, groups.size()).boxed().toList();
    }
}
