package eu.visavis.scheduling;

import eu.visavis.event.Events;
import eu.visavis.event.MeetingTable;
import eu.visavis.event.Slot;
import eu.visavis.kernel.TimeWindow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What has changed from one published version to another, or to a draft. */
@ApplicationScoped
public class VersionChanges {
    private final EntityManager entities;
    private final Events events;
    private final Joiners joiners;

    @Inject
    VersionChanges(EntityManager entities, Events events, Joiners joiners) {
        this.entities = entities;
        this.events = events;
        this.joiners = joiners;
    }

    VersionChanges() { // for the CDI client proxy
        this(null, null, null);
    }

    /**
     * When and where a meeting was to be.
     *
     * @param table what was written on its table; empty for a meeting online
     */
    public record Spot(TimeWindow window, OptionalInt table) {}

    /** What becomes of a meeting for somebody. */
    public enum Kind {
        CANCELLED,
        MOVED,
        /** Same time and place, with other people or another interpreter. */
        KEPT,
        NEW
    }

    /**
     * What has changed about one meeting for one of its people.
     *
     * @param others ids of those whom the meeting is with
     * @param before empty if it is new
     * @param after empty if it has fallen out
     */
    public record Change(List<Long> others, Optional<Spot> before, Optional<Spot> after) {
        public Kind kind() {
            if (after.isEmpty()) {
                return Kind.CANCELLED;
            }
            if (before.isEmpty()) {
                return Kind.NEW;
            }
            return before.equals(after) ? Kind.KEPT : Kind.MOVED;
        }
    }

    /**
     * All that has changed.
     *
     * @param people what has changed for whom, by the ids of participants
     */
    public record Changes(int added, int moved, int cancelled, Map<Long, List<Change>> people) {}

    /** A meeting of one side. */
    record Seat(List<Long> people, Spot spot, OptionalLong interpreter) {
        private boolean isWith(long person) {
            return people.contains(person);
        }
    }

    /** From a version to another one. */
    @Transactional
    public Changes between(PlanVersion since, PlanVersion version) {
        return between(seats(since), seats(version));
    }

    /** From a version to what a run has found or a draft holds, whether or not it can be published. */
    @Transactional
    public Changes between(PlanVersion since, PlanRun run) {
        return between(seats(since), seats(run));
    }

    /** From a version to what counts at this moment, with all that was called off or booked since. */
    @Transactional
    public Changes until(PlanVersion since, long eventId) {
        return between(seats(since), seats(eventId));
    }

    private Map<Pair, Seat> seats(long eventId) {
        Map<Long, Integer> numbers =
                events.tables(eventId).stream().collect(Collectors.toMap(MeetingTable::id, MeetingTable::number));
        Map<Pair, Set<Long>> joining = joiners.byPair(eventId);
        return entities.createQuery("select m from Meeting m where m.eventId = :event", Meeting.class)
                .setParameter("event", eventId)
                .getResultStream()
                .filter(meeting -> !meeting.isCancelled())
                .collect(Collectors.toMap(
                        Meeting::pair,
                        meeting -> new Seat(
                                meeting.pair().with(joining.getOrDefault(meeting.pair(), Set.of())),
                                new Spot(
                                        meeting.window(),
                                        meeting.place().table().isPresent()
                                                ? OptionalInt.of(numbers.get(
                                                        meeting.place().table().getAsLong()))
                                                : OptionalInt.empty()),
                                meeting.interpreter())));
    }

    private Map<Pair, Seat> seats(PlanVersion version) {
        return entities.createQuery("select m from VersionMeeting m where m.versionId = :version", VersionMeeting.class)
                .setParameter("version", version.id())
                .getResultStream()
                .collect(Collectors.toMap(
                        VersionMeeting::pair,
                        meeting -> new Seat(
                                meeting.pair().with(meeting.joining()),
                                new Spot(meeting.window(), meeting.tableNumber()),
                                meeting.interpreter())));
    }

    private Map<Pair, Seat> seats(PlanRun run) {
        Map<Long, TimeWindow> windows =
                events.slots(run.eventId()).stream().collect(Collectors.toMap(Slot::id, Slot::window));
        Map<Long, Integer> numbers =
                events.tables(run.eventId()).stream().collect(Collectors.toMap(MeetingTable::id, MeetingTable::number));
        Map<Pair, Seat> seats = new HashMap<>();
        entities.createQuery("select m from PlannedMeeting m where m.runId = :run", PlannedMeeting.class)
                .setParameter("run", run.id())
                .getResultStream()
                .map(PlannedMeeting::row)
                .forEach(row -> row.place().ifPresent(place -> {
                    OptionalInt table = place.table().isPresent()
                            ? OptionalInt.of(numbers.get(place.table().getAsLong()))
                            : OptionalInt.empty();
                    seats.put(
                            row.pair(),
                            new Seat(row.people(), new Spot(windows.get(place.slotId()), table), row.interpreter()));
                }));
        return seats;
    }

    static Changes between(Map<Pair, Seat> before, Map<Pair, Seat> after) {
        Set<Pair> pairs = new HashSet<>(before.keySet());
        pairs.addAll(after.keySet());
        Map<Long, List<Change>> people = new TreeMap<>();
        int added = 0;
        int moved = 0;
        int cancelled = 0;
        for (Pair pair : pairs) {
            Optional<Seat> old = Optional.ofNullable(before.get(pair));
            Optional<Seat> now = Optional.ofNullable(after.get(pair));
            if (old.isPresent() && now.isPresent() && isSame(old.get(), now.get())) {
                continue;
            }
            if (old.isEmpty()) {
                added++;
            } else if (now.isEmpty()) {
                cancelled++;
            } else {
                moved++;
            }
            note(people, old, now);
        }
        people.values()
                .forEach(list -> list.sort(Comparator.comparing(Change::kind)
                        .thenComparing(change -> change.after()
                                .or(change::before)
                                .orElseThrow()
                                .window()
                                .start())));
        return new Changes(added, moved, cancelled, people);
    }

    /** Whether nothing differs for anybody; in which order people are named says nothing. */
    private static boolean isSame(Seat one, Seat other) {
        return one.spot().equals(other.spot())
                && one.interpreter().equals(other.interpreter())
                && Set.copyOf(one.people()).equals(Set.copyOf(other.people()));
    }

    private static void note(Map<Long, List<Change>> people, Optional<Seat> before, Optional<Seat> after) {
        List<Long> concerned = Stream.of(before, after)
                .flatMap(Optional::stream)
                .map(Seat::people)
                .flatMap(List::stream)
                .distinct()
                .toList();
        for (long person : concerned) {
            Function<Optional<Seat>, Optional<Seat>> own = side -> side.filter(seat -> seat.isWith(person));
            List<Long> others = own.apply(after).or(() -> own.apply(before)).orElseThrow().people().stream()
                    .filter(other -> other != person)
                    .toList();
            people.computeIfAbsent(person, id -> new ArrayList<>())
                    .add(new Change(
                            others,
                            own.apply(before).map(Seat::spot),
                            own.apply(after).map(Seat::spot)));
        }
    }
}
