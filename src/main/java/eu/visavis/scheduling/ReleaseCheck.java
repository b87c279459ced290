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
        /** One of both is not there at that time any more. */
        NOT_AVAILABLE,
        /** Both are on site, and the plan has no table for them. */
        NO_TABLE,
        /** Its table has been closed in the slot. */
        TABLE_CLOSED,
        /** One of both has a table of their own, and it is not this one; or it is somebody else's. */
        FOREIGN_TABLE,
        /** The table does not offer what one of both needs. */
        UNSUITABLE_TABLE,
        /** It is to be at another time or table, or to last longer than its slot. */
        NOT_AS_STATED,
        /** It has to come after another meeting, or before one, and would not. */
        OUT_OF_ORDER,
        /** One of both has as many meetings as they are to have at most. */
        TOO_MANY,
        /** The two have no language in common, and who was to interpret does not, or not then. */
        NO_LANGUAGE,
        /** One of both has another meeting in the slot. */
        PERSON_BUSY,
        /** Another meeting has the table in the slot. */
        TABLE_BUSY
    }

    /**
     * A meeting that can take place.
     *
     * @param interpreter id of who interprets; empty for nobody
     */
    record Placement(Pair pair, Place place, TimeWindow window, OptionalLong interpreter) {
        /** A meeting at which nobody interprets. */
        Placement(Pair pair, Place place, TimeWindow window) {
            this(pair, place, window, OptionalLong.empty());
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
        List<Placement> sound = new ArrayList<>();
        Map<Flaw, Integer> flaws = new EnumMap<>(Flaw.class);
        rows.stream()
                .filter(row -> row.reason().isEmpty())
                .sorted(Comparator.comparingInt(PlanRow::weight).reversed())
                .forEach(row -> {
                    Optional<Flaw> flaw = flawOf(row);
                    flaw.ifPresentOrElse(found -> flaws.merge(found, 1, Integer::sum), () -> sound.add(take(row)));
                });
        return new Result(sound, flaws);
    }

    private Optional<Flaw> flawOf(PlanRow row) {
        if (row.place().isEmpty() || !exists(row.place().get())) {
            return Optional.of(Flaw.PLACE_GONE);
        }
        ReleaseFrame.Attendant first = frame.people().get(row.pair().lowerId());
        ReleaseFrame.Attendant second = frame.people().get(row.pair().higherId());
        if (first == null || second == null) {
            return Optional.of(Flaw.NOT_APPROVED);
        }
        if (!frame.wishes().containsKey(row.pair())) {
            return Optional.of(Flaw.WISH_GONE);
        }
        Place place = row.place().get();
        TimeWindow window = frame.slots().get(place.slotId());
        if (!first.isThere(window) || !second.isThere(window)) {
            return Optional.of(Flaw.NOT_AVAILABLE);
        }
        if (place.table().isEmpty() && !first.online() && !second.online()) {
            return Optional.of(Flaw.NO_TABLE);
        }
        return rules.flawOfLanguages(row).or(() -> flawOfSeats(row.pair(), placeOf(row)));
    }

    private boolean exists(Place place) {
        boolean table = place.table().isEmpty()
                || frame.tables().containsKey(place.table().getAsLong());
        return table && frame.slots().containsKey(place.slotId());
    }

    private Optional<Flaw> flawOfSeats(Pair pair, Place place) {
        if (place.table().isPresent() && frame.closings().isClosed(place.table().getAsLong(), place.slotId())) {
            return Optional.of(Flaw.TABLE_CLOSED);
        }
        Optional<Flaw> broken = rules.flawOf(pair, place);
        if (broken.isPresent()) {
            return broken;
        }
        if (people.contains(new Seat(pair.lowerId(), place.slotId()))
                || people.contains(new Seat(pair.higherId(), place.slotId()))) {
            return Optional.of(Flaw.PERSON_BUSY);
        }
        boolean taken = place.table().isPresent()
                && tables.contains(new Seat(place.table().getAsLong(), place.slotId()));
        return taken ? Optional.of(Flaw.TABLE_BUSY) : Optional.empty();
    }

    private Placement take(PlanRow row) {
        Place place = placeOf(row);
        rules.take(row);
        people.add(new Seat(row.pair().lowerId(), place.slotId()));
        people.add(new Seat(row.pair().higherId(), place.slotId()));
        place.table().ifPresent(table -> tables.add(new Seat(table, place.slotId())));
        return new Placement(row.pair(), place, frame.slots().get(place.slotId()), row.interpreter());
    }

    /** The place of the plan, without a table for somebody who has gone online since. */
    private Place placeOf(PlanRow row) {
        Place place = row.place().orElseThrow();
        boolean online = frame.people().get(row.pair().lowerId()).online()
                || frame.people().get(row.pair().higherId()).online();
        return online ? new Place(place.slotId(), OptionalLong.empty()) : place;
    }
}
