package eu.visavis.scheduling.solver.whatif;

import eu.visavis.scheduling.solver.EventTerms;
import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.InstanceInterpreter;
import eu.visavis.scheduling.solver.InstanceParticipant;
import eu.visavis.scheduling.solver.InstanceSlot;
import eu.visavis.scheduling.solver.InstanceTable;
import eu.visavis.scheduling.solver.InstanceWish;
import eu.visavis.scheduling.solver.PersonTerms;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * An event with other slots: carries over whatever is stated in slots.
 *
 * @param slots in order of time
 * @param presence the slots in which somebody is there who is there in the given ones
 * @param touched the slots that share time with the given ones
 */
record OtherSlots(List<InstanceSlot> slots, UnaryOperator<Set<Long>> presence, UnaryOperator<Set<Long>> touched) {

    /** Other slots in which presence and everything else carry over alike. */
    OtherSlots(List<InstanceSlot> slots, UnaryOperator<Set<Long>> carriedOver) {
        this(slots, carriedOver, carriedOver);
    }

    Instance of(Instance event) {
        EventTerms terms = event.terms();
        return new Instance(
                slots,
                event.tables().stream().map(this::of).toList(),
                event.participants().stream().map(this::of).toList(),
                event.wishes().stream().map(this::of).toList(),
                new EventTerms(
                        terms.walks(),
                        terms.interpreters().stream().map(this::of).toList(),
                        terms.quotas()));
    }

    private InstanceTable of(InstanceTable table) {
        return new InstanceTable(table.id(), table.number(), touched.apply(table.closedSlotIds()), table.traits());
    }

    private InstanceParticipant of(InstanceParticipant person) {
        PersonTerms terms = person.terms();
        return new InstanceParticipant(
                person.id(),
                person.online(),
                presence.apply(person.availableSlotIds()),
                person.maxMeetings(),
                new PersonTerms(
                        terms.tableId(),
                        terms.needs(),
                        terms.languages(),
                        terms.mostInRow(),
                        terms.rests(),
                        terms.leastMeetings(),
                        touched.apply(terms.unwantedSlotIds())));
    }

    private InstanceWish of(InstanceWish wish) {
        return new InstanceWish(
                wish.id(),
                wish.firstId(),
                wish.secondId(),
                wish.weight(),
                wish.mandatory(),
                wish.allowedSlotIds().map(touched),
                wish.afterIds(),
                wish.terms());
    }

    private InstanceInterpreter of(InstanceInterpreter interpreter) {
        return new InstanceInterpreter(
                interpreter.id(), interpreter.languages(), presence.apply(interpreter.availableSlotIds()));
    }
}
