package eu.visavis.event;

/**
 * How meetings of an event come to their times.
 *
 * @param period when participants can book, if they can at all
 */
public record Booking(Times times, Period period) {
    /** The solver sets all times. */
    public static final Booking NONE = new Booking(Times.SOLVER, Period.ALWAYS);

    /** Who sets the times. */
    public enum Times {
        /** The solver, for everybody at once. */
        SOLVER,
        /** The participants, two by two. */
        PARTICIPANTS,
        /** The solver, and participants book what it left without a time. */
        SOLVER_FIRST
    }

    /** How booking stands at a moment. */
    public enum State {
        /** The solver alone sets the times. */
        NEVER,
        /** It begins once a schedule is published. */
        UNPUBLISHED,
        /** It has not opened yet. */
        AHEAD,
        /** Participants book. */
        OPEN,
        /** It has closed. */
        OVER
    }

    /** Whether participants book, at some time. */
    public boolean isByParticipants() {
        return times != Times.SOLVER;
    }
}
