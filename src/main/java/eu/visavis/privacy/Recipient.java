package eu.visavis.privacy;

/** Who gets personal data. */
public enum Recipient {
    /** Nobody beside the person. */
    NOBODY,
    /** The other participants of the same event, as far as the person is visible to them. */
    PARTICIPANTS,
    /** Those with whom the person agreed to meet. */
    MATCHED,
    /** Whoever looks at the screen in the hall of an event, if the person consented to it. */
    HALL,
    /** Staff of the network that organises the event. */
    ORGANISERS,
    /** Whoever works for the same network. */
    STAFF,
    /** The chamber or association that keeps the list on which the person stands. */
    MULTIPLIER,
    /** Everybody who opens the pages. */
    PUBLIC,
    /** The mail servers on the way to the receiver. */
    MAIL_SERVERS
}
