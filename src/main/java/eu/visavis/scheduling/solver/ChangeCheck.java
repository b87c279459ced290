package eu.visavis.scheduling.solver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What an independent look at a plan beside the published one finds; like {@link PlanCheck} it shares no code with the
 * search.
 *
 * @param moved published wishes in another slot
 * @param retabled published wishes in their slot, at another table
 * @param lost published wishes without a slot
 * @param added wishes that have a slot now and had none
 * @param breaches what has changed in the frozen slots though it need not, in English for logs and tools
 */
public record ChangeCheck(int moved, int retabled, int lost, int added, List<String> breaches) {
    public ChangeCheck {
        breaches = List.copyOf(breaches);
    }

    /**
     * Compares any list of meetings with what is published.
     *
     * @param placed each wish at most once; others are for {@link PlanCheck} to find
     */
    public static ChangeCheck of(Instance instance, Published published, List<PlacedMeeting> placed) {
        Map<Long, Published.Place> now = new HashMap<>();
        placed.forEach(meeting -> now.put(meeting.wishId(), new Published.Place(meeting.slotId(), meeting.tableId())));
        int moved = 0;
        int retabled = 0;
        int lost = 0;
        for (Map.Entry<Long, Published.Place> before : published.places().entrySet()) {
            Published.Place after = now.get(before.getKey());
            if (after == null) {
                lost++;
            } else if (after.slotId() != before.getValue().slotId()) {
                moved++;
            } else if (!after.isAt(before.getValue())) {
                retabled++;
            }
        }
        int added = (int) now.keySet().stream()
                .filter(wish -> !published.places().containsKey(wish))
                .count();
        return new ChangeCheck(moved, retabled, lost, added, breaches(instance, published, now));
    }

    private static List<String> breaches(Instance instance, Published published, Map<Long, Published.Place> now) {
        List<Long> frozen = instance.slots().stream()
                .limit(published.frozenSlots())
                .map(InstanceSlot::id)
                .toList();
        Map<Long, InstanceParticipant> people = byId(instance.participants(), InstanceParticipant::id);
        Map<Long, InstanceTable> tables = byId(instance.tables(), InstanceTable::id);
        List<String> breaches = new ArrayList<>();
        for (InstanceWish wish : instance.wishes()) {
            Published.Place before = published.places().get(wish.id());
            Published.Place after = now.get(wish.id());
            boolean wasThere = before != null && frozen.contains(before.slotId());
            boolean canStay = wasThere
                    && wish.peopleIds().stream().allMatch(person -> isThere(people.get(person), before))
                    && wish.allows(before.slotId())
                    && isOpen(tables, before);
            if (canStay && (after == null || !after.isAt(before))) {
                breaches.add("wish %d changed inside the freeze window".formatted(wish.id()));
            } else if (after != null
                    && frozen.contains(after.slotId())
                    && (before == null || before.slotId() != after.slotId())) {
                breaches.add("wish %d added inside the freeze window".formatted(wish.id()));
            }
        }
        return breaches;
    }

    private static boolean isThere(InstanceParticipant person, Published.Place place) {
        return person.availableSlotIds().contains(place.slotId());
    }

    private static boolean isOpen(Map<Long, InstanceTable> tables, Published.Place place) {
        if (place.tableId().isEmpty()) {
            return true;
        }
        InstanceTable table = tables.get(place.tableId().getAsLong());
        return table != null && !table.closedSlotIds().contains(place.slotId());
    }

    private static <T> Map<Long, T> byId(List<T> items, Function<T, Long> id) {
        return items.stream().collect(Collectors.toMap(id, Function.identity()));
    }
}
