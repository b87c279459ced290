package eu.visavis.matchmaking.web;

import eu.visavis.web.Choice;
import java.util.List;

/**
 * A participant's own particulars, offers and needs.
 *
 * @param waiting whether the organiser has not decided on the registration yet
 * @param halfDays half days to choose from; empty if the event has no slots yet
 * @param days the slots to choose from, by day
 * @param single whether the reader takes some slots of a half day only
 * @param stranded published meetings at times at which the reader is not there
 */
public record ProfilePage(
        String event,
        String organisation,
        boolean waiting,
        List<Choice> languages,
        List<Choice> halfDays,
        List<Day> days,
        boolean single,
        List<Stranded> stranded,
        List<WantLine> offers,
        List<WantLine> needs) {

    /** The slots of one day; {@code zone} stands beside every time. */
    public record Day(String date, String zone, List<Box> slots) {}

    /**
     * A slot in the form.
     *
     * @param half code of the half day that it belongs to
     */
    public record Box(String value, String time, String half) {}

    /** A meeting that stays as it was published. */
    public record Stranded(String date, String start, String machineStart, String zone, String partner) {}
}
