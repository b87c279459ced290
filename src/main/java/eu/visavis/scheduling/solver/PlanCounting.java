package eu.visavis.scheduling.solver;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts a plan from its meetings alone, for {@link PlanCheck}. To be used once. */
final class PlanCounting {
    private static final int MOST_BREACHES = 10;

    private record Place(long id, long slotId) {}

    private final Instance instance;
    private final SoftWeights soft;
    private final Map<Long, InstanceParticipant> participants;
    private final Map<Long, InstanceTable> tables;
    private final Map<Long, InstanceWish> wishes;
    private final Map<Long, Integer> slotOrder = new HashMap<>();
    private final Map<Long, PlacedMeeting> placedWishes = new HashMap<>();
    private final Map<Place, PlacedMeeting> attended = new HashMap<>();
    private final Set<Place> takenTables = new HashSet<>();
    private final Map<Long, Integer> meetingsOf = new HashMap<>();
    private final Map<Long, Integer> wishesOf = new HashMap<>();
    private final List<String> breaches = new ArrayList<>();

    private int doubleBookings;
    private int unavailable;
    private int withoutTable;
    private int overLimit;
    private int mandatoryUnplaced;
    private int outOfOrder;
    private int idleGaps;
    private int tableChanges;
    private int interruptions;
    private int mostInterruptions;
    private int fewestInterruptions = Integer.MAX_VALUE;
    private long shortfall;
    private int least = Integer.MAX_VALUE;
    private int without;
    private TermFigures terms = TermFigures.NONE;

    PlanCounting(Instance instance, SoftWeights soft) {
        this.instance = instance;
        this.soft = soft;
        participants = byId(instance.participants(), InstanceParticipant::id);
        tables = byId(instance.tables(), InstanceTable::id);
        wishes = byId(instance.wishes(), InstanceWish::id);
        instance.slots().forEach(slot -> slotOrder.put(slot.id(), slotOrder.size()));
    }

    private static <T> Map<Long, T> byId(List<T> items, Function<T, Long> id) {
        return items.stream().collect(Collectors.toMap(id, Function.identity()));
    }

    PlanCheck count(List<PlacedMeeting> placed) {
        for (InstanceWish wish : instance.wishes()) {
            wish.peopleIds().forEach(id -> wishesOf.merge(id, 1, Integer::sum));
        }
        placed.forEach(this::enter);
        instance.wishes().forEach(this::look);
        instance.participants().forEach(this::walk);
        int uneven = unevenness();
        terms = new TermCounting(instance, this::breach).count(placedWishes.values());
        List<InstanceWish> counted = withoutOthersOfChoice(instance.wishes());
        PlanFigures figures = new PlanFigures(
                counted.size(),
                placedWishes.size(),
                counted.stream().mapToLong(InstanceWish::weight).sum(),
                withoutOthersOfChoice(
                                placedWishes.keySet().stream().map(wishes::get).toList())
                        .stream()
                        .mapToLong(InstanceWish::weight)
                        .sum(),
                idleGaps,
                shortfall,
                tableChanges,
                interruptions,
                doubleBookings,
                unavailable,
                overLimit,
                withoutTable,
                mandatoryUnplaced,
                outOfOrder,
                uneven,
                terms);
        return new PlanCheck(figures, breaches, least == Integer.MAX_VALUE ? 0 : least, without, cost());
    }

    /** Of wishes that are one by choice, the first one only. */
    private static List<InstanceWish> withoutOthersOfChoice(List<InstanceWish> all) {
        Set<Long> seen = new HashSet<>();
        return all.stream()
                .filter(wish -> wish.terms().choice().isEmpty()
                        || seen.add(wish.terms().choice().getAsLong()))
                .toList();
    }

    private long cost() {
        return (long) soft.idleGap() * idleGaps
                + soft.unfairShare() * shortfall
                + (long) soft.tableChange() * tableChanges
                + (long) soft.interruption() * interruptions
                + (long) soft.unwantedTime() * terms.unwanted();
    }

    private void breach(String text, Object... values) {
        if (breaches.size() < MOST_BREACHES) {
            breaches.add(values.length == 0 ? text : text.formatted(values));
        }
    }

    private void enter(PlacedMeeting meeting) {
        InstanceWish wish = wishes.get(meeting.wishId());
        if (wish == null || !slotOrder.containsKey(meeting.slotId())) {
            unavailable++;
            breach("wish %d in slot %d: no such wish or slot", meeting.wishId(), meeting.slotId());
            return;
        }
        if (placedWishes.putIfAbsent(wish.id(), meeting) != null) {
            doubleBookings++;
            breach("wish %d placed twice", wish.id());
            return;
        }
        if (wish.allowedSlotIds()
                .map(slots -> !slots.contains(meeting.slotId()))
                .orElse(false)) {
            unavailable++;
            breach("wish %d: slot %d not allowed", wish.id(), meeting.slotId());
        }
        if (minutes(meeting) < wish.terms().leastMinutes()) {
            unavailable++;
            breach("wish %d: slot %d is too short", wish.id(), meeting.slotId());
        }
        wish.peopleIds().forEach(id -> attend(participants.get(id), meeting));
        sit(wish, meeting);
    }

