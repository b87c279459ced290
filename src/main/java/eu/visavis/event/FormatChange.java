package eu.visavis.event;

/**
 * Fired, in the same transaction, before an event gets another format. Whoever knows of people to whom it would do wrong
 * refuses; the others are adjusted.
 */
public final class FormatChange {
    private final long eventId;
    private final EventFormat format;
    private boolean refused;

    FormatChange(long eventId, EventFormat format) {
        this.eventId = eventId;
        this.format = format;
    }

    public long eventId() {
        return eventId;
    }

    /** The format that the event is to get. */
    public EventFormat format() {
        return format;
    }

    /** Says that people stand in the way. */
    public void refuse() {
        refused = true;
    }

    boolean isRefused() {
        return refused;
    }
}
