package eu.visavis.scheduling;

import eu.visavis.event.Closings;
import eu.visavis.kernel.TimeWindow;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is true of an event at the moment of publication.
 *
 * @param slots times of the slots by id
 * @param tables ids of the tables
 * @param closings which tables are closed in which slots
 * @param people the approved participants by id
 * @param wishes who is to meet whom, avoided pairs left out
 * @param ownTables the tables that belong to one participant each, by participant
 */
record ReleaseFrame(
        Map<Long, TimeWindow> slots,
        Set<Long> tables,
        Closings closings,
        Map<Long, Attendant> people,
        Set<Pair> wishes,
        Map<Long, Long> ownTables) {
    /** An approved participant: from elsewhere or here, and when. */
    record Attendant(boolean online, List<TimeWindow> availability) {
        boolean isThere(TimeWindow slot) {
            return availability.stream().anyMatch(window -> window.covers(slot));
        }
    }
}
