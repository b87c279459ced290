package eu.visavis.scheduling.solver;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says for single places of a plan which hard rule a meeting would break there. Meetings can be taken out and put in, so that
 * moves and exchanges are tried without reading the plan again. What concerns the plan as a whole, such as meetings that must
 * take place, is for {@link PlanCheck}.
 *
 * <p>Not safe for concurrent use.
 */
public final class PlaceCheck {
    /**
     * Why a meeting cannot take place somewhere.
     *
     * @param person id of whom it concerns; empty if it is nobody in particular
     * @param wish id of the other meeting that is in the way; empty if it is none
     */
    public record Clash(Hindrance hindrance, OptionalLong person, OptionalLong wish) {
        private static Optional<Clash> of(Hindrance hindrance) {
            return Optional.of(new Clash(hindrance, OptionalLong.empty(), OptionalLong.empty()));
        }

        private static Clash of(Hindrance hindrance, long person) {
            return new Clash(hindrance, OptionalLong.of(person), OptionalLong.empty());
        }

        private static Clash of(Hindrance hindrance, PlacedMeeting other) {
            return new Clash(hindrance, OptionalLong.empty(), OptionalLong.of(other.wishId()));
        }
    }

    private final Map<Long, InstanceParticipant> people;
    private final Map<Long, Long> minutes = new HashMap<>();
    private final Map<Long, PlacedMeeting> chosen = new HashMap<>();
    private final Map<Long, InstanceWish> wishes;
    private final Suitability suitability;
    private final Agendas agendas;
    private final FreePlaces freePlaces;
    private final DayRoom room;
    private final Sequence sequence;

    /**
     * Looks at a plan.
     *
     * @param placed meetings of wishes of the instance, in slots and at tables of it
     */
    public PlaceCheck(Instance instance, List<PlacedMeeting> placed) {
        people = byId(instance.participants(), InstanceParticipant::id);
        wishes = byId(instance.wishes(), InstanceWish::id);
        instance.slots()
                .forEach(slot -> minutes.put(
                        slot.id(), Duration.between(slot.start(), slot.end()).toMinutes()));
        suitability = new Suitability(instance);
        agendas = new Agendas(instance, List.of());
        freePlaces = new FreePlaces(instance, agendas);
        room = new DayRoom(instance, List.of());
        sequence = new Sequence(instance, List.of());
        placed.forEach(this::enter);
    }

    private static <T> Map<Long, T> byId(List<T> items, Function<T, Long> id) {
        return items.stream().collect(Collectors.toMap(id, Function.identity()));
    }

    /** Who has which meeting when, as it is at the moment. */
    public Agendas agendas() {
        return agendas;
    }

    /** Puts a meeting in. */
    public void enter(PlacedMeeting meeting) {
        agendas.enter(meeting);
        room.enter(meeting);
        sequence.enter(meeting);
        choiceOf(meeting).ifPresent(choice -> chosen.put(choice, meeting));
    }

    /** Takes a meeting out that was put in. */
    public void leave(PlacedMeeting meeting) {
        agendas.leave(meeting);
        room.leave(meeting);
        sequence.leave(meeting);
        choiceOf(meeting).ifPresent(choice -> chosen.remove(choice, meeting));
    }

    private OptionalLong choiceOf(PlacedMeeting meeting) {
        return wishes.get(meeting.wishId()).terms().choice();
    }

    /**
     * The first rule that a meeting would break at a place.
     *
     * @param wish of the instance, that is not in the plan
     * @param slotId a slot of the instance
     * @param table empty for a meeting without a table
     */
    public Optional<Clash> clash(InstanceWish wish, long slotId, OptionalLong table) {
        return clashOfTime(wish, slotId)
                .or(() -> clashOfTable(wish, slotId, table))
                .or(() -> clashOfService(wish, slotId, table));
    }

    /** The tables at which the meeting can take place in a slot, low numbers first; nothing alone if it needs none. */
    public List<OptionalLong> tables(InstanceWish wish, long slotId) {
        return clashOfTime(wish, slotId).isPresent()
                ? List.of()
                : freePlaces.tables(wish, slotId).stream()
                        .filter(table -> clashOfService(wish, slotId, table).isEmpty())
                        .toList();
    }

