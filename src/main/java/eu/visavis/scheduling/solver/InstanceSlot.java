package eu.visavis.scheduling.solver;

import java.time.Instant;

/**
 * One span of time in which a participant can have one meeting.
 *
 * @param id the caller's id
 * @param sessionId the session the slot belongs to; a gap never spans two sessions
 * @param start included
 * @param end excluded, after the start
 */
public record InstanceSlot(long id, long sessionId, Instant start, Instant end) {
    public InstanceSlot {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("Slot %d must end after it starts: %s to %s".formatted(id, start, end));
        }
    }
}
