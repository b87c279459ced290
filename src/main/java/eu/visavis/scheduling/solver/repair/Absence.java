package eu.visavis.scheduling.solver.repair;

import eu.visavis.scheduling.solver.Instance;

/** Somebody does not come at all. Who was there and has gone has left early. */
public record Absence(long participantId) implements Disruption {
    @Override
    public Instance changed(Instance before) {
        return Presence.of(before, participantId).with(slot -> false);
    }
}
