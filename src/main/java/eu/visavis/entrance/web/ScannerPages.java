package eu.visavis.entrance.web;

import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.kernel.PublicCode;
import eu.visavis.registration.ArrivalMark;
import eu.visavis.registration.Arrivals;
import eu.visavis.text.Formats;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Html;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Receiving people with a phone: the page holds everybody, stays readable without network, and sends what was noted
 * once there is one again.
 */
@Path("/events/{event}/entrance/scanner")
@RequestScoped
public class ScannerPages {
    private final Events events;
    private final GuestList guests;
    private final Arrivals arrivals;
    private final Caller caller;
    private final Clock clock;

    @Inject
    ScannerPages(Events events, GuestList guests, Arrivals arrivals, Caller caller, Clock clock) {
        this.events = events;
        this.guests = guests;
        this.arrivals = arrivals;
        this.caller = caller;
        this.clock = clock;
    }

    ScannerPages() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    /**
     * What the page shows.
     *
     * @param place the place whose clocks show the times
     * @param asOf when that was read
     */
    public record View(String code, String place, String asOf, List<Guest> people) {}

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Access(Audience.ENTRANCE)
    public Html show(@PathParam("event") String code) {
        Event event = events.get(caller.eventId());
        Formats formats = Formats.in(caller.language());
        return Html.page(
                "entrance/scanner",
                new View(
                        code,
                        event.venue().town(),
                        formats.time(clock.instant(), event.zone()),
                        guests.rows(guests.all(event, formats), event, formats)));
    }

    /**
     * Takes marks from a phone, as lines such as "k7m2xq9w4t in 2027-05-19T08:42:10Z", any of them perhaps sent before.
     *
     * @return the codes of those whom the event does not have, one a line
     */
    @POST
    @Path("marks")
    @Produces(MediaType.TEXT_PLAIN)
    @Access(Audience.ENTRANCE)
    public String takeUp(@FormParam("mark") List<String> lines) {
        List<ArrivalMark> marks = lines.stream().map(ScannerPages::read).toList();
        return arrivals.takeUp(caller.eventId(), marks).stream()
                .map(PublicCode::value)
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static ArrivalMark read(String line) {
        String[] parts = line.strip().split(" ");
        if (parts.length != 3 || !(parts[1].equals("in") || parts[1].equals("out"))) {
            throw new BadRequestException();
        }
        try {
            return new ArrivalMark(
                    PublicCode.read(parts[0]).orElseThrow(BadRequestException::new),
                    parts[1].equals("in"),
                    Instant.parse(parts[2]));
        } catch (DateTimeParseException e) {
            throw new BadRequestException(e);
        }
    }
}
