package eu.visavis.scheduling.solver.explain;

import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.InstanceParticipant;
import eu.visavis.scheduling.solver.InstanceSlot;
import eu.visavis.scheduling.solver.InstanceTable;
import eu.visavis.scheduling.solver.InstanceWish;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A change of an event that gives a wish its place. */
public sealed interface Help {
    /** The event with this change. */
    Instance in(Instance instance);

    /** Nothing has to change: the wish fits into that slot of the plan as it stands. */
    record AsItIs(long slotId) implements Help {
        @Override
        public Instance in(Instance instance) {
            return instance;
        }
    }

    /** Somebody accepts one meeting more than they want at most. */
    record HigherLimit(long participantId, long slotId) implements Help {
        @Override
        public Instance in(Instance instance) {
            return withPeople(
                    instance,
                    Set.of(participantId),
                    person -> person.limitedTo(person.maxMeetings().orElseThrow() + 1));
        }
    }

    /** Those people, one or both of the wish, are there in that slot too. */
    record LongerStay(Set<Long> participantIds, long slotId) implements Help {
        public LongerStay {
            participantIds = Set.copyOf(participantIds);
        }

        @Override
        public Instance in(Instance instance) {
            return withPeople(instance, participantIds, person -> {
                Set<Long> slots = new HashSet<>(person.availableSlotIds());
                slots.add(slotId);
                return person.availableIn(slots);
            });
        }
    }

    /** There is one table more in that slot. */
    record MoreTables(long slotId) implements Help {
        @Override
        public Instance in(Instance instance) {
            long id = 1
                    + instance.tables().stream()
                            .mapToLong(InstanceTable::id)
                            .max()
                            .orElse(0);
            int number = 1
                    + instance.tables().stream()
                            .mapToInt(InstanceTable::number)
                            .max()
                            .orElse(0);
            Set<Long> closed = instance.slots().stream()
                    .map(InstanceSlot::id)
                    .filter(slot -> slot != slotId)
                    .collect(Collectors.toSet());
            List<InstanceTable> tables = Stream.concat(
                            instance.tables().stream(), Stream.of(new InstanceTable(id, number, closed)))
                    .toList();
            return instance.withTables(tables);
        }
    }

    /** One of the two gives up another meeting, which takes place in that slot now. */
    record Release(long participantId, long wishId, long slotId) implements Help {
        @Override
        public Instance in(Instance instance) {
            List<InstanceWish> wishes = instance.wishes().stream()
                    .filter(wish -> wish.id() != wishId)
                    .map(wish -> wish.afterIds().contains(wishId) ? without(wish, wishId) : wish)
                    .toList();
            return instance.withWishes(wishes);
        }

        private static InstanceWish without(InstanceWish wish, long earlier) {
            Set<Long> after = new HashSet<>(wish.afterIds());
            after.remove(earlier);
            return wish.after(after);
        }
    }

    /** The wish comes before all others that are no musts; meetings that are worth more may have to go for it. */
    record Priority(long wishId) implements Help {
        @Override
        public Instance in(Instance instance) {
            InstanceWish first = instance.wishes().stream()
                    .filter(wish -> wish.id() == wishId)
                    .findAny()
                    .orElseThrow();
            List<InstanceWish> wishes = instance.wishes().stream()
                    .map(wish -> wish.isOfChoiceWith(first) ? wish.asMandatory() : wish)
                    .toList();
            return instance.withWishes(wishes);
        }
    }

    /** Two changes at once, where neither is enough by itself. */
    record Together(Help one, Help other) implements Help {
        @Override
        public Instance in(Instance instance) {
            return other.in(one.in(instance));
        }
    }

    private static Instance withPeople(Instance instance, Set<Long> ids, UnaryOperator<InstanceParticipant> change) {
        List<InstanceParticipant> people = instance.participants().stream()
                .map(person -> ids.contains(person.id()) ? change.apply(person) : person)
                .toList();
        return instance.withParticipants(people);
    }
}
