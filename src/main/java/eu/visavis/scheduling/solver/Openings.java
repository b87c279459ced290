package eu.visavis.scheduling.solver;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Where a plan has room for one more meeting, while nothing else changes. Whether another wish of the same choice is placed is
 * not looked at.
 */
public final class Openings {
    /**
     * Room for a meeting.
     *
     * @param tableIds the tables at which it could be, low numbers first; nothing alone if it needs none
     * @param interpreterId who could interpret; empty if nobody has to
     */
    public record Opening(long slotId, List<OptionalLong> tableIds, OptionalLong interpreterId) {}

    /**
     * What was found.
     *
     * @param openings in the order of time
     * @param obstacle the plainest reason if there are none
     */
    public record Found(List<Opening> openings, Optional<UnplacedReason> obstacle) {
        private static Found nothing(UnplacedReason obstacle) {
            return new Found(List.of(), Optional.of(obstacle));
        }
    }

    private final Instance instance;
    private final Agendas agendas;
    private final FreePlaces freePlaces;
    private final DayRoom room;
    private final Map<Long, InstanceParticipant> participants;
    private final Map<Long, InstanceSlot> slots = new HashMap<>();
    private final Sequence sequence;

    /**
     * Looks at a plan of the instance.
     *
     * @param placed the meetings of the plan
     */
    public Openings(Instance instance, List<PlacedMeeting> placed) {
        this.instance = instance;
        agendas = new Agendas(instance, placed);
        freePlaces = new FreePlaces(instance, agendas);
        room = new DayRoom(instance, placed);
        participants = instance.participants().stream()
                .collect(Collectors.toMap(InstanceParticipant::id, Function.identity()));
        instance.slots().forEach(slot -> slots.put(slot.id(), slot));
        sequence = new Sequence(instance, placed);
    }

    /** Who has which meeting when. */
    public Agendas agendas() {
        return agendas;
    }

    /**
     * Looks for room for a meeting that the plan does not have, in any slot.
     *
     * @param wish of the instance or not, for participants of the instance
     */
    public Found of(InstanceWish wish) {
        return of(wish, slot -> true);
    }

    /**
     * Looks for room in some slots.
     *
     * @param wish as above
     * @param offered whether a slot is in question
     */
    public Found of(InstanceWish wish, Predicate<InstanceSlot> offered) {
        List<InstanceParticipant> people =
                wish.peopleIds().stream().map(participants::get).toList();
        List<Long> common = instance.slots().stream()
                .filter(offered)
                .map(InstanceSlot::id)
                .filter(slot -> people.stream()
                        .allMatch(person -> person.availableSlotIds().contains(slot)))
                .filter(wish::allows)
                .filter(slot -> minutes(slot) >= wish.terms().leastMinutes())
                .toList();
        if (common.isEmpty()) {
            return Found.nothing(UnplacedReason.NO_COMMON_TIME);
        }
        if (people.stream().anyMatch(agendas::isAtLimit)) {
            return Found.nothing(UnplacedReason.MEETING_LIMIT_REACHED);
        }
        List<Long> free = common.stream()
                .filter(slot -> people.stream()
                        .allMatch(person -> agendas.meetingOf(person.id(), slot).isEmpty()))
                .toList();
        return free.isEmpty() ? Found.nothing(UnplacedReason.NO_FREE_COMMON_SLOT) : served(wish, free);
    }

    private Found served(InstanceWish wish, List<Long> free) {
        List<Opening> atTable = free.stream()
                .map(slot -> new Opening(slot, freePlaces.tables(wish, slot), OptionalLong.empty()))
                .filter(one -> !one.tableIds().isEmpty())
                .toList();
        if (atTable.isEmpty()) {
            return Found.nothing(UnplacedReason.NO_FREE_TABLE);
        }
        List<Opening> served = atTable.stream()
                .flatMap(one -> freePlaces.interpreters(wish, one.slotId()).stream()
                        .limit(1)
                        .map(interpreter -> new Opening(one.slotId(), one.tableIds(), interpreter)))
                .toList();
        if (served.isEmpty()) {
            return Found.nothing(UnplacedReason.NO_INTERPRETER);
        }
        List<Opening> ordered = served.stream()
                .filter(one -> sequence.inTheWay(wish, one.slotId()).isEmpty())
                .toList();
        return ordered.isEmpty() ? Found.nothing(UnplacedReason.OUT_OF_ORDER) : calm(wish, ordered);
    }

    private Found calm(InstanceWish wish, List<Opening> served) {
        List<Opening> openings = served.stream()
                .map(one ->
                        new Opening(one.slotId(), room.tables(wish, one.slotId(), one.tableIds()), one.interpreterId()))
                .filter(one -> !one.tableIds().isEmpty())
                .toList();
        return openings.isEmpty() ? Found.nothing(UnplacedReason.DAY_FULL) : new Found(openings, Optional.empty());
    }

    private long minutes(long slotId) {
        InstanceSlot slot = slots.get(slotId);
        return Duration.between(slot.start(), slot.end()).toMinutes();
    }
}
