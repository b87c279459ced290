package eu.visavis.scheduling;

import eu.visavis.event.TableFacts;
import eu.visavis.kernel.TimeWindow;
import eu.visavis.rules.Interpreter;
import eu.visavis.rules.PairFacts;
import eu.visavis.rules.PersonFacts;
import eu.visavis.scheduling.ReleaseCheck.Flaw;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the rules of an event say to the meetings that are to be published, one after the other. */
final class RuleCheck {
    private final ReleaseFrame frame;
    private final Set<Long> ownTables;
    private final Set<Turn> interpreting = new HashSet<>();
    private final Map<Long, Integer> meetings = new HashMap<>();
    private final Set<Pair> chosen = new HashSet<>();
    private final Map<Pair, TimeWindow> times = new HashMap<>();

    private record Turn(long interpreter, long slot) {}

    RuleCheck(ReleaseFrame frame) {
        this.frame = frame;
        this.ownTables = frame.rules().values().stream()
                .flatMap(facts -> facts.tableId().stream().boxed())
                .collect(Collectors.toSet());
    }

    /** Why a meeting may not take place there beside those that were taken before; empty if it may. */
    Optional<Flaw> flawOf(Pair pair, Place place) {
        List<Long> everybody = frame.wishes().get(pair).people();
        if (everybody.stream().anyMatch(this::hasEnough)) {
            return Optional.of(Flaw.TOO_MANY);
        }
        if (!isAsStated(pair, place)) {
            return Optional.of(Flaw.NOT_AS_STATED);
        }
        if (frame.wishes().get(pair).choice().stream().anyMatch(chosen::contains)) {
            return Optional.of(Flaw.CHOSEN_OTHERWISE);
        }
        if (!isInOrder(pair, place)) {
            return Optional.of(Flaw.OUT_OF_ORDER);
        }
        if (place.table().isEmpty()) {
            return Optional.empty();
        }
        long table = place.table().getAsLong();
        List<Long> own = Stream.of(pair.lowerId(), pair.higherId())
                .flatMap(person -> factsOf(person).tableId().stream().boxed())
                .toList();
        if (own.isEmpty() ? ownTables.contains(table) : !own.contains(table)) {
            return Optional.of(Flaw.FOREIGN_TABLE);
        }
        boolean suits = own.contains(table) || everybody.stream().allMatch(person -> suits(table, person));
        return suits ? Optional.empty() : Optional.of(Flaw.UNSUITABLE_TABLE);
    }

    /** Why a meeting may not take place then as far as languages are concerned; empty if it may. */
    Optional<Flaw> flawOfLanguages(PlanRow row) {
        Set<String> one = factsOf(row.pair().lowerId()).languages();
        Set<String> other = factsOf(row.pair().higherId()).languages();
        boolean common = one.isEmpty() || other.isEmpty() || one.stream().anyMatch(other::contains);
        long slot = row.place().orElseThrow().slotId();
        boolean served = row.interpreter().stream().anyMatch(id -> {
            Interpreter interpreter = frame.interpreters().get(id);
            return interpreter != null
                    && interpreter.serves(one, other)
                    && interpreter.isThere(frame.slots().get(slot))
                    && !interpreting.contains(new Turn(id, slot));
        });
        return common || served ? Optional.empty() : Optional.of(Flaw.NO_LANGUAGE);
    }

    /** Counts a meeting that takes place. */
    void take(PlanRow row) {
        frame.wishes().get(row.pair()).choice().ifPresent(chosen::add);
        times.put(row.pair(), frame.slots().get(row.place().orElseThrow().slotId()));
        frame.wishes().get(row.pair()).people().forEach(person -> meetings.merge(person, 1, Integer::sum));
        row.interpreter()
                .ifPresent(id ->
                        interpreting.add(new Turn(id, row.place().orElseThrow().slotId())));
    }

    private boolean isAsStated(Pair pair, Place place) {
        PairFacts facts = frame.wishes().get(pair).facts();
        TimeWindow window = frame.slots().get(place.slotId());
        boolean time = facts.slotId().stream().allMatch(slot -> slot == place.slotId());
        boolean table = place.table().isEmpty()
                || facts.tableId().isEmpty()
                || facts.tableId().equals(place.table());
        return time && table && Duration.between(window.start(), window.end()).toMinutes() >= facts.leastMinutes();
    }

    /** Whether a meeting comes after the one that has to be earlier, and before those that have to be later. */
    private boolean isInOrder(Pair pair, Place place) {
        TimeWindow time = frame.slots().get(place.slotId());
        return frame.wishes().get(pair).after().stream()
                        .filter(times::containsKey)
                        .allMatch(earlier -> isBefore(times.get(earlier), time))
                && times.entrySet().stream()
                        .filter(taken ->
                                frame.wishes().get(taken.getKey()).after().contains(pair))
                        .allMatch(later -> isBefore(time, later.getValue()));
    }

    private static boolean isBefore(TimeWindow earlier, TimeWindow later) {
        return !earlier.end().isAfter(later.start());
    }

    private boolean hasEnough(long person) {
        return meetings.getOrDefault(person, 0)
                >= factsOf(person).count().most().orElse(Integer.MAX_VALUE);
    }

    /** Whether a table offers what somebody needs who comes. */
    private boolean suits(long table, long person) {
        TableFacts offered = frame.tables().get(table);
        return frame.people().get(person).online()
                || factsOf(person).needs().stream().allMatch(need -> switch (need) {
                    case ACCESSIBLE -> offered.accessible();
                    case QUIET -> offered.quiet();
                });
    }

    private PersonFacts factsOf(long person) {
        return frame.rules().getOrDefault(person, PersonFacts.NONE);
    }
}
