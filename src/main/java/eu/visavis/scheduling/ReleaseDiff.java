package eu.visavis.scheduling;

import eu.visavis.scheduling.ReleaseCheck.Placement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a publication changes.
 *
 * @param added pairs that never had a meeting
 * @param moved meetings that get another slot, table or interpreter, or take place after all
 * @param cancelled meetings that do not take place any more
 */
record ReleaseDiff(List<Placement> added, List<Move> moved, List<Meeting> cancelled) {
    /** A published meeting with its new place. */
    record Move(Meeting meeting, Placement to) {
        /** Whether the meeting was called off before, so that it is news to both. */
        boolean isRevival() {
            return meeting.isCancelled();
        }

        /** Whether the meeting takes place, and at another time than was said. */
        boolean isRetimed() {
            return !isRevival() && !meeting.window().equals(to.window());
        }
    }

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
                && meeting.window().equals(placement.window())
                && meeting.interpreter().equals(placement.interpreter());
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

    /**
     * What changes in whose agenda, by the ids of the participants. To be asked before the change is written, since the
     * meetings know their old places only until then.
     */
    Map<Long, List<AgendaChange>> changes() {
        Map<Long, List<AgendaChange>> changes = new HashMap<>();
        cancelled.forEach(
                meeting -> add(changes, meeting.pair(), Optional.of(AgendaChange.Spot.of(meeting)), Optional.empty()));
        moved.forEach(move -> add(
                changes,
                move.to().pair(),
                move.isRevival() ? Optional.empty() : Optional.of(AgendaChange.Spot.of(move.meeting())),
                Optional.of(AgendaChange.Spot.of(move.to()))));
        added.forEach(placement ->
                add(changes, placement.pair(), Optional.empty(), Optional.of(AgendaChange.Spot.of(placement))));
        changes.values().forEach(list -> list.sort(AgendaChange.ORDER));
        return changes;
    }

    private static void add(
            Map<Long, List<AgendaChange>> changes,
            Pair pair,
            Optional<AgendaChange.Spot> before,
            Optional<AgendaChange.Spot> after) {
        changes.computeIfAbsent(pair.lowerId(), id -> new ArrayList<>())
                .add(new AgendaChange(pair.higherId(), before, after));
        changes.computeIfAbsent(pair.higherId(), id -> new ArrayList<>())
                .add(new AgendaChange(pair.lowerId(), before, after));
    }

    /**
     * How much changes.
     *
     * @param added meetings that are new, or take place after all
     * @param moved meetings that get another time or table
     * @param retimed those of them that get another time
     * @param cancelled meetings that fall out
     * @param upset people of whose published meetings any is moved or falls out
     */
    record Size(int added, int moved, int retimed, int cancelled, int upset) {}

    Size size() {
        Set<Long> upset = new HashSet<>();
        cancelled.forEach(meeting -> add(upset, meeting.pair()));
        moved.stream()
                .filter(move -> !move.isRevival())
                .forEach(move -> add(upset, move.to().pair()));
        int revived = (int) moved.stream().filter(Move::isRevival).count();
        int retimed = (int) moved.stream().filter(Move::isRetimed).count();
        return new Size(added.size() + revived, moved.size() - revived, retimed, cancelled.size(), upset.size());
    }

    private static void add(Set<Long> people, Pair pair) {
        people.add(pair.lowerId());
        people.add(pair.higherId());
    }
}
