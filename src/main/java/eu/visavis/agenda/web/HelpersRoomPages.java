package eu.visavis.agenda.web;

import eu.visavis.kernel.PublicCode;
import eu.visavis.scheduling.PublishedSchedule;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Html;
import eu.visavis.web.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The way to the video room of a meeting for organisers, who are not in it and help those who are. */
@Path("/events/{event}/meetings/{published}/room")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class HelpersRoomPages {
    private final MeetingRoomViews views;
    private final PublishedSchedule schedule;
    private final Caller caller;

    @Inject
    HelpersRoomPages(MeetingRoomViews views, PublishedSchedule schedule, Caller caller) {
        this.views = views;
        this.schedule = schedule;
        this.caller = caller;
    }

    HelpersRoomPages() { // for the CDI client proxy
        this(null, null, null);
    }

    /** Shows what the two see who meet. */
    @GET
    @Access(Audience.ORGANISER)
    public Html show(@PathParam("event") String event, @PathParam("published") PublicCode meeting) {
        long one = schedule.find(caller.eventId(), meeting)
                .orElseThrow(Refusal::notFound)
                .firstId();
        return views.page(one, meeting, "/events/" + event + "/meetings/" + meeting + "/room", false);
    }
}
