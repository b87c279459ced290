package eu.visavis.newsletter;

/** What somebody can get by mail. */
public enum Topic {
    /** What the network writes. */
    NEWSLETTER("newsletter"),
    /** New events. */
    EVENTS("events");

    private final String field;

    Topic(String field) {
        this.field = field;
    }

    /** The field of {@link Subscriber} that says whether an address gets it, for queries. */
    String field() {
        return field;
    }
}
