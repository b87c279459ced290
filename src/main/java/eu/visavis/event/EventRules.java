package eu.visavis.event;

/**
 * How people get into an event.
 *
 * @param registration when people can register by themselves
 * @param requests when participants can ask for meetings
 * @param shownPublicly whether lists and feeds for everybody name the event
 * @param booking how meetings come to their times
 * @param requestsExpire whether requests that nobody answers expire, after a reminder
 */
public record EventRules(
        EventFormat format,
        Period registration,
        Period requests,
        PlaceLimit places,
        boolean shownPublicly,
        Booking booking,
        boolean requestsExpire) {
    /** Nothing is limited, and each participant says whether to come or to take part online. */
    public static final EventRules USUAL =
            new EventRules(EventFormat.HYBRID, Period.ALWAYS, Period.ALWAYS, PlaceLimit.NONE, true);

    /** Rules of an event whose times the solver sets. */
    public EventRules(
            EventFormat format, Period registration, Period requests, PlaceLimit places, boolean shownPublicly) {
        this(format, registration, requests, places, shownPublicly, Booking.NONE, true);
    }

    /** The same, with times that are set otherwise. */
    public EventRules booked(Booking other) {
        return new EventRules(format, registration, requests, places, shownPublicly, other, requestsExpire);
    }
}
