package eu.visavis.scheduling.solver.repair;

import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.InstanceSlot;
import java.util.Set;
import java.util.stream.Collectors;

/** No meetings take place in a slot, for example because a talk takes longer. */
public record SlotLost(long slotId) implements Disruption {
    @Override
    public Instance changed(Instance before) {
        Set<Long> left = before.slots().stream()
                .map(InstanceSlot::id)
                .filter(id -> id != slotId)
                .collect(Collectors.toSet());
        if (left.size() == before.slots().size()) {
            throw new IllegalArgumentException("Unknown slot " + slotId);
        }
        // The slot itself stays: those before and after it do not follow each other.
        return before.withParticipants(before.participants().stream()
                .map(person -> Presence.onlyIn(left, person))
                .toList());
    }
}
