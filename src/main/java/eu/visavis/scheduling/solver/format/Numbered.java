package eu.visavis.scheduling.solver.format;

import eu.visavis.scheduling.solver.EventTerms;
import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.InstanceInterpreter;
import eu.visavis.scheduling.solver.InstanceParticipant;
import eu.visavis.scheduling.solver.InstanceQuota;
import eu.visavis.scheduling.solver.InstanceSlot;
import eu.visavis.scheduling.solver.InstanceTable;
import eu.visavis.scheduling.solver.InstanceWalk;
import eu.visavis.scheduling.solver.InstanceWish;
import eu.visavis.scheduling.solver.PersonTerms;
import eu.visavis.scheduling.solver.PlacedMeeting;
import eu.visavis.scheduling.solver.TableTraits;
import eu.visavis.scheduling.solver.WishTerms;
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
        private final Map<Long, Long> interpreters;
        private final Map<Long, Long> areas = new HashMap<>();
        private final Map<Long, Long> choices = new HashMap<>();

        Numbering(Instance instance) {
            this.instance = instance;
            instance.slots().forEach(slot -> sessions.putIfAbsent(slot.sessionId(), (long) sessions.size()));
            slots = positions(instance.slots(), InstanceSlot::id);
            tables = positions(instance.tables(), InstanceTable::id);
            people = positions(instance.participants(), InstanceParticipant::id);
            wishes = positions(instance.wishes(), InstanceWish::id);
            interpreters = positions(instance.terms().interpreters(), InstanceInterpreter::id);
            instance.tables().forEach(table -> table.traits().areaId().ifPresent(this::numberArea));
            instance.terms().walks().forEach(walk -> {
                numberArea(walk.areaId());
                numberArea(walk.otherAreaId());
            });
            instance.wishes()
                    .forEach(wish -> wish.terms()
                            .choice()
                            .ifPresent(choice -> choices.putIfAbsent(choice, (long) choices.size())));
        }

        private void numberArea(long area) {
            areas.putIfAbsent(area, (long) areas.size());
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
                    instance.wishes().stream().map(this::number).toList(),
                    number(instance.terms()));
            return new Numbered(numbered, placed.stream().map(this::number).toList());
        }

        private InstanceSlot number(InstanceSlot slot) {
            return new InstanceSlot(
                    position(slots, slot.id()), sessions.get(slot.sessionId()), slot.start(), slot.end());
        }

        private InstanceTable number(InstanceTable table) {
            return new InstanceTable(
                    position(tables, table.id()),
                    table.number(),
                    positions(slots, table.closedSlotIds()),
                    new TableTraits(
                            position(areas, table.traits().areaId()),
                            table.traits().offers()));
        }

        private InstanceParticipant number(InstanceParticipant person) {
            return new InstanceParticipant(
                    position(people, person.id()),
                    person.online(),
                    positions(slots, person.availableSlotIds()),
                    person.maxMeetings(),
                    number(person.terms()));
        }

        private PersonTerms number(PersonTerms terms) {
            return new PersonTerms(
                    position(tables, terms.tableId()),
                    terms.needs(),
                    terms.languages(),
                    terms.mostInRow(),
                    terms.rests(),
                    terms.leastMeetings(),
                    positions(slots, terms.unwantedSlotIds()));
        }

        private EventTerms number(EventTerms terms) {
            return new EventTerms(
                    terms.walks().stream()
                            .map(walk -> new InstanceWalk(
                                    position(areas, walk.areaId()),
                                    position(areas, walk.otherAreaId()),
                                    walk.minutes()))
                            .toList(),
                    terms.interpreters().stream()
                            .map(one -> new InstanceInterpreter(
                                    position(interpreters, one.id()),
                                    one.languages(),
                                    positions(slots, one.availableSlotIds())))
                            .toList(),
                    terms.quotas().stream()
                            .map(quota -> new InstanceQuota(
                                    quota.name(),
                                    positions(wishes, quota.wishIds()),
                                    quota.least(),
                                    quota.leastPercent()))
                            .toList());
        }

        private InstanceWish number(InstanceWish wish) {
            return new InstanceWish(
                    position(wishes, wish.id()),
                    position(people, wish.firstId()),
                    position(people, wish.secondId()),
                    wish.weight(),
                    wish.mandatory(),
                    wish.allowedSlotIds().map(ids -> positions(slots, ids)),
                    positions(wishes, wish.afterIds()),
                    number(wish.terms()));
        }

        private WishTerms number(WishTerms terms) {
            return new WishTerms(
                    positions(people, terms.otherIds()),
                    position(choices, terms.choice()),
                    position(tables, terms.tableId()),
                    terms.leastMinutes());
        }

        private PlacedMeeting number(PlacedMeeting meeting) {
            return new PlacedMeeting(
                    position(wishes, meeting.wishId()),
                    position(people, meeting.firstId()),
                    position(people, meeting.secondId()),
                    meeting.weight(),
                    position(slots, meeting.slotId()),
                    position(tables, meeting.tableId()),
                    position(interpreters, meeting.interpreterId()));
        }

        private static Set<Long> positions(Map<Long, Long> positions, Set<Long> ids) {
            return ids.stream().map(id -> position(positions, id)).collect(Collectors.toSet());
        }

        private static OptionalLong position(Map<Long, Long> positions, OptionalLong id) {
            return id.isEmpty() ? id : OptionalLong.of(position(positions, id.getAsLong()));
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
