package eu.visavis.listing;

/** What is offered or looked for. */
public enum ListingKind {
    PRODUCT,
    COMPONENT,
    SERVICE,
    TECHNOLOGY,
    /** A partner for research and development. */
    RESEARCH,
    /** Something to share: machine time, a hall, transport, staff, a room. */
    RESOURCE,
    /** Given away, in parts if several want some. */
    GIFT,
    /** An investment. */
    FINANCE;

    /** Whether there is an amount of it, which people take in parts. */
    public boolean isTakenInParts() {
        return this == GIFT;
    }
}