    /**
     * The first rule that a meeting would break in a slot at whatever table.
     *
     * @return empty if there is one at which it can take place
     */
    public Optional<Clash> clash(InstanceWish wish, long slotId) {
        Optional<Clash> time = clashOfTime(wish, slotId);
        if (time.isPresent() || !tables(wish, slotId).isEmpty()) {
            return time;
        }
        List<OptionalLong> free = freePlaces.tables(wish, slotId);
        return free.isEmpty() ? Clash.of(Hindrance.TABLE_TAKEN) : clashOfService(wish, slotId, free.get(0));
    }

    /** An interpreter who can serve the meeting in a slot; empty if it needs none, or there is none. */
    public OptionalLong interpreter(InstanceWish wish, long slotId) {
        return freePlaces.interpreters(wish, slotId).stream().findFirst().orElse(OptionalLong.empty());
    }

    private Optional<Clash> clashOfTime(InstanceWish wish, long slotId) {
        if (!wish.allows(slotId)) {
            return Clash.of(Hindrance.SLOT_NOT_ALLOWED);
        }
        if (minutes.get(slotId) < wish.terms().leastMinutes()) {
            return Clash.of(Hindrance.SLOT_TOO_SHORT);
        }
        return firstOf(
                        wish,
                        Hindrance.PERSON_ABSENT,
                        person -> !people.get(person).availableSlotIds().contains(slotId))
                .or(() -> busy(wish, slotId))
                .or(() -> chosenOtherwise(wish))
                .or(() -> firstOf(wish, Hindrance.LIMIT_REACHED, person -> agendas.isAtLimit(people.get(person))));
    }

    private static Optional<Clash> firstOf(InstanceWish wish, Hindrance hindrance, LongPredicate concerns) {
        return wish.peopleIds().stream().filter(concerns::test).findFirst().map(person -> Clash.of(hindrance, person));
    }

    private Optional<Clash> busy(InstanceWish wish, long slotId) {
        return wish.peopleIds().stream()
                .flatMap(person -> agendas.meetingOf(person, slotId).stream()
                        .map(other -> new Clash(
                                Hindrance.PERSON_BUSY, OptionalLong.of(person), OptionalLong.of(other.wishId()))))
                .findFirst();
    }

    private Optional<Clash> chosenOtherwise(InstanceWish wish) {
        return wish.terms().choice().stream()
                .boxed()
                .flatMap(choice -> Stream.ofNullable(chosen.get(choice)))
                .map(other -> Clash.of(Hindrance.CHOSEN_OTHERWISE, other))
                .findFirst();
    }

    private Optional<Clash> clashOfTable(InstanceWish wish, long slotId, OptionalLong table) {
        boolean atTable = suitability.isAtTable(wish);
        if (atTable != table.isPresent()) {
            return Clash.of(atTable ? Hindrance.NEEDS_TABLE : Hindrance.NEEDS_NO_TABLE);
        }
        if (table.isEmpty()) {
            return Optional.empty();
        }
        long id = table.getAsLong();
        if (!suitability.isOpen(id, slotId)) {
            return Clash.of(Hindrance.TABLE_CLOSED);
        }
        if (!suitability.tablesFor(wish).get(suitability.positionOfTable(id))) {
            return Clash.of(Hindrance.TABLE_UNSUITABLE);
        }
        return agendas.meetingAt(id, slotId).map(other -> Clash.of(Hindrance.TABLE_TAKEN, other));
    }

    private Optional<Clash> clashOfService(InstanceWish wish, long slotId, OptionalLong table) {
        if (freePlaces.interpreters(wish, slotId).isEmpty()) {
            return Clash.of(Hindrance.NO_INTERPRETER);
        }
        OptionalLong other = sequence.inTheWay(wish, slotId);
        if (other.isPresent()) {
            return Optional.of(new Clash(Hindrance.OUT_OF_ORDER, OptionalLong.empty(), other));
        }
        return firstOf(wish, Hindrance.DAY_FULL, person -> !room.bears(person, slotId))
                .or(() -> firstOf(wish, Hindrance.TOO_FAR, person -> !room.reaches(person, slotId, table)));
    }
}
