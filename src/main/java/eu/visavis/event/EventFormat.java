package eu.visavis.event;

/** From where people take part in an event. */
public enum EventFormat {
    /** Everybody is at the venue. */
    ON_SITE,
    /** Everybody takes part over the network; tables are not needed. */
    ONLINE,
    /** Each participant chooses. */
    HYBRID;

    /** Whether somebody takes part online in such an event. */
    public boolean isOnline(boolean wished) {
        return this == ONLINE || (this == HYBRID && wished);
    }
}
