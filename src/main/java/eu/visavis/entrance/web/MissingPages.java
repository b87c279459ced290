package eu.visavis.entrance.web;

import eu.visavis.entrance.Missing;
import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.text.Formats;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Html;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;

/** Who is missed soon, for the desk. The page reads itself anew. */
@Path("/events/{event}/entrance/missing")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class MissingPages {
    private final Missing missing;
    private final Events events;
    private final Caller caller;
    private final Clock clock;

    @Inject
    MissingPages(Missing missing, Events events, Caller caller, Clock clock) {
        this.missing = missing;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    MissingPages() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /**
     * What the page shows.
     *
     * @param place the place whose clocks show the times
     * @param asOf when that was read
     */
    public record View(String code, String place, String asOf, List<Row> rows) {}

    /**
     * Somebody who is missing.
     *
     * @param running whether the meeting has begun
     */
    public record Row(
            String code, String name, String organisation, boolean running, NextMeeting next, String partner) {}

    @GET
    @Access(Audience.ENTRANCE)
    public Html show(@PathParam("event") String code) {
        Event event = events.get(caller.eventId());
        Formats formats = Formats.in(caller.language());
        List<Row> rows = missing.now(event.id()).stream()
                .map(one -> new Row(
                        one.who().participant().code().value(),
                        one.who().person().name(),
                        one.who().organisation().name(),
                        !one.next().window().start().isAfter(clock.instant()),
                        NextMeeting.of(one.next(), event, formats),
                        one.partner().person().name() + ", "
                                + one.partner().organisation().name()))
                .toList();
        return Html.page(
                "entrance/missing",
                new View(code, event.venue().town(), formats.time(clock.instant(), event.zone()), rows));
    }
}
