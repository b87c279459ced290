package eu.visavis.scheduling;

import eu.visavis.kernel.TimeWindow;
import java.util.Optional;

/**
 * A slot in which two people can meet.
 *
 * @param table where; empty if one side is online
 * @param idle in how many slots more the two would wait between meetings, all together; below 0 if it fills gaps
 */
public record FreeSlot(TimeWindow window, Optional<ScheduledMeeting.TableSign> table, int idle) {}
