package eu.visavis.scheduling.solver.repair;

import eu.visavis.scheduling.solver.PlacedMeeting;

/**
 * A published meeting that cannot take place as it is published.
 *
 * @param meeting as published
 * @param reason why
 */
public record LostMeeting(PlacedMeeting meeting, LossReason reason) {}