    private long minutes(PlacedMeeting meeting) {
        InstanceSlot slot = instance.slots().get(slotOrder.get(meeting.slotId()));
        return Duration.between(slot.start(), slot.end()).toMinutes();
    }

    private void attend(InstanceParticipant participant, PlacedMeeting meeting) {
        meetingsOf.merge(participant.id(), 1, Integer::sum);
        if (!participant.availableSlotIds().contains(meeting.slotId())) {
            unavailable++;
            breach("participant %d unavailable in slot %d", participant.id(), meeting.slotId());
        }
        if (attended.put(new Place(participant.id(), meeting.slotId()), meeting) != null) {
            doubleBookings++;
            breach("participant %d twice in slot %d", participant.id(), meeting.slotId());
        }
    }

    private void sit(InstanceWish wish, PlacedMeeting meeting) {
        boolean atTable = !participants.get(wish.firstId()).online()
                && !participants.get(wish.secondId()).online();
        if (atTable != meeting.tableId().isPresent()) {
            withoutTable++;
            breach("wish %d: %s", wish.id(), atTable ? "no table" : "online meeting holds a table");
        }
        if (meeting.tableId().isEmpty()) {
            return;
        }
        InstanceTable table = tables.get(meeting.tableId().getAsLong());
        if (table == null || table.closedSlotIds().contains(meeting.slotId())) {
            unavailable++;
            breach("table %d closed in slot %d", meeting.tableId().getAsLong(), meeting.slotId());
        }
        if (!takenTables.add(new Place(meeting.tableId().getAsLong(), meeting.slotId()))) {
            doubleBookings++;
            breach("table %d twice in slot %d", meeting.tableId().getAsLong(), meeting.slotId());
        }
    }

    private void look(InstanceWish wish) {
        PlacedMeeting meeting = placedWishes.get(wish.id());
        if (meeting == null) {
            if (wish.mandatory() && !isChosenOtherwise(wish)) {
                mandatoryUnplaced++;
                breach("mandatory wish %d not placed", wish.id());
            }
            return;
        }
        for (long afterId : wish.afterIds()) {
            PlacedMeeting earlier = placedWishes.get(afterId);
            if (earlier != null && slotOrder.get(earlier.slotId()) >= slotOrder.get(meeting.slotId())) {
                outOfOrder++;
                breach("wish %d must come after %d", wish.id(), afterId);
            }
        }
    }

    /** Whether another wish of the same choice is placed, or has been counted as unplaced. */
    private boolean isChosenOtherwise(InstanceWish wish) {
        return wish.terms().choice().isPresent()
                && instance.wishes().stream()
                        .filter(other ->
                                other.terms().choice().equals(wish.terms().choice()))
                        .anyMatch(other -> placedWishes.containsKey(other.id()) || other.id() < wish.id());
    }

    /** Follows one participant through the event, from slot to slot. */
    private void walk(InstanceParticipant participant) {
        InstanceSlot previousSlot = null;
        PlacedMeeting previous = null;
        int waited = 0;
        int apart = 0;
        int broken = 0;
        for (InstanceSlot slot : instance.slots()) {
            if (previousSlot == null || previousSlot.sessionId() != slot.sessionId()) {
                previous = null;
            }
            previousSlot = slot;
            PlacedMeeting meeting = attended.get(new Place(participant.id(), slot.id()));
            if (meeting == null) {
                apart++;
                waited += participant.availableSlotIds().contains(slot.id()) ? 1 : 0;
                continue;
            }
            if (previous != null) {
                idleGaps += waited;
                broken += apart > 0 ? 1 : 0;
                tableChanges += changesTable(previous, meeting) ? 1 : 0;
            }
            previous = meeting;
            waited = 0;
            apart = 0;
        }
        interruptions += broken;
        mostInterruptions = Math.max(mostInterruptions, broken);
        fewestInterruptions = Math.min(fewestInterruptions, broken);
        sum(participant);
    }

    private static boolean changesTable(PlacedMeeting previous, PlacedMeeting next) {
        return previous.tableId().isPresent()
                && next.tableId().isPresent()
                && !previous.tableId().equals(next.tableId());
    }

    private void sum(InstanceParticipant participant) {
        int meetings = meetingsOf.getOrDefault(participant.id(), 0);
        int most = participant.maxMeetings().orElse(Integer.MAX_VALUE);
        if (meetings > most) {
            overLimit += meetings - most;
            breach("participant %d has %d meetings, at most %d", participant.id(), meetings, most);
        }
        int asked = wishesOf.getOrDefault(participant.id(), 0);
        int possible =
                Math.min(asked, Math.min(most, participant.availableSlotIds().size()));
        long missing = Math.max(0, Math.min(soft.fairnessTarget(), possible) - meetings);
        shortfall += missing * missing;
        if (possible > 0) {
            least = Math.min(least, meetings);
            without += meetings == 0 ? 1 : 0;
        }
    }

    private int unevenness() {
        if (soft.maxInterruptionDifference().isEmpty()
                || instance.participants().isEmpty()) {
            return 0;
        }
        int allowed = soft.maxInterruptionDifference().getAsInt();
        int beyond = Math.max(0, mostInterruptions - fewestInterruptions - allowed);
        if (beyond > 0) {
            breach("interruptions differ by %d, at most %d", mostInterruptions - fewestInterruptions, allowed);
        }
        return beyond;
    }
}
