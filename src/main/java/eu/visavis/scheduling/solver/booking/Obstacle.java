package eu.visavis.scheduling.solver.booking;

import eu.visavis.scheduling.solver.UnplacedReason;

/** Why a meeting cannot be booked in any slot, the plainest first. */
public enum Obstacle {
    /** It has a slot already. */
    BOOKED,
    /** It is one of several of which one takes place. */
    CHOSEN_OTHERWISE,
    /** From now on there is no slot in which everybody is available and that the wish allows. */
    NO_COMMON_TIME,
    /** Somebody has as many meetings as they want at most. */
    MEETING_LIMIT_REACHED,
    /** In every slot in which both are available, somebody has a meeting. */
    NO_FREE_COMMON_SLOT,
    /** In every slot in which both are free, every open table that suits is taken. */
    NO_FREE_TABLE,
    /** In every slot in which both are free and a table is, no interpreter for the two is. */
    NO_INTERPRETER,
    /** Wherever all of this is free, it would come before a meeting that must be earlier, or after one that must be later. */
    OUT_OF_ORDER,
    /** Wherever all of this is free and in order, somebody would lack a rest, have too many in a row or too long a way. */
    DAY_FULL;

    static Obstacle of(UnplacedReason reason) {
        return switch (reason) {
            case NO_COMMON_TIME -> NO_COMMON_TIME;
            case MEETING_LIMIT_REACHED -> MEETING_LIMIT_REACHED;
            case NO_FREE_COMMON_SLOT -> NO_FREE_COMMON_SLOT;
            case NO_FREE_TABLE -> NO_FREE_TABLE;
            case NO_INTERPRETER -> NO_INTERPRETER;
            case OUT_OF_ORDER -> OUT_OF_ORDER;
            case DAY_FULL -> DAY_FULL;
            case RUN_ENDED_EARLY, TAKEN_OUT -> throw new IllegalArgumentException("Nothing is in the way: " + reason);
        };
    }
}
