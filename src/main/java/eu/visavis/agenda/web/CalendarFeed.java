package eu.visavis.agenda.web;

import eu.visavis.agenda.PublicCalendar;
import eu.visavis.agenda.ical.EventCalendar;
import eu.visavis.kernel.Language;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** The public calendar of events, for calendars to subscribe to. */
@Path("/events.ics")
@RequestScoped
public class CalendarFeed {
    private static final EventCalendar CALENDAR = new EventCalendar();

    private final PublicCalendar events;
    private final Caller caller;

    @Inject
    CalendarFeed(PublicCalendar events, Caller caller) {
        this.events = events;
        this.caller = caller;
    }

    CalendarFeed() { // for the CDI client proxy
        this(null, null);
    }

    /** Calendars of servers state no language, so the address can. */
    @GET
    @Produces("text/calendar")
    @Access(Audience.EVERYBODY)
    public Response calendar(@QueryParam("lang") @DefaultValue("") String code) {
        Language language = Language.ofCode(code).orElse(caller.language());
        return Response.ok(CALENDAR.write(events.at(caller.site(), language), language))
                .type("text/calendar; charset=UTF-8")
                .header("Content-Disposition", "inline; filename=\"events.ics\"")
                .build();
    }
}
