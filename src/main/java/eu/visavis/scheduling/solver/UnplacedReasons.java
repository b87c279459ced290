package eu.visavis.scheduling.solver;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds for every wish that is not placed the plainest reason that is true of the plan. */
final class UnplacedReasons {
    private final Instance instance;
    private final Agendas agendas;
    private final FreePlaces freePlaces;
    /** The slots of the placed wishes. */
    private final Map<Long, Long> placed;
    /** The wishes that have to be later, by the earlier one. */
    private final Map<Long, List<Long>> later = new HashMap<>();

    private final DayRoom room;
    private final Map<Long, InstanceParticipant> participants;
    private final Map<Long, InstanceSlot> slots;

    UnplacedReasons(Instance instance, List<PlacedMeeting> placed) {
        this.instance = instance;
        this.agendas = new Agendas(instance, placed);
        this.freePlaces = new FreePlaces(instance, agendas);
        this.room = new DayRoom(instance, placed);
        this.placed = placed.stream().collect(Collectors.toMap(PlacedMeeting::wishId, PlacedMeeting::slotId));
        instance.wishes()
                .forEach(wish -> wish.afterIds()
                        .forEach(earlier -> later.computeIfAbsent(earlier, id -> new ArrayList<>())
                                .add(wish.id())));
        this.participants = instance.participants().stream()
                .collect(Collectors.toMap(InstanceParticipant::id, Function.identity()));
        this.slots = instance.slots().stream().collect(Collectors.toMap(InstanceSlot::id, Function.identity()));
    }

    /**
     * The wishes without a place; of a choice the first one, if none of it is placed, with the reason of the one that came
     * nearest to a place.
     */
    List<UnplacedWish> explain() {
        Set<Long> settled = new HashSet<>();
        instance.wishes().stream()
                .filter(wish -> placed.containsKey(wish.id()))
                .forEach(wish -> wish.terms().choice().ifPresent(settled::add));
        return instance.wishes().stream()
                .filter(wish -> !placed.containsKey(wish.id()))
                .filter(wish -> wish.terms().choice().isEmpty()
                        || settled.add(wish.terms().choice().getAsLong()))
                .map(wish -> new UnplacedWish(wish.id(), wish.firstId(), wish.secondId(), wish.weight(), nearest(wish)))
                .toList();
    }

    private UnplacedReason nearest(InstanceWish wish) {
        return wish.terms().choice().isEmpty()
                ? reason(wish)
                : instance.wishes().stream()
                        .filter(wish::isOfChoiceWith)
                        .map(this::reason)
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
    }

    private UnplacedReason reason(InstanceWish wish) {
        List<InstanceParticipant> people =
                wish.peopleIds().stream().map(participants::get).toList();
        List<Long> common = people.get(0).availableSlotIds().stream()
                .filter(slot -> people.stream()
                        .allMatch(person -> person.availableSlotIds().contains(slot)))
                .filter(wish::allows)
                .filter(slot -> minutes(slot) >= wish.terms().leastMinutes())
                .toList();
        if (common.isEmpty()) {
            return UnplacedReason.NO_COMMON_TIME;
        }
        if (people.stream().anyMatch(agendas::isAtLimit)) {
            return UnplacedReason.MEETING_LIMIT_REACHED;
        }
        List<Long> free = common.stream()
                .filter(slot -> people.stream()
                        .allMatch(person -> agendas.meetingOf(person.id(), slot).isEmpty()))
                .toList();
        if (free.isEmpty()) {
            return UnplacedReason.NO_FREE_COMMON_SLOT;
        }
        List<Long> atTable =
                free.stream().filter(slot -> freePlaces.hasTable(wish, slot)).toList();
        if (atTable.isEmpty()) {
            return UnplacedReason.NO_FREE_TABLE;
        }
        List<Long> served = atTable.stream()
                .filter(slot -> freePlaces.hasInterpreter(wish, slot))
                .toList();
        if (served.isEmpty()) {
            return UnplacedReason.NO_INTERPRETER;
        }
        List<Long> inOrder =
                served.stream().filter(slot -> isInOrder(wish, slot)).toList();
        if (inOrder.isEmpty()) {
            return UnplacedReason.OUT_OF_ORDER;
        }
        return inOrder.stream().noneMatch(slot -> room.isThere(wish, slot, freePlaces.tables(wish, slot)))
                ? UnplacedReason.DAY_FULL
                : UnplacedReason.RUN_ENDED_EARLY;
    }

    private boolean isInOrder(InstanceWish wish, long slotId) {
        Instant start = slots.get(slotId).start();
        boolean afterEarlier = wish.afterIds().stream()
                .filter(placed::containsKey)
                .allMatch(earlier -> slots.get(placed.get(earlier)).start().isBefore(start));
        return afterEarlier
                && later.getOrDefault(wish.id(), List.of()).stream()
                        .filter(placed::containsKey)
                        .allMatch(other -> slots.get(placed.get(other)).start().isAfter(start));
    }

    private long minutes(long slotId) {
        InstanceSlot slot = slots.get(slotId);
        return Duration.between(slot.start(), slot.end()).toMinutes();
    }
}
