package eu.visavis.scheduling.solver;

/** What keeps a wish out of a plan, the plainest first. */
public enum UnplacedReason {
    /** There is no allowed slot in which everybody is available. */
    NO_COMMON_TIME,
    /** Somebody has as many meetings as they want at most. */
    MEETING_LIMIT_REACHED,
    /** In every slot in which both are available, somebody has a meeting. */
    NO_FREE_COMMON_SLOT,
    /** In every slot in which both are free, every open table that suits is taken. */
    NO_FREE_TABLE,
    /** In every slot in which both are free and a table is, no interpreter for the two is. */
    NO_INTERPRETER,
    /** Wherever all of this is free, the meeting would come before one that has to be earlier, or after a later one. */
    OUT_OF_ORDER,
    /** Wherever all of this is free and in order, somebody would lack a rest, have too many meetings in a row or too long a way. */
    DAY_FULL,
    /** Nothing: the run ended before it placed the wish. */
    RUN_ENDED_EARLY,
    /** Nothing: somebody took it out of a draft, or nobody has put it in. */
    TAKEN_OUT
}
