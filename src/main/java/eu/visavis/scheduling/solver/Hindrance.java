package eu.visavis.scheduling.solver;

/** A hard rule that a meeting would break at one place of a plan, the plainest first. */
public enum Hindrance {
    /** The meeting is to take place in another slot. */
    SLOT_NOT_ALLOWED,
    /** The slot is shorter than the meeting has to be. */
    SLOT_TOO_SHORT,
    /** Somebody is not there then, or in a session. */
    PERSON_ABSENT,
    /** Somebody has another meeting then. */
    PERSON_BUSY,
    /** Another meeting of the same choice takes place. */
    CHOSEN_OTHERWISE,
    /** Somebody has as many meetings as they want at most. */
    LIMIT_REACHED,
    /** One side is online, so that they sit at no table. */
    NEEDS_NO_TABLE,
    /** Both sides are on site, so that they need a table. */
    NEEDS_TABLE,
    /** The table is closed then, or there is none such. */
    TABLE_CLOSED,
    /** Another meeting has the table then. */
    TABLE_TAKEN,
    /** The meeting has a table of its own, or the table is somebody else's, or it does not offer what is needed. */
    TABLE_UNSUITABLE,
    /** No interpreter for the two is free then. */
    NO_INTERPRETER,
    /** It would come before a meeting that has to be earlier, or after one that has to be later. */
    OUT_OF_ORDER,
    /** Somebody would lack a rest, or have too many meetings in a row. */
    DAY_FULL,
    /** Somebody could not walk there, or from there to the next meeting, in time. */
    TOO_FAR
}
