package eu.visavis.matchmaking.web;

import eu.visavis.kernel.PublicCode;
import eu.visavis.matchmaking.Dismissal;
import eu.visavis.matchmaking.Dismissals;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;

/** That the caller does not want to see somebody among the suggestions. */
@Path("/events/{event}/people/{participant}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class DismissalPages {
    private final PersonViews views;
    private final Dismissals dismissals;
    private final Caller caller;

    @Inject
    DismissalPages(PersonViews views, Dismissals dismissals, Caller caller) {
        this.views = views;
        this.dismissals = dismissals;
        this.caller = caller;
    }

    DismissalPages() { // for the CDI client proxy
        this(null, null, null);
    }

    @POST
    @Path("dismiss")
    @Access(value = Audience.PARTICIPANT, inPerson = true)
    public Response dismiss(
            @PathParam("event") PublicCode event,
            @PathParam("participant") PublicCode participant,
            @FormParam("reason") @DefaultValue("") String reason) {
        dismissals.dismiss(
                caller.eventId(),
                caller.participantId(),
                views.find(participant).who().id(),
                Arrays.stream(Dismissal.Reason.values())
                        .filter(known -> known.name().equals(reason))
                        .findFirst()
                        .orElse(Dismissal.Reason.OTHER));
        return Redirect.to("/events/" + event + "/people?dismissed=" + participant);
    }

    @POST
    @Path("undismiss")
    @Access(value = Audience.PARTICIPANT, inPerson = true)
    public Response takeBack(@PathParam("event") PublicCode event, @PathParam("participant") PublicCode participant) {
        dismissals.takeBack(
                caller.participantId(), views.find(participant).who().id());
        return Redirect.to("/events/" + event + "/people");
    }
}
