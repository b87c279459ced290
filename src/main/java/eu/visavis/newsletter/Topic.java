package eu.visavis.newsletter;

/** What somebody can get by mail. */
public enum Topic {
    /** What the network writes. */
    NEWSLETTER,
    /** New events. */
    EVENTS
}
