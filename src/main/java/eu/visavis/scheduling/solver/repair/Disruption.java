package eu.visavis.scheduling.solver.repair;

import eu.visavis.scheduling.solver.Instance;

/** Something that comes in between on the day of an event. */
public sealed interface Disruption
        permits Absence, LateArrival, EarlyLeave, TableClosed, SlotLost, TableAdded, NewParticipant, NewWish {
    /**
     * The event as it is with this.
     *
     * @throws IllegalArgumentException if the event has no such person, table or slot, or has the new one already
     */
    Instance changed(Instance before);
}
