package eu.visavis.scheduling.solver.whatif;

import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.InstanceSlot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * More slots at the end of the event's last session, as long as its last one and with its usual pause; or fewer: the last
 * ones of the event go. Who is there in the last slot is there in the new ones too, and a table closed then stays closed.
 *
 * @param count how many more; below 0 for fewer
 */
public record MoreSlots(int count) implements Variation {
    @Override
    public Optional<Instance> of(Instance event, RandomGenerator chance) {
        int left = event.slots().size() + count;
        if (event.slots().isEmpty() || left < 1) {
            return Optional.empty();
        }
        return Optional.of(count < 0 ? without(event, left) : with(event));
    }

    private static Instance without(Instance event, int left) {
        List<InstanceSlot> slots = event.slots().subList(0, left);
        return kept(event, slots);
    }

    /** The event with some of its slots only. */
    static Instance kept(Instance event, List<InstanceSlot> slots) {
        Set<Long> ids = slots.stream().map(InstanceSlot::id).collect(Collectors.toSet());
        return new OtherSlots(
                        slots, named -> named.stream().filter(ids::contains).collect(Collectors.toSet()))
                .of(event);
    }

    private Instance with(Instance event) {
        List<InstanceSlot> slots = new ArrayList<>(event.slots());
        InstanceSlot last = slots.get(slots.size() - 1);
        Duration length = Duration.between(last.start(), last.end());
        Duration pause = Pause.usual(slots.stream()
                .filter(slot -> slot.sessionId() == last.sessionId())
                .toList());
        long id = 1 + slots.stream().mapToLong(InstanceSlot::id).max().orElseThrow();
        Set<Long> added = new HashSet<>();
        Instant end = last.end();
        for (int i = 0; i < count; i++) {
            Instant start = end.plus(pause);
            end = start.plus(length);
            slots.add(new InstanceSlot(id + i, last.sessionId(), start, end));
            added.add(id + i);
        }
        return new OtherSlots(slots, named -> named.contains(last.id()) ? union(named, added) : named).of(event);
    }

    private static Set<Long> union(Set<Long> some, Set<Long> others) {
        Set<Long> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }
}
