package eu.visavis.programme;

import java.util.List;

/** What became of somebody's wish to come to an item of the programme. */
public sealed interface JoinOutcome {
    /** Whether the person has a place, or one on the waiting list. */
    default boolean isIn() {
        return this instanceof Joined || this instanceof Listed;
    }

    /** The person has a place. */
    record Joined() implements JoinOutcome {}

    /**
     * No place is free; the person is on the waiting list.
     *
     * @param position from 1
     */
    record Listed(int position) implements JoinOutcome {}

    /** The person is at another item meanwhile. */
    record OtherItem(ProgrammeItem item) implements JoinOutcome {}

    /**
     * The person has published meetings meanwhile.
     *
     * @param meetings at least one, in the order of time
     */
    record Meetings(List<MeetingsMeanwhile.Meanwhile> meetings) implements JoinOutcome {}

    /** Nobody can sign up: it is over, was called off or is for everybody. */
    record Closed() implements JoinOutcome {}
}
