package eu.visavis.agenda;

import eu.visavis.kernel.PublicCode;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The event to which an agenda belongs.
 *
 * @param title in the receiver's language where the event has one
 * @param firstDay first day of the event in its zone
 * @param lastDay last day, not before the first
 * @param zone in which all times are shown
 * @param place what stands beside every time for the zone, usually the town of the venue
 */
public record AgendaEvent(
        PublicCode code,
        String title,
        LocalDate firstDay,
        LocalDate lastDay,
        AgendaVenue venue,
        ZoneId zone,
        String place) {
    public AgendaEvent {
        if (lastDay.isBefore(firstDay)) {
            throw new IllegalArgumentException("Event must end after it starts: " + firstDay + " to " + lastDay);
        }
    }
}
