package eu.visavis.scheduling.solver;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts the figures of a plan from its meetings alone. */
final class FigureCount {
    private record Place(long id, long slotId) {}

    private final Instance instance;
    private final List<PlacedMeeting> placed;
    private final Map<Long, InstanceParticipant> participants;
    private final Map<Long, InstanceTable> tables;
    private final Map<Place, PlacedMeeting> attended = new HashMap<>();
    private final Map<Long, Integer> meetingsOf = new HashMap<>();
    private final Map<Long, Integer> wishesOf = new HashMap<>();

    private int doubleBookings;
    private int unavailable;
    private int withoutTable;
    private int idleGaps;
    private int tableChanges;

    FigureCount(Instance instance, List<PlacedMeeting> placed) {
        this.instance = instance;
        this.placed = placed;
        this.participants = instance.participants().stream()
                .collect(Collectors.toMap(InstanceParticipant::id, Function.identity()));
        this.tables = instance.tables().stream().collect(Collectors.toMap(InstanceTable::id, Function.identity()));
    }

    PlanFigures count(int fairnessTarget) {
        instance.wishes().forEach(wish -> {
            wishesOf.merge(wish.firstId(), 1, Integer::sum);
            wishesOf.merge(wish.secondId(), 1, Integer::sum);
        });
        Set<Place> takenTables = new HashSet<>();
        placed.forEach(meeting -> enter(meeting, takenTables));
        instance.participants().forEach(this::walk);
        Set<WishPair> pairs = placed.stream().map(PlacedMeeting::pair).collect(Collectors.toSet());
        return new PlanFigures(
                instance.wishes().size(),
                placed.size(),
                instance.wishes().stream().mapToLong(InstanceWish::weight).sum(),
                placed.stream().mapToLong(PlacedMeeting::weight).sum(),
                idleGaps,
                instance.participants().stream()
                        .mapToLong(who -> shortfall(who, fairnessTarget))
                        .sum(),
                tableChanges,
                doubleBookings,
                unavailable,
                instance.participants().stream().mapToInt(this::overLimit).sum(),
                withoutTable,
                (int) instance.wishes().stream()
                        .filter(wish -> wish.mandatory() && !pairs.contains(wish.pair()))
                        .count());
    }

    private void enter(PlacedMeeting meeting, Set<Place> takenTables) {
        attend(participants.get(meeting.firstId()), meeting);
        attend(participants.get(meeting.secondId()), meeting);
        boolean atTable = !participants.get(meeting.firstId()).online()
                && !participants.get(meeting.secondId()).online();
        if (atTable != meeting.tableId().isPresent()) {
            withoutTable++;
        }
        if (meeting.tableId().isPresent()) {
            long table = meeting.tableId().getAsLong();
            doubleBookings += takenTables.add(new Place(table, meeting.slotId())) ? 0 : 1;
            unavailable += tables.get(table).closedSlotIds().contains(meeting.slotId()) ? 1 : 0;
        }
    }

    private void attend(InstanceParticipant participant, PlacedMeeting meeting) {
        meetingsOf.merge(participant.id(), 1, Integer::sum);
        doubleBookings += attended.put(new Place(participant.id(), meeting.slotId()), meeting) == null ? 0 : 1;
        unavailable += participant.availableSlotIds().contains(meeting.slotId()) ? 0 : 1;
    }

    /** Follows one participant through the event, from slot to slot. */
    private void walk(InstanceParticipant participant) {
        InstanceSlot previousSlot = null;
        PlacedMeeting previous = null;
        int waited = 0;
        for (InstanceSlot slot : instance.slots()) {
            if (previousSlot == null || previousSlot.sessionId() != slot.sessionId()) {
                previous = null;
            }
            previousSlot = slot;
            PlacedMeeting meeting = attended.get(new Place(participant.id(), slot.id()));
            if (meeting == null) {
                waited += participant.availableSlotIds().contains(slot.id()) ? 1 : 0;
                continue;
            }
            if (previous != null) {
                idleGaps += waited;
                tableChanges += changesTable(previous, meeting) ? 1 : 0;
            }
            previous = meeting;
            waited = 0;
        }
    }

    private static boolean changesTable(PlacedMeeting previous, PlacedMeeting next) {
        return previous.tableId().isPresent()
                && next.tableId().isPresent()
                && !previous.tableId().equals(next.tableId());
    }

    private long shortfall(InstanceParticipant participant, int fairnessTarget) {
        long missing = Math.max(
                0,
                FairnessTarget.of(participant, wishesOf.getOrDefault(participant.id(), 0), fairnessTarget)
                        - meetingsOf.getOrDefault(participant.id(), 0));
        return missing * missing;
    }

    private int overLimit(InstanceParticipant participant) {
        int meetings = meetingsOf.getOrDefault(participant.id(), 0);
        return Math.max(0, meetings - participant.maxMeetings().orElse(Integer.MAX_VALUE));
    }
}
