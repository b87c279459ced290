package eu.visavis.scheduling.solver;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds for every wish that is not placed the plainest reason that is true of the plan. */
final class UnplacedReasons {
    private final Instance instance;
    private final Agendas agendas;
    private final Set<Long> placed;
    private final Map<Long, InstanceParticipant> participants;
    private final Map<Long, Integer> openTables;

    UnplacedReasons(Instance instance, List<PlacedMeeting> placed) {
        this.instance = instance;
        this.agendas = new Agendas(placed);
        this.placed = placed.stream().map(PlacedMeeting::wishId).collect(Collectors.toSet());
        this.participants = instance.participants().stream()
                .collect(Collectors.toMap(InstanceParticipant::id, Function.identity()));
        this.openTables = OpenTables.bySlot(instance);
    }

    List<UnplacedWish> explain() {
        return instance.wishes().stream()
                .filter(wish -> !placed.contains(wish.id()))
                .map(wish -> new UnplacedWish(wish.id(), wish.firstId(), wish.secondId(), wish.weight(), reason(wish)))
                .toList();
    }

    private UnplacedReason reason(InstanceWish wish) {
        InstanceParticipant first = participants.get(wish.firstId());
        InstanceParticipant second = participants.get(wish.secondId());
        List<Long> common = first.availableSlotIds().stream()
                .filter(second.availableSlotIds()::contains)
                .filter(wish::allows)
                .toList();
        if (common.isEmpty()) {
            return UnplacedReason.NO_COMMON_TIME;
        }
        if (agendas.isAtLimit(first) || agendas.isAtLimit(second)) {
            return UnplacedReason.MEETING_LIMIT_REACHED;
        }
        List<Long> free = common.stream()
                .filter(slot -> agendas.meetingOf(first.id(), slot).isEmpty()
                        && agendas.meetingOf(second.id(), slot).isEmpty())
                .toList();
        if (free.isEmpty()) {
            return UnplacedReason.NO_FREE_COMMON_SLOT;
        }
        boolean atTable = first.meetsAtTable(second);
        boolean hasTable = free.stream().anyMatch(slot -> agendas.tablesUsed(slot) < openTables.get(slot));
        return atTable && !hasTable ? UnplacedReason.NO_FREE_TABLE : UnplacedReason.RUN_ENDED_EARLY;
    }
}
