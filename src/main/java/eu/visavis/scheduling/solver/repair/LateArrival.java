package eu.visavis.scheduling.solver.repair;

import eu.visavis.scheduling.solver.Instance;
import java.time.Instant;

/**
 * Somebody comes later.
 *
 * @param at they are in no slot that starts before; one that starts just then they reach
 */
public record LateArrival(long participantId, Instant at) implements Disruption {
    @Override
    public Instance changed(Instance before) {
        return Presence.of(before, participantId).with(slot -> !slot.start().isBefore(at));
    }
}
