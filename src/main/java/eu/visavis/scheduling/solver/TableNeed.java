package eu.visavis.scheduling.solver;

/** What a table can offer and a participant can need. */
public enum TableNeed {
    /** Can be reached and used with a wheelchair. */
    ACCESSIBLE,
    /** Stands where it is quiet. */
    QUIET
}
