package eu.visavis.scheduling.solver;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The meetings at one of several tables as chains, each link being somebody's way from one meeting to the next one of the session.
 *
 * <p>A meeting can be followed at its table by one other and follow one other. The most such links are a maximum matching
 * between meetings that are followed and meetings that follow, found by augmenting paths.
 */
final class TableChains {
    private static final Comparator<PlannedMeeting> IN_TIME = Comparator.<PlannedMeeting>comparingInt(
                    meeting -> meeting.slot().index())
            .thenComparingInt(PlannedMeeting::index);

    private final List<PlannedMeeting> atTables;
    private final List<List<PlannedMeeting>> followers;
    private final List<List<PlannedMeeting>> neighbours;
    private final PlannedMeeting[] followedBy;
    private final PlannedMeeting[] follows;
    /** From which meeting a search reached each one, and in which search. */
    private final PlannedMeeting[] reachedFrom;

    private final int[] reachedIn;
    private int links;
    private int kept;

    /**
     * Links the meetings.
     *
     * @param placed every placed meeting, nobody twice in a slot
     * @param meetings how many meetings there are, placed or not
     */
    TableChains(List<PlannedMeeting> placed, int meetings) {
        followers = new ArrayList<>();
        neighbours = new ArrayList<>();
        for (int i = 0; i < meetings; i++) {
            followers.add(List.of());
            neighbours.add(List.of());
        }
        followedBy = new PlannedMeeting[meetings];
        follows = new PlannedMeeting[meetings];
        reachedFrom = new PlannedMeeting[meetings];
        reachedIn = new int[meetings];
        atTables = placed.stream()
                .filter(meeting -> meeting.needs().changesTable())
                .sorted(IN_TIME)
                .toList();
        agendas(placed).forEach(this::link);
        int search = 0;
        for (PlannedMeeting meeting : atTables) {
            findFollower(meeting, ++search);
        }
    }

    private static Map<Participant, List<PlannedMeeting>> agendas(List<PlannedMeeting> placed) {
        Map<Participant, List<PlannedMeeting>> agendas = new LinkedHashMap<>();
        placed.stream().sorted(IN_TIME).forEach(meeting -> {
            for (Participant person : meeting.everybody()) {
                agendas.computeIfAbsent(person, who -> new ArrayList<>()).add(meeting);
            }
        });
        return agendas;
    }

    /** Links what one of the two sides does one after the other; whoever else joins a meeting follows them. */
    private void link(Participant person, List<PlannedMeeting> agenda) {
        Map<Integer, PlannedMeeting> lastOfSession = new LinkedHashMap<>();
        for (PlannedMeeting later : agenda) {
            PlannedMeeting earlier = lastOfSession.put(later.slot().session(), later);
            if (earlier != null && isLinkedBy(person, earlier) && isLinkedBy(person, later)) {
                links++;
                add(followers, earlier, later);
                add(neighbours, earlier, later);
                add(neighbours, later, earlier);
            }
        }
    }

    private static boolean isLinkedBy(Participant person, PlannedMeeting meeting) {
        return meeting.needs().changesTable() && (meeting.first() == person || meeting.second() == person);
    }

    private static void add(List<List<PlannedMeeting>> lists, PlannedMeeting at, PlannedMeeting added) {
        if (lists.get(at.index()).isEmpty()) {
            lists.set(at.index(), new ArrayList<>(2));
        }
        lists.get(at.index()).add(added);
    }

    /** Looks breadth first for a follower, displacing others who find another one. */
    private void findFollower(PlannedMeeting start, int search) {
        ArrayDeque<PlannedMeeting> open = new ArrayDeque<>();
        open.add(start);
        while (!open.isEmpty()) {
            PlannedMeeting earlier = open.remove();
            for (PlannedMeeting later : followers.get(earlier.index())) {
                if (reachedIn[later.index()] != search) {
                    reachedIn[later.index()] = search;
                    reachedFrom[later.index()] = earlier;
                    PlannedMeeting displaced = follows[later.index()];
                    if (displaced == null) {
                        relink(later);
                        kept++;
                        return;
                    }
                    open.add(displaced);
                }
            }
        }
    }

    private void relink(PlannedMeeting last) {
        PlannedMeeting later = last;
        while (later != null) {
            PlannedMeeting earlier = reachedFrom[later.index()];
            PlannedMeeting lost = followedBy[earlier.index()];
            followedBy[earlier.index()] = later;
            follows[later.index()] = earlier;
            later = lost;
        }
    }

    /** The fewest changes of the table: links that no chain can follow. */
    int changes() {
        return links - kept;
    }

    /** Every meeting at a table in exactly one chain, in order of time. */
    List<List<PlannedMeeting>> chains() {
        List<List<PlannedMeeting>> chains = new ArrayList<>();
        for (PlannedMeeting meeting : atTables) {
            if (follows[meeting.index()] == null) {
                List<PlannedMeeting> chain = new ArrayList<>();
                for (PlannedMeeting next = meeting; next != null; next = followedBy[next.index()]) {
                    chain.add(next);
                }
                chains.add(chain);
            }
        }
        return chains;
    }

    /** The meetings at tables which one of both participants comes from or goes to. */
    List<PlannedMeeting> neighbours(PlannedMeeting meeting) {
        return neighbours.get(meeting.index());
    }
}
