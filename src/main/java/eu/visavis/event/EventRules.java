package eu.visavis.event;

/**
 * How people get into an event.
 *
 * @param registration when people can register by themselves
 * @param requests when participants can ask for meetings
 * @param shownPublicly whether lists and feeds for everybody name the event
 */
public record EventRules(
        EventFormat format, Period registration, Period requests, PlaceLimit places, boolean shownPublicly) {
    /** Nothing is limited, and each participant says whether to come or to take part online. */
    public static final EventRules USUAL =
            new EventRules(EventFormat.HYBRID, Period.ALWAYS, Period.ALWAYS, PlaceLimit.NONE, true);
}
