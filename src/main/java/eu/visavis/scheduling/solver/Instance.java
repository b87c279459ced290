package eu.visavis.scheduling.solver;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * Everything a plan of one event depends on.
 *
 * @param slots in order of time, without overlap
 * @param tables in any order
 * @param participants in any order
 * @param wishes in any order; two for the same pair are two meetings
 * @param terms what else holds for the event
 */
public record Instance(
        List<InstanceSlot> slots,
        List<InstanceTable> tables,
        List<InstanceParticipant> participants,
        List<InstanceWish> wishes,
        EventTerms terms) {

    /**
     * Checks that the parts fit together.
     *
     * @throws IllegalArgumentException if an id is used twice or unknown, the slots overlap, or wishes that are one by
     *     choice differ in weight or necessity
     */
    public Instance {
        slots = List.copyOf(slots);
        tables = List.copyOf(tables);
        participants = List.copyOf(participants);
        wishes = List.copyOf(wishes);
        Set<Long> slotIds = distinctIds("slot", slots, InstanceSlot::id);
        Set<Long> participantIds = distinctIds("participant", participants, InstanceParticipant::id);
        Set<Long> tableIds = distinctIds("table", tables, InstanceTable::id);
        requireOrder(slots);
        tables.forEach(table -> requireKnown("table " + table.id(), slotIds, table.closedSlotIds()));
        participants.forEach(person -> requireKnown("participant " + person.id(), slotIds, person.availableSlotIds()));
        requirePairs(wishes, participantIds, slotIds);
        requireTerms(participants, wishes, terms, new Known(slotIds, tableIds, participantIds));
    }

    /** An event for which nothing else holds. */
    public Instance(
            List<InstanceSlot> slots,
            List<InstanceTable> tables,
            List<InstanceParticipant> participants,
            List<InstanceWish> wishes) {
        this(slots, tables, participants, wishes, EventTerms.NONE);
    }

    /** The same event with other tables. */
    public Instance withTables(List<InstanceTable> others) {
        return new Instance(slots, others, participants, wishes, terms);
    }

    /** The same event with other participants. */
    public Instance withParticipants(List<InstanceParticipant> others) {
        return new Instance(slots, tables, others, wishes, terms);
    }

    /** The same event with other wishes. */
    public Instance withWishes(List<InstanceWish> others) {
        return new Instance(slots, tables, participants, others, terms);
    }

    private record Known(Set<Long> slots, Set<Long> tables, Set<Long> participants) {
        void requireTable(String who, OptionalLong table) {
            if (table.isPresent() && !tables.contains(table.getAsLong())) {
                throw new IllegalArgumentException("Unknown table %d at %s".formatted(table.getAsLong(), who));
            }
        }
    }

    private static void requireTerms(
            List<InstanceParticipant> participants, List<InstanceWish> wishes, EventTerms terms, Known known) {
        for (InstanceParticipant person : participants) {
            known.requireTable("participant " + person.id(), person.terms().tableId());
            requireKnown(
                    "participant " + person.id(), known.slots(), person.terms().unwantedSlotIds());
        }
        terms.interpreters()
                .forEach(one -> requireKnown("interpreter " + one.id(), known.slots(), one.availableSlotIds()));
        distinctIds("interpreter", terms.interpreters(), InstanceInterpreter::id);
        Map<Long, InstanceWish> choices = new HashMap<>();
        for (InstanceWish wish : wishes) {
            known.requireTable("wish " + wish.id(), wish.terms().tableId());
            if (!known.participants().containsAll(wish.terms().otherIds())) {
                throw new IllegalArgumentException("Unknown participant in " + wish);
            }
            wish.terms().choice().ifPresent(choice -> {
                InstanceWish other = choices.putIfAbsent(choice, wish);
                if (other != null && (other.weight() != wish.weight() || other.mandatory() != wish.mandatory())) {
                    throw new IllegalArgumentException("Wishes %d and %d are one by choice and must weigh the same"
                            .formatted(other.id(), wish.id()));
                }
            });
        }
    }

    private static <T> Set<Long> distinctIds(String what, List<T> items, ToLongFunction<T> id) {
        Set<Long> ids = new HashSet<>();
        for (T item : items) {
            if (!ids.add(id.applyAsLong(item))) {
                throw new IllegalArgumentException("Two of the same %s: %d".formatted(what, id.applyAsLong(item)));
            }
        }
        return ids;
    }

    private static void requireOrder(List<InstanceSlot> slots) {
        for (int i = 1; i < slots.size(); i++) {
            if (slots.get(i).start().isBefore(slots.get(i - 1).end())) {
                throw new IllegalArgumentException("Slot %d starts before slot %d ends"
                        .formatted(slots.get(i).id(), slots.get(i - 1).id()));
            }
        }
    }

    private static void requireKnown(String who, Set<Long> slotIds, Set<Long> named) {
        for (long slotId : named) {
            if (!slotIds.contains(slotId)) {
                throw new IllegalArgumentException("Unknown slot %d at %s".formatted(slotId, who));
            }
        }
    }

    private static void requirePairs(List<InstanceWish> wishes, Set<Long> participantIds, Set<Long> slotIds) {
        Set<Long> wishIds = distinctIds("wish", wishes, InstanceWish::id);
        for (InstanceWish wish : wishes) {
            if (!participantIds.contains(wish.firstId()) || !participantIds.contains(wish.secondId())) {
                throw new IllegalArgumentException("Unknown participant in " + wish);
            }
            if (!wishIds.containsAll(wish.afterIds())) {
                throw new IllegalArgumentException("Unknown earlier wish in " + wish);
            }
            wish.allowedSlotIds().ifPresent(slots -> requireKnown("wish " + wish.id(), slotIds, slots));
        }
    }
}
