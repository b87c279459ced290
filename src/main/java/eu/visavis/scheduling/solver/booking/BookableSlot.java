package eu.visavis.scheduling.solver.booking;

import eu.visavis.scheduling.solver.PlacedMeeting;

/**
 * A slot in which the meeting could be booked.
 *
 * @param meeting with the table at which people change least, and an interpreter if one is needed
 * @param idleSlotsAdded in how many slots more its people would wait between meetings, all together; below 0 if it fills gaps
 * @param tableChangesAdded how often more they would change the table; below 0 if it makes changes unnecessary
 */
public record BookableSlot(PlacedMeeting meeting, int idleSlotsAdded, int tableChangesAdded) {}
