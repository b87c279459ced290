package eu.visavis.scheduling.solver;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The meetings at tables as chains, each link being somebody's way from one meeting to the next one of the session.
 *
 * <p>A meeting can be followed at its table by one other and follow one other. The most such links are a maximum matching
 * between meetings that are followed and meetings that follow, found by augmenting paths.
 */
final class TableChains {
    private static final Comparator<PlannedMeeting> IN_TIME = Comparator.<PlannedMeeting>comparingInt(
                    meeting -> meeting.slot().index())
            .thenComparingInt(PlannedMeeting::index);

    private final List<PlannedMeeting> atTables;
    private final Map<PlannedMeeting, List<PlannedMeeting>> followers = new HashMap<>();
    private final Map<PlannedMeeting, List<PlannedMeeting>> neighbours = new HashMap<>();
    private final Map<PlannedMeeting, PlannedMeeting> followedBy = new HashMap<>();
    private final Map<PlannedMeeting, PlannedMeeting> follows = new HashMap<>();

    TableChains(List<PlannedMeeting> placed) {
        atTables = placed.stream()
                .filter(PlannedMeeting::isAtTable)
                .sorted(IN_TIME)
                .toList();
        agendas(placed).forEach(this::link);
        atTables.forEach(this::findFollower);
    }

    private static Collection<List<PlannedMeeting>> agendas(List<PlannedMeeting> placed) {
        Map<Participant, List<PlannedMeeting>> agendas = new LinkedHashMap<>();
        placed.stream().sorted(IN_TIME).forEach(meeting -> {
            agendas.computeIfAbsent(meeting.first(), who -> new ArrayList<>()).add(meeting);
            agendas.computeIfAbsent(meeting.second(), who -> new ArrayList<>()).add(meeting);
        });
        return agendas.values();
    }

    private void link(List<PlannedMeeting> agenda) {
        for (int i = 1; i < agenda.size(); i++) {
            PlannedMeeting earlier = agenda.get(i - 1);
            PlannedMeeting later = agenda.get(i);
            if (earlier.isAtTable()
                    && later.isAtTable()
                    && earlier.slot().session() == later.slot().session()) {
                followers.computeIfAbsent(earlier, meeting -> new ArrayList<>()).add(later);
                neighbours
                        .computeIfAbsent(earlier, meeting -> new ArrayList<>())
                        .add(later);
                neighbours.computeIfAbsent(later, meeting -> new ArrayList<>()).add(earlier);
            }
        }
    }

    /** Looks breadth first for a follower, displacing others who find another one. */
    private void findFollower(PlannedMeeting start) {
        Map<PlannedMeeting, PlannedMeeting> reachedFrom = new HashMap<>();
        ArrayDeque<PlannedMeeting> open = new ArrayDeque<>();
        open.add(start);
        while (!open.isEmpty()) {
            PlannedMeeting earlier = open.remove();
            for (PlannedMeeting later : followers.getOrDefault(earlier, List.of())) {
                if (reachedFrom.putIfAbsent(later, earlier) == null) {
                    PlannedMeeting displaced = follows.get(later);
                    if (displaced == null) {
                        relink(later, reachedFrom);
                        return;
                    }
                    open.add(displaced);
                }
            }
        }
    }

    private void relink(PlannedMeeting last, Map<PlannedMeeting, PlannedMeeting> reachedFrom) {
        PlannedMeeting later = last;
        while (later != null) {
            PlannedMeeting earlier = reachedFrom.get(later);
            PlannedMeeting lost = followedBy.put(earlier, later);
            follows.put(later, earlier);
            later = lost;
        }
    }

    /** Every meeting at a table in exactly one chain, in order of time. */
    List<List<PlannedMeeting>> chains() {
        List<List<PlannedMeeting>> chains = new ArrayList<>();
        for (PlannedMeeting meeting : atTables) {
            if (!follows.containsKey(meeting)) {
                List<PlannedMeeting> chain = new ArrayList<>();
                for (PlannedMeeting next = meeting; next != null; next = followedBy.get(next)) {
                    chain.add(next);
                }
                chains.add(chain);
            }
        }
        return chains;
    }

    /** The meetings at tables which one of both participants comes from or goes to. */
    List<PlannedMeeting> neighbours(PlannedMeeting meeting) {
        return neighbours.getOrDefault(meeting, List.of());
    }
}
