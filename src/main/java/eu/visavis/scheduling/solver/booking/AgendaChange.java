package eu.visavis.scheduling.solver.booking;

import eu.visavis.scheduling.solver.Agendas;
import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.InstanceParticipant;
import eu.visavis.scheduling.solver.InstanceSlot;
import eu.visavis.scheduling.solver.PlacedMeeting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** What one more meeting changes in people's agendas. */
public final class AgendaChange {
    private static final int NONE = -1;

    private final Agendas agendas;
    private final Map<Long, InstanceParticipant> people = new HashMap<>();
    private final Map<Long, List<InstanceSlot>> sessions = new HashMap<>();
    /** The session of each slot, and where the slot is in it. */
    private final Map<Long, List<InstanceSlot>> sessionOf = new HashMap<>();

    private final Map<Long, Integer> positionOf = new HashMap<>();

    /** Looks at the agendas of a plan of the instance, as they are whenever something is asked. */
    public AgendaChange(Instance instance, Agendas agendas) {
        this.agendas = agendas;
        instance.participants().forEach(person -> people.put(person.id(), person));
        for (InstanceSlot slot : instance.slots()) {
            List<InstanceSlot> session = sessions.computeIfAbsent(slot.sessionId(), id -> new ArrayList<>());
            positionOf.put(slot.id(), session.size());
            sessionOf.put(slot.id(), session);
            session.add(slot);
        }
    }

    /**
     * Makes sure that the event has a participant.
     *
     * @throws IllegalArgumentException if it has not
     */
    void require(long person) {
        if (!people.containsKey(person)) {
            throw new IllegalArgumentException("Unknown participant " + person);
        }
    }

    /** Idle slots that a meeting in a free slot adds to somebody's session. */
    public int idleSlotsAdded(long person, long slot) {
        int position = positionOf.get(slot);
        int before = position(person, slot, -1);
        int after = position(person, slot, 1);
        if (before == NONE && after == NONE) {
            return 0;
        }
        if (before != NONE && after != NONE) {
            return -1;
        }
        return before != NONE ? waiting(person, slot, before, position) : waiting(person, slot, position, after);
    }

    private int waiting(long person, long slot, int from, int to) {
        return (int) sessionOf.get(slot).subList(from + 1, to).stream()
                .filter(between -> people.get(person).availableSlotIds().contains(between.id()))
                .count();
    }

    /** Changes of the table that a meeting in a free slot adds for somebody. */
    public int tableChangesAdded(long person, long slot, OptionalLong table) {
        Optional<PlacedMeeting> before = neighbour(person, slot, -1);
        Optional<PlacedMeeting> after = neighbour(person, slot, 1);
        OptionalLong from = before.map(PlacedMeeting::tableId).orElse(OptionalLong.empty());
        OptionalLong to = after.map(PlacedMeeting::tableId).orElse(OptionalLong.empty());
        return changes(from, table) + changes(table, to) - changes(from, to);
    }

    /** The tables at which somebody sits before and after a slot. */
    Stream<OptionalLong> tablesBeside(long person, long slot) {
        return Stream.of(-1, 1)
                .flatMap(direction -> neighbour(person, slot, direction).stream())
                .map(PlacedMeeting::tableId);
    }

    private static int changes(OptionalLong from, OptionalLong to) {
        return from.isPresent() && to.isPresent() && !from.equals(to) ? 1 : 0;
    }

    private Optional<PlacedMeeting> neighbour(long person, long slot, int direction) {
        int position = position(person, slot, direction);
        return position == NONE
                ? Optional.empty()
                : agendas.meetingOf(person, sessionOf.get(slot).get(position).id());
    }

    /** Where in the session of the slot somebody's next meeting in a direction is, or the last one before. */
    private int position(long person, long slot, int direction) {
        List<InstanceSlot> session = sessionOf.get(slot);
        int position = positionOf.get(slot) + direction;
        while (position >= 0 && position < session.size()) {
            if (agendas.meetingOf(person, session.get(position).id()).isPresent()) {
                return position;
            }
            position += direction;
        }
        return NONE;
    }
}
