package eu.visavis.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an event has, as far as another tool's file refers to it.
 *
 * @param known what is there; beside what was imported, also the organisations of those who registered and, for meetings, they
 *     themselves
 * @param fixedOrganisations the ids of organisations that did not come by an import, which stay as they are
 * @param present the ids of those who take part
 * @param accepted who is to meet whom by requests on the pages
 * @param published where people meet by what is published
 * @param slots when people can meet
 * @param tables ids of tables by their numbers, in order
 * @param closed ids of slots in which a table is closed, by the table's id
 */
record ForeignGround(
        Known known,
        Set<String> fixedOrganisations,
        CategoryNames categories,
        Set<String> present,
        Set<RequestRow.Pair> accepted,
        List<MeetingSpot> published,
        List<SlotStart> slots,
        Map<Integer, Long> tables,
        Map<Long, Set<Long>> closed) {
    /** When a slot begins. */
    record SlotStart(long id, Instant start) {}

    boolean isClosed(long table, long slot) {
        return closed.getOrDefault(table, Set.of()).contains(slot);
    }
}
