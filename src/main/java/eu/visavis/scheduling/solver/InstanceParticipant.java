package eu.visavis.scheduling.solver;

import java.util.OptionalInt;
import java.util.Set;

/**
 * One participant of the event.
 *
 * @param id the caller's id
 * @param online true if the participant never sits at a table; a meeting with an online participant needs none
 * @param availableSlotIds the slots in which the participant can have a meeting
 * @param maxMeetings the most meetings in the whole event, 0 or more; empty means as many as fit
 * @param terms what else holds for their meetings
 */
public record InstanceParticipant(
        long id, boolean online, Set<Long> availableSlotIds, OptionalInt maxMeetings, PersonTerms terms) {
    public InstanceParticipant {
        availableSlotIds = Set.copyOf(availableSlotIds);
        if (maxMeetings.isPresent() && maxMeetings.getAsInt() < 0) {
            throw new IllegalArgumentException(
                    "Participant %d cannot have at most %d meetings".formatted(id, maxMeetings.getAsInt()));
        }
    }

    /** Somebody for whom nothing else holds. */
    public InstanceParticipant(long id, boolean online, Set<Long> availableSlotIds, OptionalInt maxMeetings) {
        this(id, online, availableSlotIds, maxMeetings, PersonTerms.NONE);
    }

    /** The same participant, there in other slots. */
    public InstanceParticipant availableIn(Set<Long> slotIds) {
        return new InstanceParticipant(id, online, slotIds, maxMeetings, terms);
    }

    /** The same participant with another limit. */
    public InstanceParticipant limitedTo(int meetings) {
        return new InstanceParticipant(id, online, availableSlotIds, OptionalInt.of(meetings), terms);
    }

    /** Whether a meeting of the two needs a table: nobody sits at one with whoever is online. */
    public boolean meetsAtTable(InstanceParticipant other) {
        return !online && !other.online;
    }
}
