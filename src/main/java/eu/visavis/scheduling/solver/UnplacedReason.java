package eu.visavis.scheduling.solver;

/** What keeps a wish out of a plan, the plainest first. */
public enum UnplacedReason {
    /** There is no slot in which both are available. */
    NO_COMMON_TIME,
    /** At least one of both has as many meetings as they want at most. */
    MEETING_LIMIT_REACHED,
    /** In every slot in which both are available, at least one of both has a meeting. */
    NO_FREE_COMMON_SLOT,
    /** In every slot in which both are free, every open table is taken. */
    NO_FREE_TABLE,
    /** Nothing: the run ended before it placed the wish. */
    RUN_ENDED_EARLY
}
