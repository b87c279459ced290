package eu.visavis.scheduling.solver.whatif;

import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.InstanceSlot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * Each session cut anew into slots of this length, with its usual pause between them; what does not fill a slot at its end
 * is lost. Somebody is there in a new slot who was there in all old ones that it shares time with; a table closed in one
 * of them is closed. A meeting that was tied to a slot can take place in each new one that shares time with it. Who needs
 * longer slots does not find them any more.
 *
 * @param minutes how long a slot is, 1 or more; no session may have had slots as short as that
 */
public record ShorterSlots(int minutes) implements Variation {
    /**
     * Checks the length.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public ShorterSlots {
        if (minutes < 1) {
            throw new IllegalArgumentException("A slot cannot last %d minutes".formatted(minutes));
        }
    }

    @Override
    public Optional<Instance> of(Instance event, RandomGenerator chance) {
        Duration length = Duration.ofMinutes(minutes);
        boolean shorter = event.slots().stream()
                .allMatch(slot -> Duration.between(slot.start(), slot.end()).compareTo(length) > 0);
        if (event.slots().isEmpty() || !shorter) {
            return Optional.empty();
        }
        List<InstanceSlot> slots = cut(event.slots(), length);
        Map<Long, Set<Long>> shared = shared(slots, event.slots());
        return Optional.of(
                new OtherSlots(slots, named -> within(shared, named), named -> touching(shared, named)).of(event));
    }

    private static List<InstanceSlot> cut(List<InstanceSlot> slots, Duration length) {
        List<InstanceSlot> cut = new ArrayList<>();
        sessions(slots).forEach(session -> {
            Duration pause = Pause.usual(session);
            Instant end = session.get(session.size() - 1).end();
            Instant start = session.get(0).start();
            while (!start.plus(length).isAfter(end)) {
                cut.add(new InstanceSlot(cut.size(), session.get(0).sessionId(), start, start.plus(length)));
                start = start.plus(length).plus(pause);
            }
        });
        return cut;
    }

    private static List<List<InstanceSlot>> sessions(List<InstanceSlot> slots) {
        List<List<InstanceSlot>> sessions = new ArrayList<>();
        for (InstanceSlot slot : slots) {
            List<InstanceSlot> newest = sessions.isEmpty() ? List.of() : sessions.get(sessions.size() - 1);
            if (newest.isEmpty() || newest.get(0).sessionId() != slot.sessionId()) {
                newest = new ArrayList<>();
                sessions.add(newest);
            }
            newest.add(slot);
        }
        return sessions;
    }

    /** The old slots that each new one shares time with. */
    private static Map<Long, Set<Long>> shared(List<InstanceSlot> slots, List<InstanceSlot> old) {
        return slots.stream()
                .collect(Collectors.toMap(
                        InstanceSlot::id,
                        slot -> old.stream()
                                .filter(one -> one.start().isBefore(slot.end())
                                        && slot.start().isBefore(one.end()))
                                .map(InstanceSlot::id)
                                .collect(Collectors.toSet())));
    }

    private static Set<Long> within(Map<Long, Set<Long>> shared, Set<Long> named) {
        Set<Long> slots = new HashSet<>();
        shared.forEach((slot, old) -> {
            if (!old.isEmpty() && named.containsAll(old)) {
                slots.add(slot);
            }
        });
        return slots;
    }

    private static Set<Long> touching(Map<Long, Set<Long>> shared, Set<Long> named) {
        Set<Long> slots = new HashSet<>();
        shared.forEach((slot, old) -> {
            if (old.stream().anyMatch(named::contains)) {
                slots.add(slot);
            }
        });
        return slots;
    }
}
