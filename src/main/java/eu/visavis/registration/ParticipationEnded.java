package eu.visavis.registration;

import java.util.HashSet;
import java.util.Set;

/**
 * Fired, in the same transaction, when somebody who was approved does not take part any more, by own decision or the
 * organiser's. Requests and meetings of this participant end with it; who ends them tells the other side.
 */
public final class ParticipationEnded {
    private final long eventId;
    private final long participantId;
    private final Set<Long> told = new HashSet<>();

    ParticipationEnded(long eventId, long participantId) {
        this.eventId = eventId;
        this.participantId = participantId;
    }

    public long eventId() {
        return eventId;
    }

    /** Whose participation ends. */
    public long participantId() {
        return participantId;
    }

    /** Says that a participant is told, so that nobody tells it once more. */
    public void told(long other) {
        told.add(other);
    }

    /** Whether a participant is told already. */
    public boolean isTold(long other) {
        return told.contains(other);
    }
}
