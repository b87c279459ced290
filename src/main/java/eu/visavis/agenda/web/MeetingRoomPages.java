package eu.visavis.agenda.web;

import eu.visavis.kernel.PublicCode;
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

/**
 * The way to the video room of a meeting, for those who are in it. Agendas and calendars lead here, so that the address of the
 * room itself stands nowhere before it opens.
 */
@Path("/events/{event}/me/meetings/{published}/room")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class MeetingRoomPages {
    private final MeetingRoomViews views;
    private final Caller caller;

    @Inject
    MeetingRoomPages(MeetingRoomViews views, Caller caller) {
        this.views = views;
        this.caller = caller;
    }

    MeetingRoomPages() { // for the CDI client proxy
        this(null, null);
    }

    /** Shows when the room opens, and the room while it is open. */
    @GET
    @Access(value = Audience.PARTICIPANT, inPerson = true)
    public Html show(@PathParam("event") String event, @PathParam("published") PublicCode meeting) {
        String self = "/events/" + event + "/me/meetings/" + meeting + "/room";
        return views.page(caller.participantId(), meeting, self, true);
    }
}
