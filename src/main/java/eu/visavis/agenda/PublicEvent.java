package eu.visavis.agenda;

import eu.visavis.event.EventFormat;
import eu.visavis.event.Events;
import eu.visavis.kernel.PublicCode;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * An event in the calendar for everybody, in one language.
 *
 * @param description may be empty
 * @param days in order; empty while there is no session
 * @param dates the days in words, empty without any
 * @param stage the phase that matters now, in words
 * @param past whether the last session has ended
 * @param changedAt when particulars or sessions last changed
 * @param address of the event's page
 */
public record PublicEvent(
        PublicCode code,
        String title,
        String description,
        List<Events.Day> days,
        String dates,
        ZoneId zone,
        EventFormat format,
        AgendaVenue venue,
        String stage,
        boolean past,
        Instant changedAt,
        URI address) {}
