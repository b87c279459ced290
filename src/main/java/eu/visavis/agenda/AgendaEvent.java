package eu.visavis.agenda;

import eu.visavis.event.Event;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

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

    /**
     * The event with its texts in a language.
     *
     * @param dates its days in order; without any, the day of the publication stands for them
     */
    static AgendaEvent of(Event event, List<LocalDate> dates, Instant publishedAt, Language language) {
        LocalDate published = LocalDate.ofInstant(publishedAt, event.zone());
        return new AgendaEvent(
                event.code(),
                event.title(language),
                dates.isEmpty() ? published : dates.get(0),
                dates.isEmpty() ? published : dates.get(dates.size() - 1),
                new AgendaVenue(
                        event.venue().name(),
                        event.venue().town(),
                        event.venue().address()),
                event.zone(),
                event.venue().town());
    }
}
