package eu.visavis.api;

import eu.visavis.kernel.TokenScope;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** The published schedule of an event as one calendar. */
@Path("/api/v1/events/{event}/schedule.ics")
@RequestScoped
public class ScheduleCalendarResource {
    private final ScheduleFiles files;
    private final Caller caller;

    @Inject
    ScheduleCalendarResource(ScheduleFiles files, Caller caller) {
        this.files = files;
        this.caller = caller;
    }

    ScheduleCalendarResource() { // for the CDI client proxy
        this(null, null);
    }

    @GET
    @Produces(ScheduleFiles.CALENDAR)
    @Access(Audience.ORGANISER)
    @Needs(TokenScope.READ)
    public Response calendar() {
        return files.calendar(caller.eventId(), caller.language());
    }
}
