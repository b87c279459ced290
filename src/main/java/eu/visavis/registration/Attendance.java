package eu.visavis.registration;

import eu.visavis.event.EventFormat;
import eu.visavis.kernel.TimeWindow;
import java.util.List;

/**
 * How somebody takes part in an event.
 *
 * @param jobTitle function in the organisation, may be empty
 * @param type the organiser's own kind of participant, may be empty
 * @param online whether the person takes part from elsewhere and needs no table
 * @param availability when the person is there, in the order of time, parted; empty means never
 */
public record Attendance(String jobTitle, String type, boolean online, List<TimeWindow> availability) {
    /** The same for an event of this format, which may leave no choice whether to come. */
    public Attendance in(EventFormat format) {
        return new Attendance(jobTitle, type, format.isOnline(online), availability);
    }
}
