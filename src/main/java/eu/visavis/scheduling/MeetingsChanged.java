package eu.visavis.scheduling;

import java.util.Set;

/**
 * Fired within the transaction that has changed published meetings, after the change.
 *
 * @param participantIds everybody whose agenda may be another one now
 */
public record MeetingsChanged(long eventId, Set<Long> participantIds) {
    public MeetingsChanged {
        participantIds = Set.copyOf(participantIds);
    }
}
