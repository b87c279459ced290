package eu.visavis.scheduling.solver.repair;

import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.InstanceParticipant;
import eu.visavis.scheduling.solver.InstanceSlot;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** When one participant of an event is there. */
record Presence(Instance event, long participantId) {
    /**
     * Looks for the participant.
     *
     * @throws IllegalArgumentException if there is none with that id
     */
    static Presence of(Instance event, long participantId) {
        if (event.participants().stream().noneMatch(person -> person.id() == participantId)) {
            throw new IllegalArgumentException("Unknown participant " + participantId);
        }
        return new Presence(event, participantId);
    }

    /** The event in which the participant is there in no other slots than these. */
    Instance with(Predicate<InstanceSlot> there) {
        Set<Long> left =
                event.slots().stream().filter(there).map(InstanceSlot::id).collect(Collectors.toSet());
        List<InstanceParticipant> people = event.participants().stream()
                .map(person -> person.id() == participantId ? onlyIn(left, person) : person)
                .toList();
        return event.withParticipants(people);
    }

    /** The participant, there in none but these slots. */
    static InstanceParticipant onlyIn(Set<Long> slots, InstanceParticipant person) {
        Set<Long> there = new HashSet<>(person.availableSlotIds());
        there.retainAll(slots);
        return person.availableIn(there);
    }
}
