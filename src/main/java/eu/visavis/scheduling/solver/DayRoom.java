package eu.visavis.scheduling.solver;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** What people's days in a plan bear: their rests, meetings in a row and ways considered. */
public final class DayRoom {
    private record Turn(int slot, int table) {}

    private static final int NOWHERE = -1;

    private final Areas areas;
    private final Map<Long, Integer> tables = new HashMap<>();
    private final Map<Long, Integer> slots = new HashMap<>();
    private final List<InstanceSlot> times;
    private final Map<Long, DayWishes> days = new HashMap<>();
    private final Map<Long, List<Turn>> turns = new HashMap<>();
    private final Map<Long, InstanceWish> wishes = new HashMap<>();

    /**
     * Looks at the days of a plan.
     *
     * @param placed meetings of the instance, whose wishes may be there more than once
     */
    public DayRoom(Instance instance, List<PlacedMeeting> placed) {
        times = instance.slots();
        times.forEach(slot -> slots.put(slot.id(), slots.size()));
        List<InstanceTable> inOrder = TableOrder.of(instance);
        inOrder.forEach(table -> tables.put(table.id(), tables.size()));
        areas = new Areas(instance, inOrder);
        RestTimes rests = new RestTimes(times);
        for (InstanceParticipant person : instance.participants()) {
            PersonTerms terms = person.terms();
            if (terms.mostInRow().isPresent() || !terms.rests().isEmpty()) {
                days.put(
                        person.id(),
                        new DayWishes(
                                terms.mostInRow().orElse(Integer.MAX_VALUE), rests.of(terms.rests()), 0, new BitSet()));
            }
        }
        instance.wishes().forEach(wish -> wishes.put(wish.id(), wish));
        placed.forEach(this::enter);
    }

    /** Counts one more meeting. */
    void enter(PlacedMeeting meeting) {
        wishes.get(meeting.wishId())
                .peopleIds()
                .forEach(person ->
                        turns.computeIfAbsent(person, who -> new ArrayList<>()).add(turn(meeting)));
    }

    /** Counts a meeting no more. */
    void leave(PlacedMeeting meeting) {
        wishes.get(meeting.wishId())
                .peopleIds()
                .forEach(person -> turns.get(person).remove(turn(meeting)));
    }

    private Turn turn(PlacedMeeting meeting) {
        return new Turn(slots.get(meeting.slotId()), position(meeting.tableId()));
    }

    private int position(OptionalLong table) {
        return table.isPresent() ? tables.get(table.getAsLong()) : NOWHERE;
    }

    /**
     * At which tables the meeting could take place so that everybody in it would have the day they want.
     *
     * @param free the tables that are left for it, or nothing alone if it needs none
     * @return of these, in their order
     */
    List<OptionalLong> tables(InstanceWish wish, long slotId, List<OptionalLong> free) {
        int slot = slots.get(slotId);
        if (!wish.peopleIds().stream().allMatch(person -> bears(person, slot))) {
            return List.of();
        }
        return areas.matter()
                ? free.stream()
                        .filter(table ->
                                wish.peopleIds().stream().allMatch(person -> reaches(person, slot, position(table))))
                        .toList()
                : free;
    }

    /** Whether somebody has the day they want with all the meetings, if those of one slot are alternatives. */
    public boolean isKept(long person) {
        return turns.getOrDefault(person, List.of()).stream()
                .allMatch(turn ->
                        bears(person, turn.slot()) && (!areas.matter() || reaches(person, turn.slot(), turn.table())));
    }

    /** Whether somebody has the day they want with a meeting in that slot too. */
    boolean bears(long person, long slotId) {
        int slot = slots.get(slotId);
        return bears(person, slot);
    }

    /** Whether somebody gets to a table in time, and from there to where they have to be next. */
    boolean reaches(long person, long slotId, OptionalLong table) {
        int slot = slots.get(slotId);
        return !areas.matter() || reaches(person, slot, position(table));
    }

    private boolean bears(long person, int slot) {
        DayWishes day = days.get(person);
        if (day == null) {
            return true;
        }
        Set<Integer> busy = new HashSet<>(Set.of(slot));
        turns.getOrDefault(person, List.of()).forEach(turn -> busy.add(turn.slot()));
        Set<Integer> ofSession = new HashSet<>(busy);
        ofSession.removeIf(
                other -> times.get(other).sessionId() != times.get(slot).sessionId());
        return day.inRowBeyond(ofSession) == 0 && day.lackingRests(busy) == 0;
    }

    private boolean reaches(long person, int slot, int table) {
        return table == NOWHERE
                || turns.getOrDefault(person, List.of()).stream()
                        .filter(turn -> turn.table() != NOWHERE && turn.slot() != slot)
                        .allMatch(turn -> areas.isWalkable(table, slot, turn.table(), turn.slot()));
    }
}
