package eu.visavis.scheduling.solver.format;

import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.InstanceParticipant;
import eu.visavis.scheduling.solver.InstanceSlot;
import eu.visavis.scheduling.solver.InstanceTable;
import eu.visavis.scheduling.solver.InstanceWish;
import eu.visavis.scheduling.solver.PlacedMeeting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * An instance and its meetings with positions for ids, as the exchange format wants them: nothing in it leads back to a
 * row of a database.
 *
 * @param instance the same instance
 * @param placed the same meetings
 */
public record Numbered(Instance instance, List<PlacedMeeting> placed) {

    /**
     * Numbers an instance.
     *
     * @param placed meetings of its wishes
     * @throws IllegalArgumentException if a meeting is of no wish, slot or table of the instance
     */
    public static Numbered of(Instance instance, List<PlacedMeeting> placed) {
        return new Numbering(instance).number(placed);
    }

    private static final class Numbering {
        private final Instance instance;
        private final Map<Long, Long> sessions = new HashMap<>();
        private final Map<Long, Long> slots;
        private final Map<Long, Long> tables;
        private final Map<Long, Long> people;
        private final Map<Long, Long> wishes;

        Numbering(Instance instance) {
            this.instance = instance;
            instance.slots().forEach(slot -> sessions.putIfAbsent(slot.sessionId(), (long) sessions.size()));
            slots = positions(instance.slots(), InstanceSlot::id);
            tables = positions(instance.tables(), InstanceTable::id);
            people = positions(instance.participants(), InstanceParticipant::id);
            wishes = positions(instance.wishes(), InstanceWish::id);
        }

        private static <T> Map<Long, Long> positions(List<T> items, ToLongFunction<T> id) {
            Map<Long, Long> positions = new HashMap<>();
            items.forEach(item -> positions.put(id.applyAsLong(item), (long) positions.size()));
            return positions;
        }

        Numbered number(List<PlacedMeeting> placed) {
            Instance numbered = new Instance(
                    instance.slots().stream().map(this::number).toList(),
                    instance.tables().stream().map(this::number).toList(),
                    instance.participants().stream().map(this::number).toList(),
                    instance.wishes().stream().map(this::number).toList());
            return new Numbered(numbered, placed.stream().map(this::number).toList());
        }

        private InstanceSlot number(InstanceSlot slot) {
            return new InstanceSlot(
                    position(slots, slot.id()), sessions.get(slot.sessionId()), slot.start(), slot.end());
        }

        private InstanceTable number(InstanceTable table) {
            return new InstanceTable(
                    position(tables, table.id()), table.number(), positions(slots, table.closedSlotIds()));
        }

        private InstanceParticipant number(InstanceParticipant person) {
            return new InstanceParticipant(
                    position(people, person.id()),
                    person.online(),
                    positions(slots, person.availableSlotIds()),
                    person.maxMeetings());
        }

        private InstanceWish number(InstanceWish wish) {
            return new InstanceWish(
                    position(wishes, wish.id()),
                    position(people, wish.firstId()),
                    position(people, wish.secondId()),
                    wish.weight(),
                    wish.mandatory(),
                    wish.allowedSlotIds().map(ids -> positions(slots, ids)),
                    positions(wishes, wish.afterIds()));
        }

        private PlacedMeeting number(PlacedMeeting meeting) {
            return new PlacedMeeting(
                    position(wishes, meeting.wishId()),
                    position(people, meeting.firstId()),
                    position(people, meeting.secondId()),
                    meeting.weight(),
                    position(slots, meeting.slotId()),
                    meeting.tableId().isEmpty()
                            ? OptionalLong.empty()
                            : OptionalLong.of(position(tables, meeting.tableId().getAsLong())));
        }

        private static Set<Long> positions(Map<Long, Long> positions, Set<Long> ids) {
            return ids.stream().map(id -> position(positions, id)).collect(Collectors.toSet());
        }

        private static long position(Map<Long, Long> positions, long id) {
            Long position = positions.get(id);
            if (position == null) {
                throw new IllegalArgumentException("Nothing with the id %d is in the instance".formatted(id));
            }
            return position;
        }
    }
}
