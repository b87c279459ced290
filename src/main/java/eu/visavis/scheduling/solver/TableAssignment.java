package eu.visavis.scheduling.solver;

import java.util.ArrayList;
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
    /** What sits at a table, or null; first index the table's position, second the slot's. */
    private final PlannedMeeting[][] sitting;

    /**
     * Starts with empty tables.
     *
     * @param slots how many the event has
     * @param tables in the order in which they are filled
     */
    TableAssignment(int slots, List<InstanceTable> tables) {
        this.tables = tables;
        this.sitting = new PlannedMeeting[tables.size()][slots];
    }

    /**
     * Seats the meetings that need a table.
     *
     * @param placed every placed meeting, nobody twice in a slot
     * @return the id of the table of each meeting that needs one
     */
    Map<PlannedMeeting, Long> assign(List<PlannedMeeting> placed) {
        TableChains chains = new TableChains(placed);
        PriorityQueue<List<PlannedMeeting>> waiting = new PriorityQueue<>(BY_START);
        waiting.addAll(chains.chains());
        Map<PlannedMeeting, Long> seats = new HashMap<>();
        while (!waiting.isEmpty()) {
            List<PlannedMeeting> chain = waiting.remove();
            int table = chooseTable(chain, chains);
            int seated = fittingPart(table, chain);
            for (PlannedMeeting meeting : chain.subList(0, seated)) {
                sitting[table][meeting.slot().index()] = meeting;
                seats.put(meeting, tables.get(table).id());
            }
            if (seated < chain.size()) {
                waiting.add(new ArrayList<>(chain.subList(seated, chain.size())));
            }
        }
        return seats;
    }

    /** The table that takes the longest part of the chain; among equals, where more who meet then sat before. */
    private int chooseTable(List<PlannedMeeting> chain, TableChains chains) {
        int best = 0;
        int bestPart = 0;
        int bestStays = 0;
        for (int table = 0; table < tables.size(); table++) {
            int part = fittingPart(table, chain);
            int stays = part < bestPart ? 0 : stays(table, chain.subList(0, part), chains);
            if (part > bestPart || (part == bestPart && stays > bestStays)) {
                best = table;
                bestPart = part;
                bestStays = stays;
            }
        }
        if (bestPart == 0) {
            throw new IllegalStateException("No table is left for the " + chain.get(0));
        }
        return best;
    }

    private int fittingPart(int table, List<PlannedMeeting> chain) {
        int part = 0;
        for (PlannedMeeting meeting : chain) {
            if (sitting[table][meeting.slot().index()] != null
                    || tables.get(table).closedSlotIds().contains(meeting.slot().id())) {
                return part;
            }
            part++;
        }
        return part;
    }

    private int stays(int table, List<PlannedMeeting> chain, TableChains chains) {
        int stays = 0;
        for (PlannedMeeting meeting : chain) {
            for (PlannedMeeting next : chains.neighbours(meeting)) {
                stays += sitting[table][next.slot().index()] == next ? 1 : 0;
            }
        }
        return stays;
    }
}
