package eu.visavis.scheduling.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

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

    private static final int NONE = -1;

    private final BitSet shared;
    private final Walking walking;
    private final List<Slot> slots;
    /** The positions of tables that are open and free, by the slot's index. */
    private final BitSet[] free;

    /**
     * Starts with empty tables.
     *
     * @param slots each at its index
     */
    TableAssignment(Suitability suitability, Areas areas, List<Slot> slots) {
        this.slots = slots;
        shared = suitability.sharedTables();
        walking = new Walking(areas);
        free = slots.stream().map(slot -> (BitSet) slot.openTables().clone()).toArray(BitSet[]::new);
    }

    /** Which of the open tables suits each of the meetings at tables in a slot. */
    static List<BitSet> suitable(Slot slot, List<PlannedMeeting> meetings) {
        return meetings.stream()
                .map(meeting -> {
                    BitSet open = (BitSet) meeting.needs().tables().clone();
                    open.and(slot.openTables());
                    return open;
                })
                .toList();
    }

    /**
     * Seats the meetings that need a table.
     *
     * @param placed every placed meeting, nobody twice in a slot
     * @param meetings how many meetings there are, placed or not
     * @param kept positions of the tables that meetings keep where those are open, by the meeting's index
     * @param firm the indexes of those that keep theirs before anybody else is seated
     * @return the position of the table of each meeting, by its index; -1 if it needs none, or nobody would get there in
     *     time
     */
    int[] assign(List<PlannedMeeting> placed, int meetings, Map<Integer, Integer> kept, Set<Integer> firm) {
        TableChains chains = new TableChains(placed, meetings);
        int[] seats = new int[meetings];
        Arrays.fill(seats, NONE);
        walking.follow(placed, seats);
        placed.stream()
                .filter(meeting -> meeting.isAtTable() && firm.contains(meeting.index()))
                .forEach(meeting -> sit(meeting, kept.getOrDefault(meeting.index(), NONE), seats));
        seatParticular(placed, kept, chains, seats);
        placed.stream()
                .filter(PlannedMeeting::isAtTable)
                .filter(meeting -> seats[meeting.index()] == NONE && !isParticular(meeting))
                .forEach(meeting -> sit(meeting, kept.getOrDefault(meeting.index(), NONE), seats));
        PriorityQueue<List<PlannedMeeting>> waiting = new PriorityQueue<>(BY_START);
        for (List<PlannedMeeting> chain : chains.chains()) {
            List<PlannedMeeting> unseated = chain.stream()
                    .filter(meeting -> seats[meeting.index()] == NONE && !isParticular(meeting))
                    .toList();
            if (!unseated.isEmpty()) {
                waiting.add(unseated);
            }
        }
        while (!waiting.isEmpty()) {
            List<PlannedMeeting> chain = waiting.remove();
            int seated = fittingPart(chain);
            if (seated > 0) {
                int table = chooseTable(chain.subList(0, seated), chains, seats);
                chain.subList(0, seated).forEach(meeting -> sit(meeting, table, seats));
            }
            // Whom no table suits is left out alone.
            int gone = Math.max(seated, 1);
            if (gone < chain.size()) {
                waiting.add(new ArrayList<>(chain.subList(gone, chain.size())));
            }
        }
        return seats;
    }

    /** Whether the meeting has a table in any case, or not every table that nobody has for their own suits it. */
    private boolean isParticular(PlannedMeeting meeting) {
        return !meeting.needs().changesTable() || !meeting.needs().tables().equals(shared);
    }

    /** Seats first those whom only some tables suit; by {@link SupplyGroups} the others find one all the same. */
    private void seatParticular(
            List<PlannedMeeting> placed, Map<Integer, Integer> kept, TableChains chains, int[] seats) {
        for (Slot slot : slots) {
            List<PlannedMeeting> particular = placed.stream()
                    .filter(meeting -> meeting.slot() == slot && meeting.isAtTable() && isParticular(meeting))
                    .filter(meeting -> seats[meeting.index()] == NONE)
                    .toList();
            if (particular.isEmpty()) {
                continue;
            }
            List<BitSet> suitable = particular.stream().map(this::suitable).toList();
            int[] preferred = particular.stream()
                    .mapToInt(meeting -> kept.getOrDefault(meeting.index(), besideNeighbour(meeting, chains, seats)))
                    .toArray();
            int[] given = SharedOut.among(suitable, preferred);
            for (int i = 0; i < given.length; i++) {
                sit(particular.get(i), given[i], seats);
            }
        }
    }

    private static int besideNeighbour(PlannedMeeting meeting, TableChains chains, int[] seats) {
        return chains.neighbours(meeting).stream()
                .mapToInt(neighbour -> seats[neighbour.index()])
                .filter(seat -> seat != NONE)
                .findFirst()
                .orElse(NONE);
    }

    private void sit(PlannedMeeting meeting, int table, int[] seats) {
        BitSet open = free[meeting.slot().index()];
        boolean suits =
                table >= 0 && open.get(table) && meeting.needs().tables().get(table);
        if (suits && walking.isWalkable(meeting, table)) {
            open.clear(table);
            seats[meeting.index()] = table;
        }
    }

    /** The free tables that suit the meeting and that its people reach in time. */
    private BitSet suitable(PlannedMeeting meeting) {
        BitSet open = (BitSet) meeting.needs().tables().clone();
        open.and(free[meeting.slot().index()]);
        walking.keepWalkable(meeting, open);
        return open;
    }

    /** How many meetings of the chain, from its start on, can sit at one and the same table. */
    private int fittingPart(List<PlannedMeeting> chain) {
        BitSet common = suitable(chain.get(0));
        if (common.isEmpty()) {
            return 0;
        }
        int part = 1;
        while (part < chain.size()) {
            common.and(suitable(chain.get(part)));
            if (common.isEmpty()) {
                break;
            }
            part++;
        }
        return part;
    }

    /** A table that is free for all these meetings: where most of those who meet sat before, else the first one. */
    private int chooseTable(List<PlannedMeeting> part, TableChains chains, int[] seats) {
        BitSet common = suitable(part.get(0));
        part.forEach(meeting -> common.and(suitable(meeting)));
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
