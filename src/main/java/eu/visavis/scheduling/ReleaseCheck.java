package eu.visavis.scheduling;

import eu.visavis.kernel.TimeWindow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks at every meeting of a plan once more before it is published. Shares nothing with the solver's rules, so that a
 * fault there does not reach anybody's agenda. Of two meetings that exclude each other the heavier one stays.
 */
final class ReleaseCheck {
    /** Why a meeting of the plan is not published. */
    enum Flaw {
        /** Its slot or table does not exist any more. */
        PLACE_GONE,
        /** One of both is not approved any more. */
        NOT_APPROVED,
        /** The request was withdrawn or declined, or the two are not to meet. */
        WISH_GONE,
        /** Somebody who is to be in it is not there at that time any more. */
        NOT_AVAILABLE,
        /** Both are on site, and the plan has no table for them. */
        NO_TABLE,
        /** Its table has been closed in the slot. */
        TABLE_CLOSED,
        /** One of both has a table of their own, and it is not this one; or it is somebody else's. */
        FOREIGN_TABLE,
        /** The table does not offer what somebody in it needs. */
        UNSUITABLE_TABLE,
        /** It is to be at another time or table, or to last longer than its slot. */
        NOT_AS_STATED,
        /** One of several meetings is to take place, and another one of them does. */
        CHOSEN_OTHERWISE,
        /** It has to come after another meeting, or before one, and would not. */
        OUT_OF_ORDER,
        /** Somebody in it has as many meetings as they are to have at most. */
        TOO_MANY,
        /** The two have no language in common, and who was to interpret does not, or not then. */
        NO_LANGUAGE,
        /** Somebody in it has another meeting in the slot. */
        PERSON_BUSY,
        /** Another meeting has the table in the slot. */
        TABLE_BUSY
    }

    /**
     * A meeting that can take place.
     *
     * @param interpreter id of who interprets; empty for nobody
     * @param joining ids of those who join the two
     */
    record Placement(Pair pair, Place place, TimeWindow window, OptionalLong interpreter, Set<Long> joining) {
        /** A meeting of two alone, for whom nobody interprets. */
        Placement(Pair pair, Place place, TimeWindow window) {
            this(pair, place, window, OptionalLong.empty(), Set.of());
        }

        /** Everybody who is in the meeting: the two, then those who join. */
        List<Long> people() {
            return pair.with(joining);
        }
    }

    /** What can be published, and how many meetings of the plan cannot. */
    record Result(List<Placement> sound, Map<Flaw, Integer> flaws) {
        int skipped() {
            return flaws.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    private record Seat(long whoOrWhere, long slotId) {}

    private final ReleaseFrame frame;
    private final RuleCheck rules;
    private final Set<Seat> people = new HashSet<>();
    private final Set<Seat> tables = new HashSet<>();

    ReleaseCheck(ReleaseFrame frame) {
        this.frame = frame;
        this.rules = new RuleCheck(frame);
    }

    Result check(List<PlanRow> rows) {
        return check(List.of(), rows);
    }

    /** The same, where some meetings take place whatever the plan says of the same people and tables. */
    Result check(List<PlanRow> firm, List<PlanRow> rows) {
        List<Placement> sound = new ArrayList<>();
        Map<Flaw, Integer> flaws = new EnumMap<>(Flaw.class);
        Set<Pair> first = firm.stream().map(PlanRow::pair).collect(Collectors.toSet());
        Stream<PlanRow> others = rows.stream()
                .filter(row -> row.reason().isEmpty())
                .filter(row -> !first.contains(row.pair()))
                .sorted(Comparator.comparingInt(PlanRow::weight).reversed());
        Stream.concat(firm.stream(), others).forEach(row -> {
            Optional<Flaw> flaw = flawOf(row);
            flaw.ifPresentOrElse(found -> flaws.merge(found, 1, Integer::sum), () -> sound.add(take(row)));
        });
        return new Result(sound, flaws);
    }

    private Optional<Flaw> flawOf(PlanRow row) {
        if (row.place().isEmpty() || !exists(row.place().get())) {
            return Optional.of(Flaw.PLACE_GONE);
        }
        if (row.pair().ids().stream().anyMatch(person -> !frame.people().containsKey(person))) {
            return Optional.of(Flaw.NOT_APPROVED);
        }
        if (!frame.wishes().containsKey(row.pair())) {
            return Optional.of(Flaw.WISH_GONE);
        }
        Place place = row.place().get();
        TimeWindow window = frame.slots().get(place.slotId());
        if (people(row).stream().anyMatch(person -> !frame.people().get(person).isThere(window))) {
            return Optional.of(Flaw.NOT_AVAILABLE);
        }
        if (place.table().isEmpty() && !isOnline(row.pair())) {
            return Optional.of(Flaw.NO_TABLE);
        }
        return rules.flawOfLanguages(row).or(() -> flawOfSeats(row, placeOf(row)));
    }

    private boolean exists(Place place) {
        boolean table = place.table().isEmpty()
                || frame.tables().containsKey(place.table().getAsLong());
        return table && frame.slots().containsKey(place.slotId());
    }

    private Optional<Flaw> flawOfSeats(PlanRow row, Place place) {
        if (place.table().isPresent() && frame.closings().isClosed(place.table().getAsLong(), place.slotId())) {
            return Optional.of(Flaw.TABLE_CLOSED);
        }
        Optional<Flaw> broken = rules.flawOf(row.pair(), place);
        if (broken.isPresent()) {
            return broken;
        }
        if (people(row).stream().anyMatch(person -> people.contains(new Seat(person, place.slotId())))) {
            return Optional.of(Flaw.PERSON_BUSY);
        }
        boolean taken = place.table().isPresent()
                && tables.contains(new Seat(place.table().getAsLong(), place.slotId()));
        return taken ? Optional.of(Flaw.TABLE_BUSY) : Optional.empty();
    }

    private Placement take(PlanRow row) {
        Place place = placeOf(row);
        rules.take(row);
        people(row).forEach(person -> people.add(new Seat(person, place.slotId())));
        place.table().ifPresent(table -> tables.add(new Seat(table, place.slotId())));
        return new Placement(
                row.pair(),
                place,
                frame.slots().get(place.slotId()),
                row.interpreter(),
                frame.wishes().get(row.pair()).joining());
    }

    /** Everybody who is to be in the meeting by what is stated now. */
    private List<Long> people(PlanRow row) {
        return frame.wishes().get(row.pair()).people();
    }

    private boolean isOnline(Pair pair) {
        return frame.people().get(pair.lowerId()).online()
                || frame.people().get(pair.higherId()).online();
    }

    /** The place of the plan, without a table for somebody who has gone online since. */
    private Place placeOf(PlanRow row) {
        Place place = row.place().orElseThrow();
        return isOnline(row.pair()) ? new Place(place.slotId(), OptionalLong.empty()) : place;
    }
}
