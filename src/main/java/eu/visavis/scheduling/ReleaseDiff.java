package eu.visavis.scheduling;

import eu.visavis.scheduling.ReleaseCheck.Placement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a publication changes.
 *
 * @param added pairs that never had a meeting
 * @param moved meetings that get another slot or table, or take place after all
 * @param cancelled meetings that do not take place any more
 */
record ReleaseDiff(List<Placement> added, List<Move> moved, List<Meeting> cancelled) {
    /** A published meeting with its new place. */
    record Move(Meeting meeting, Placement to) {}

    /** Compares what was published with what is to be. */
    static ReleaseDiff between(List<Meeting> published, List<Placement> sound) {
        Map<Pair, Meeting> before = published.stream().collect(Collectors.toMap(Meeting::pair, Function.identity()));
        Map<Pair, Placement> after = new HashMap<>();
        List<Placement> added = new ArrayList<>();
        List<Move> moved = new ArrayList<>();
        for (Placement placement : sound) {
            after.put(placement.pair(), placement);
            Meeting meeting = before.get(placement.pair());
            if (meeting == null) {
                added.add(placement);
            } else if (!stays(meeting, placement)) {
                moved.add(new Move(meeting, placement));
            }
        }
        List<Meeting> cancelled = published.stream()
                .filter(meeting -> !meeting.isCancelled() && !after.containsKey(meeting.pair()))
                .toList();
        return new ReleaseDiff(added, moved, cancelled);
    }

    private static boolean stays(Meeting meeting, Placement placement) {
        return !meeting.isCancelled()
                && meeting.place().equals(placement.place())
                && meeting.window().equals(placement.window());
    }

    boolean isEmpty() {
        return added.isEmpty() && moved.isEmpty() && cancelled.isEmpty();
    }

    /** Ids of the participants whose agenda changes, in order. */
    Set<Long> concerned() {
        Set<Long> people = new TreeSet<>();
        added.forEach(placement -> add(people, placement.pair()));
        moved.forEach(move -> add(people, move.to().pair()));
        cancelled.forEach(meeting -> add(people, meeting.pair()));
        return people;
    }

    private static void add(Set<Long> people, Pair pair) {
        people.add(pair.lowerId());
        people.add(pair.higherId());
    }
}
