package eu.visavis.registration;

/**
 * Who of the others sees a participant, each step more people than the one before. Whoever organises the event sees
 * everybody.
 */
public enum Visibility {
    /** Nobody. Those who meet the participant learn name and organisation only. */
    NOBODY,
    /** Those with whom a meeting is agreed, and whom the participant has asked. */
    MATCHED,
    /** The approved participants of the event. */
    PARTICIPANTS,
    /** Everybody: the page of the event shows organisation and offers. */
    PUBLIC
}
