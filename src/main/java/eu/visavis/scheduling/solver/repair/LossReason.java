package eu.visavis.scheduling.solver.repair;

/** Why a published meeting cannot take place as it is published, the plainest first. */
public enum LossReason {
    /** Somebody is not there then, or nobody is. */
    ABSENT,
    /** Its table is closed or serves others now. */
    NO_TABLE,
    /** Anything else, such as an interpreter who has gone. */
    OTHER
}
