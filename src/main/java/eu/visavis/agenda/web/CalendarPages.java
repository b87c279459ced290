package eu.visavis.agenda.web;

import eu.visavis.agenda.CalendarFeeds;
import eu.visavis.agenda.Invitations;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Html;
import eu.visavis.web.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** Subscribing to the own agenda: making, renewing and switching off the secret address. */
@Path("/events/{event}/me/calendar")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class CalendarPages {
    private final CalendarFeeds feeds;
    private final Invitations invitations;
    private final Caller caller;

    @Inject
    CalendarPages(CalendarFeeds feeds, Invitations invitations, Caller caller) {
        this.feeds = feeds;
        this.invitations = invitations;
        this.caller = caller;
    }

    CalendarPages() { // for the CDI client proxy
        this(null, null, null);
    }

    @GET
    @Access(value = Audience.PARTICIPANT, inPerson = true)
    public Html show(@PathParam("event") String event) {
        String address = feeds.address(caller.participantId()).orElse("");
        return new Html(
                "agenda/calendar",
                Map.of(
                        "code",
                        event,
                        "address",
                        address,
                        "link",
                        address.replaceFirst("^https?:", "webcal:"),
                        "byMail",
                        invitations.isByMail(caller.participantId())));
    }

    @POST
    @Access(value = Audience.PARTICIPANT, inPerson = true)
    public Response renew(@PathParam("event") String event) {
        feeds.renew(caller.participantId());
        return Redirect.to(page(event));
    }

    @POST
    @Path("off")
    @Access(value = Audience.PARTICIPANT, inPerson = true)
    public Response switchOff(@PathParam("event") String event) {
        feeds.close(caller.participantId());
        return Redirect.to(page(event));
    }

    /** Chooses whether meetings come by mail, too. */
    @POST
    @Path("mail")
    @Access(value = Audience.PARTICIPANT, inPerson = true)
    public Response chooseMail(@PathParam("event") String event, @FormParam("wanted") @DefaultValue("") String wanted) {
        invitations.choose(caller.eventId(), caller.participantId(), wanted.equals("yes"));
        return Redirect.to(page(event));
    }

    private static String page(String event) {
        return "/events/" + event + "/me/calendar";
    }
}
