package eu.visavis.scheduling.solver.repair;

/** Why a published meeting cannot take place as it is published, the plainest first. */
public enum LossReason {
    /** Somebody is not there then. */
    ABSENT,
    /** Nobody at all is there then: the slot was called off. */
    NO_SLOT,
    /** Its table is closed or serves others now. */
    NO_TABLE,
    /** Anything else, such as an interpreter who has gone. */
    OTHER
}
