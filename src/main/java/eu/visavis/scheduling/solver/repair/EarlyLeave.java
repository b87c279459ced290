package eu.visavis.scheduling.solver.repair;

import eu.visavis.scheduling.solver.Instance;
import java.time.Instant;

/**
 * Somebody leaves for good.
 *
 * @param at they are in no slot that ends later; one that ends just then they stay for
 */
public record EarlyLeave(long participantId, Instant at) implements Disruption {
    @Override
    public Instance changed(Instance before) {
        return Presence.of(before, participantId).with(slot -> !slot.end().isAfter(at));
    }
}
