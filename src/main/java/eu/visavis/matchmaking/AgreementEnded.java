package eu.visavis.matchmaking;

import eu.visavis.kernel.TimeWindow;
import java.util.Optional;

/**
 * Fired, in the same transaction, when one of two people who had agreed to meet takes that back. Whoever has published
 * their meeting calls it off and says so here.
 */
public final class AgreementEnded {
    private final long eventId;
    private final long leaverId;
    private final long otherId;
    private TimeWindow calledOff;

    AgreementEnded(long eventId, long leaverId, long otherId) {
        this.eventId = eventId;
        this.leaverId = leaverId;
        this.otherId = otherId;
    }

    public long eventId() {
        return eventId;
    }

    /** The participant who takes it back. */
    public long leaverId() {
        return leaverId;
    }

    /** The participant who is left. */
    public long otherId() {
        return otherId;
    }

    /** Says when the meeting was to be that does not take place now. */
    public void calledOff(TimeWindow meeting) {
        calledOff = meeting;
    }

    Optional<TimeWindow> calledOff() {
        return Optional.ofNullable(calledOff);
    }
}
