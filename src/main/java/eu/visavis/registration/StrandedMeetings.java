package eu.visavis.registration;

import eu.visavis.kernel.TimeWindow;
import java.util.ArrayList;
import java.util.List;

/**
 * Fired to learn which published meetings somebody has at times at which the same person is not there. Whoever knows
 * published meetings adds them.
 */
public final class StrandedMeetings {
    private final Participant participant;
    private final List<Stranded> found = new ArrayList<>();

    StrandedMeetings(Participant participant) {
        this.participant = participant;
    }

    /**
     * A meeting that stays as it was published.
     *
     * @param partner the name of the other person
     */
    public record Stranded(TimeWindow window, String partner) {}

    public long eventId() {
        return participant.eventId();
    }

    public long participantId() {
        return participant.id();
    }

    /** Whether the participant is not there during the whole of a meeting. */
    public boolean strands(TimeWindow meeting) {
        return !participant.isAvailable(meeting);
    }

    /** Names a meeting; in the order of time. */
    public void add(TimeWindow window, String partner) {
        found.add(new Stranded(window, partner));
    }

    List<Stranded> found() {
        return List.copyOf(found);
    }
}
