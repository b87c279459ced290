package eu.visavis.scheduling.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Gives placed meetings their tables so that few participants change the table between consecutive meetings.
 *
 * <p>Meetings that follow each other for one participant form chains, as few as possible ({@link TableChains}); each chain
 * gets one table where one is free throughout, and is cut where none is. It never fails as long as no slot has more
 * meetings at tables than open tables.
 */
final class TableAssignment {
    private static final Comparator<List<PlannedMeeting>> BY_START = Comparator.<List<PlannedMeeting>>comparingInt(
                    chain -> chain.get(0).slot().index())
            .thenComparingInt(chain -> -chain.size())
            .thenComparingInt(chain -> chain.get(0).index());

    private final List<InstanceTable> tables;
    private final Map<Long, Integer> positions = new HashMap<>();
    /** The positions of tables that are open and free, by the slot's index. */
    private final BitSet[] free;

    /**
     * Starts with empty tables.
     *
     * @param slots each at its index
     */
    TableAssignment(Instance instance, List<Slot> slots) {
        tables = OpenTables.inOrder(instance);
        tables.forEach(table -> positions.put(table.id(), positions.size()));
        free = new BitSet[slots.size()];
        Arrays.setAll(free, slot -> {
            BitSet all = new BitSet(tables.size());
            all.set(0, tables.size());
            return all;
        });
        for (int table = 0; table < tables.size(); table++) {
            for (Slot slot : slots) {
                if (tables.get(table).closedSlotIds().contains(slot.id())) {
                    free[slot.index()].clear(table);
                }
            }
        }
    }

    /**
     * Seats the meetings that need a table.
     *
     * @param placed every placed meeting, nobody twice in a slot
     * @param meetings how many meetings there are, placed or not
     * @param kept ids of the tables that meetings keep where those are open, by the meeting's index
     * @return the id of the table of each meeting that needs one, by the meeting's index
     */
    long[] assign(List<PlannedMeeting> placed, int meetings, Map<Integer, Long> kept) {
        TableChains chains = new TableChains(placed, meetings);
        PriorityQueue<List<PlannedMeeting>> waiting = new PriorityQueue<>(BY_START);
        int[] seats = new int[meetings];
        Arrays.fill(seats, -1);
        placed.stream().filter(PlannedMeeting::isAtTable).forEach(meeting -> keep(meeting, kept, seats));
        for (List<PlannedMeeting> chain : chains.chains()) {
            List<PlannedMeeting> unseated =
                    chain.stream().filter(meeting -> seats[meeting.index()] < 0).toList();
            if (!unseated.isEmpty()) {
                waiting.add(unseated);
            }
        }
        while (!waiting.isEmpty()) {
            List<PlannedMeeting> chain = waiting.remove();
            int seated = fittingPart(chain);
            int table = chooseTable(chain.subList(0, seated), chains, seats);
            for (PlannedMeeting meeting : chain.subList(0, seated)) {
                free[meeting.slot().index()].clear(table);
                seats[meeting.index()] = table;
            }
            if (seated < chain.size()) {
                waiting.add(new ArrayList<>(chain.subList(seated, chain.size())));
            }
        }
        return Arrays.stream(seats)
                .mapToLong(seat -> seat < 0 ? -1 : tables.get(seat).id())
                .toArray();
    }

    private void keep(PlannedMeeting meeting, Map<Integer, Long> kept, int[] seats) {
        int table = kept.containsKey(meeting.index()) ? positions.getOrDefault(kept.get(meeting.index()), -1) : -1;
        if (table >= 0 && free[meeting.slot().index()].get(table)) {
            free[meeting.slot().index()].clear(table);
            seats[meeting.index()] = table;
        }
    }

    /** How many meetings of the chain, from its start on, can sit at one and the same table. */
    private int fittingPart(List<PlannedMeeting> chain) {
        BitSet common = new BitSet();
        common.or(free[chain.get(0).slot().index()]);
        if (common.isEmpty()) {
            throw new IllegalStateException("No table is left for the " + chain.get(0));
        }
        int part = 1;
        while (part < chain.size()
                && common.intersects(free[chain.get(part).slot().index()])) {
            common.and(free[chain.get(part).slot().index()]);
            part++;
        }
        return part;
    }

    /** A table that is free for all these meetings: where most of those who meet sat before, else the first one. */
    private int chooseTable(List<PlannedMeeting> part, TableChains chains, int[] seats) {
        BitSet common = new BitSet();
        common.or(free[part.get(0).slot().index()]);
        part.forEach(meeting -> common.and(free[meeting.slot().index()]));
        int best = common.nextSetBit(0);
        int bestStays = 0;
        for (PlannedMeeting meeting : part) {
            for (PlannedMeeting neighbour : chains.neighbours(meeting)) {
                int table = seats[neighbour.index()];
                if (table >= 0 && common.get(table)) {
                    int stays = stays(table, part, chains, seats);
                    if (stays > bestStays || stays == bestStays && table < best) {
                        best = table;
                        bestStays = stays;
                    }
                }
            }
        }
        return best;
    }

    private static int stays(int table, List<PlannedMeeting> part, TableChains chains, int[] seats) {
        int stays = 0;
        for (PlannedMeeting meeting : part) {
            for (PlannedMeeting neighbour : chains.neighbours(meeting)) {
                stays += seats[neighbour.index()] == table ? 1 : 0;
            }
        }
        return stays;
    }
}
