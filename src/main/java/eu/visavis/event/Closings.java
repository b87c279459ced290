package eu.visavis.event;

import eu.visavis.kernel.TimeWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which tables of an event are closed in which slots.
 *
 * @param byTable ids of the slots by the id of the table; tables that are never closed are left out
 */
public record Closings(Map<Long, Set<Long>> byTable) {
    public static final Closings NONE = new Closings(Map.of());

    public Closings {
        byTable = Map.copyOf(byTable);
    }

    public boolean isClosed(long tableId, long slotId) {
        return slotsOf(tableId).contains(slotId);
    }

    /** Whether nobody is to sit at a table in a slot: it is closed, or the slot was called off for all. */
    public boolean isClosed(long tableId, Slot slot) {
        return slot.isCalledOff() || isClosed(tableId, slot.id());
    }

    /** Ids of the slots in which a table is closed. */
    public Set<Long> slotsOf(long tableId) {
        return byTable.getOrDefault(tableId, Set.of());
    }

    /** In how many pairs of table and slot nobody can meet. */
    public int count() {
        return byTable.values().stream().mapToInt(Set::size).sum();
    }

    /**
     * The times at which a table is closed, as few stretches as can be: slots of a session that follow each other make
     * one, a break between them included.
     *
     * @param slots of the event in the order of time
     */
    public List<TimeWindow> timesOf(long tableId, List<Slot> slots) {
        List<TimeWindow> times = new ArrayList<>();
        Slot before = null;
        for (Slot slot : slots) {
            boolean closed = isClosed(tableId, slot);
            if (closed && before != null && before.sessionId() == slot.sessionId()) {
                int last = times.size() - 1;
                times.set(
                        last,
                        new TimeWindow(times.get(last).start(), slot.window().end()));
            } else if (closed) {
                times.add(slot.window());
            }
            before = closed ? slot : null;
        }
        return times;
    }
}
