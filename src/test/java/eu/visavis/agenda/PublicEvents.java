package eu.visavis.agenda;

import eu.visavis.event.EventFormat;
import eu.visavis.event.Events;
import eu.visavis.kernel.PublicCode;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** Events of the public calendar, in Dresden on 19 and 20 May 2027. */
public final class PublicEvents {
    public static final Instant CHANGED = Instant.parse("2027-03-01T08:00:00Z");

    private PublicEvents() {}

    public static PublicEvent onTwoDays(String title) {
        return on(
                title,
                List.of(
                        new Events.Day(LocalDate.of(2027, 5, 19), LocalTime.of(13, 0), LocalTime.of(17, 0)),
                        new Events.Day(LocalDate.of(2027, 5, 20), LocalTime.of(9, 0), LocalTime.of(12, 40))));
    }

    public static PublicEvent on(String title, List<Events.Day> days) {
        return new PublicEvent(
                new PublicCode("dresden027"),
                title,
                "Meet & greet",
                days,
                days.isEmpty() ? "" : "19–20 May 2027",
                ZoneId.of("Europe/Berlin"),
                EventFormat.HYBRID,
                new AgendaVenue("Congress Centre", "Dresden", "Street 1, 01067 Dresden"),
                "Registration is open.",
                false,
                CHANGED,
                URI.create("https://visavis.example/events/dresden027"));
    }
}
