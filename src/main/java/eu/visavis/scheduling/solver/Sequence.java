package eu.visavis.scheduling.solver;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/** Which meetings of a plan have to take place before or after others. */
final class Sequence {
    private final Map<Long, Instant> startOfSlot = new HashMap<>();
    /** When the placed wishes begin. */
    private final Map<Long, Instant> startOf = new HashMap<>();
    /** The wishes that have to be later, by the earlier one. */
    private final Map<Long, List<Long>> later = new HashMap<>();

    /** Looks at a plan of the instance. */
    Sequence(Instance instance, List<PlacedMeeting> placed) {
        instance.slots().forEach(slot -> startOfSlot.put(slot.id(), slot.start()));
        for (InstanceWish wish : instance.wishes()) {
            wish.afterIds()
                    .forEach(earlier -> later.computeIfAbsent(earlier, id -> new ArrayList<>())
                            .add(wish.id()));
        }
        placed.forEach(this::enter);
    }

    /** Counts one more meeting. */
    void enter(PlacedMeeting meeting) {
        startOf.put(meeting.wishId(), startOfSlot.get(meeting.slotId()));
    }

    /** Counts a meeting no more. */
    void leave(PlacedMeeting meeting) {
        startOf.remove(meeting.wishId());
    }

    /** A placed wish that would be on the wrong side of the slot; empty if the wish could take place then. */
    OptionalLong inTheWay(InstanceWish wish, long slotId) {
        Instant start = startOfSlot.get(slotId);
        LongStream notEarlier = wish.afterIds().stream()
                .filter(startOf::containsKey)
                .filter(earlier -> !startOf.get(earlier).isBefore(start))
                .mapToLong(Long::longValue);
        LongStream notLater = later.getOrDefault(wish.id(), List.of()).stream()
                .filter(startOf::containsKey)
                .filter(other -> !startOf.get(other).isAfter(start))
                .mapToLong(Long::longValue);
        return LongStream.concat(notEarlier, notLater).findFirst();
    }
}
