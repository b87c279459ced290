package eu.visavis.scheduling;

import eu.visavis.scheduling.ReleaseCheck.Placement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a publication changes.
 *
 * @param added pairs that never had a meeting
 * @param moved meetings that get another slot, table, interpreter or people who join, or take place after all
 * @param cancelled meetings that do not take place any more
 * @param joined ids of those who join the published meetings, by pair; pairs that nobody joins are left out
 */
record ReleaseDiff(List<Placement> added, List<Move> moved, List<Meeting> cancelled, Map<Pair, Set<Long>> joined) {
    /** A published meeting with its new place. */
    record Move(Meeting meeting, Placement to) {
        /** Whether the meeting was called off before, so that it is news to all. */
        boolean isRevival() {
            return meeting.isCancelled();
        }

        /** Whether the meeting takes place, and at another time than was said. */
        boolean isRetimed() {
            return !isRevival() && !meeting.window().equals(to.window());
        }
    }

    /**
     * Compares what was published with what is to be.
     *
     * @param joined ids of those who join the published meetings, by pair
     */
    static ReleaseDiff between(List<Meeting> published, Map<Pair, Set<Long>> joined, List<Placement> sound) {
        Map<Pair, Meeting> before = published.stream().collect(Collectors.toMap(Meeting::pair, Function.identity()));
        Map<Pair, Placement> after = new HashMap<>();
        List<Placement> added = new ArrayList<>();
        List<Move> moved = new ArrayList<>();
        for (Placement placement : sound) {
            after.put(placement.pair(), placement);
            Meeting meeting = before.get(placement.pair());
            if (meeting == null) {
                added.add(placement);
            } else if (!stays(meeting, joined.getOrDefault(placement.pair(), Set.of()), placement)) {
                moved.add(new Move(meeting, placement));
            }
        }
        List<Meeting> cancelled = published.stream()
                .filter(meeting -> !meeting.isCancelled() && !after.containsKey(meeting.pair()))
                .toList();
        return new ReleaseDiff(added, moved, cancelled, joined);
    }

    private static boolean stays(Meeting meeting, Set<Long> joined, Placement placement) {
        return !meeting.isCancelled()
                && meeting.place().equals(placement.place())
                && meeting.window().equals(placement.window())
                && meeting.interpreter().equals(placement.interpreter())
                && joined.equals(placement.joining());
    }

    boolean isEmpty() {
        return added.isEmpty() && moved.isEmpty() && cancelled.isEmpty();
    }

    /** Ids of the participants whose agenda changes, in order. */
    Set<Long> concerned() {
        return new TreeSet<>(changes().keySet());
    }

    /**
     * What changes in whose agenda, by the ids of the participants. To be asked before the change is written, since the
     * meetings know their old places only until then.
     */
    Map<Long, List<AgendaChange>> changes() {
        Map<Long, List<AgendaChange>> changes = new HashMap<>();
        cancelled.forEach(meeting -> add(changes, before(meeting), Optional.empty()));
        moved.forEach(move -> add(
                changes,
                move.isRevival() ? Optional.empty() : before(move.meeting()),
                Optional.of(Side.of(move.to()))));
        added.forEach(placement -> add(changes, Optional.empty(), Optional.of(Side.of(placement))));
        changes.values().forEach(list -> list.sort(AgendaChange.ORDER));
        return changes;
    }

    /** Who is where. */
    private record Side(List<Long> people, AgendaChange.Spot spot) {
        static Side of(Placement placement) {
            return new Side(placement.people(), AgendaChange.Spot.of(placement));
        }

        boolean holds(long person) {
            return people.contains(person);
        }
    }

    private Optional<Side> before(Meeting meeting) {
        List<Long> people = meeting.pair().with(joined.getOrDefault(meeting.pair(), Set.of()));
        return Optional.of(new Side(people, AgendaChange.Spot.of(meeting)));
    }

    private static void add(Map<Long, List<AgendaChange>> changes, Optional<Side> before, Optional<Side> after) {
        Stream.of(before, after)
                .flatMap(Optional::stream)
                .flatMap(side -> side.people().stream())
                .distinct()
                .forEach(person -> {
                    Optional<Side> own = before.filter(side -> side.holds(person));
                    Optional<Side> next = after.filter(side -> side.holds(person));
                    List<Long> others = next.or(() -> own).orElseThrow().people().stream()
                            .filter(other -> !other.equals(person))
                            .toList();
                    changes.computeIfAbsent(person, id -> new ArrayList<>())
                            .add(new AgendaChange(others, own.map(Side::spot), next.map(Side::spot)));
                });
    }

    /**
     * How much changes.
     *
     * @param added meetings that are new, or take place after all
     * @param moved meetings that get another time, table, interpreter or people who join
     * @param retimed those of them that get another time
     * @param cancelled meetings that fall out
     * @param upset people of whose published meetings any is moved or falls out
     */
    record Size(int added, int moved, int retimed, int cancelled, int upset) {}

    Size size() {
        int upset = (int) changes().values().stream()
                .filter(list -> list.stream().anyMatch(change -> change.before().isPresent()))
                .count();
        int revived = (int) moved.stream().filter(Move::isRevival).count();
        int retimed = (int) moved.stream().filter(Move::isRetimed).count();
        return new Size(added.size() + revived, moved.size() - revived, retimed, cancelled.size(), upset);
    }
}
