package eu.visavis.scheduling.solver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** What platforms do: the heaviest wish first, each in the first slot in which both and a table are free. */
final class GreedySchedule {
    private record Place(long id, long slotId) {}

    private final Instance instance;
    private final Map<Long, InstanceParticipant> people = new HashMap<>();
    private final Map<Long, Integer> meetings = new HashMap<>();
    private final Set<Place> busy = new HashSet<>();
    private final Set<Place> taken = new HashSet<>();

    private GreedySchedule(Instance instance) {
        this.instance = instance;
        instance.participants().forEach(person -> people.put(person.id(), person));
    }

    static List<PlacedMeeting> of(Instance instance) {
        return new GreedySchedule(instance).fill();
    }

    private List<PlacedMeeting> fill() {
        List<PlacedMeeting> placed = new ArrayList<>();
        instance.wishes().stream()
                .sorted(Comparator.comparing(InstanceWish::mandatory)
                        .thenComparing(InstanceWish::weight)
                        .reversed())
                .forEach(wish -> place(wish, placed));
        return placed;
    }

    private void place(InstanceWish wish, List<PlacedMeeting> placed) {
        InstanceParticipant first = people.get(wish.firstId());
        InstanceParticipant second = people.get(wish.secondId());
        if (!hasRoom(first) || !hasRoom(second)) {
            return;
        }
        boolean atTable = !first.online() && !second.online();
        for (InstanceSlot slot : instance.slots()) {
            OptionalLong table = atTable ? freeTable(slot.id()) : OptionalLong.empty();
            if (wish.allows(slot.id())
                    && isFree(first, slot.id())
                    && isFree(second, slot.id())
                    && table.isPresent() == atTable) {
                busy.add(new Place(first.id(), slot.id()));
                busy.add(new Place(second.id(), slot.id()));
                table.ifPresent(id -> taken.add(new Place(id, slot.id())));
                meetings.merge(first.id(), 1, Integer::sum);
                meetings.merge(second.id(), 1, Integer::sum);
                placed.add(new PlacedMeeting(wish.id(), first.id(), second.id(), wish.weight(), slot.id(), table));
                return;
            }
        }
    }

    private OptionalLong freeTable(long slotId) {
        return instance.tables().stream()
                .filter(table -> !table.closedSlotIds().contains(slotId))
                .mapToLong(InstanceTable::id)
                .filter(table -> !taken.contains(new Place(table, slotId)))
                .findFirst();
    }

    private boolean isFree(InstanceParticipant person, long slotId) {
        return person.availableSlotIds().contains(slotId) && !busy.contains(new Place(person.id(), slotId));
    }

    private boolean hasRoom(InstanceParticipant person) {
        return meetings.getOrDefault(person.id(), 0) < person.maxMeetings().orElse(Integer.MAX_VALUE);
    }
}
