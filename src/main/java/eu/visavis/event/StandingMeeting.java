package eu.visavis.event;

import eu.visavis.kernel.TimeWindow;
import java.util.OptionalInt;

/**
 * A published meeting that stands in the way of a change.
 *
 * @param table number of the table; empty if the two meet over the network
 * @param first name of one of the two
 * @param second name of the other
 */
public record StandingMeeting(TimeWindow window, OptionalInt table, String first, String second) {}
