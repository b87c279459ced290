package eu.visavis.registration;

import eu.visavis.kernel.TimeWindow;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/**
 * The morning or the afternoon of one day of an event.
 *
 * @param slots from the start of its first slot to the end of its last
 * @param window the whole half of the calendar day, so that slots which are added later are covered
 * @param zone the event's zone
 */
public record HalfDay(LocalDate day, Part part, TimeWindow slots, TimeWindow window, ZoneId zone) {
    /** Which half of the day. */
    public enum Part {
        MORNING,
        AFTERNOON
    }

    /** The value in a form, for example "2027-05-19-morning". */
    public String code() {
        return day + "-" + part.name().toLowerCase(Locale.ROOT);
    }

    /** "Wednesday, 19 May 2027, morning". */
    public String label(Messages messages, Formats formats) {
        return messages.text("registration.half." + part, formats.dateWithWeekday(day));
    }

    /** "09:00–12:40 Dresden", from the first slot to the last. */
    public String times(Formats formats, String place) {
        return formats.time(slots.start(), zone) + "–" + formats.time(slots.end(), zone) + " " + place;
    }
}
