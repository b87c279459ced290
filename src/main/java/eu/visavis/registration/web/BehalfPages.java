package eu.visavis.registration.web;

import eu.visavis.account.WebSessions;
import eu.visavis.kernel.PublicCode;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Reach;
import eu.visavis.registration.Registration;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Redirect;
import eu.visavis.web.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.OptionalLong;

/** Beginning and ending to act on behalf of a participant. */
@Path("/events/{event}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class BehalfPages {
    private final Participants participants;
    private final WebSessions sessions;
    private final Caller caller;

    @Inject
    BehalfPages(Participants participants, WebSessions sessions, Caller caller) {
        this.participants = participants;
        this.sessions = sessions;
        this.caller = caller;
    }

    BehalfPages() { // for the CDI client proxy
        this(null, null, null);
    }

    @POST
    @Path("participants/{participant}/on-behalf")
    @Access(Audience.SUPPORTER)
    public Response begin(@PathParam("event") String event, @PathParam("participant") PublicCode code) {
        Registration found = participants
                .find(caller.eventId(), code, new Reach(caller.office()))
                .orElseThrow(Refusal::notFound);
        sessions.actFor(
                caller.person().sessionHash(),
                OptionalLong.of(found.participant().id()));
        return Redirect.to("/events/" + event + "/me/profile");
    }

    @POST
    @Path("on-behalf/end")
    @Access(Audience.SUPPORTER)
    public Response end(@PathParam("event") String event) {
        sessions.actFor(caller.person().sessionHash(), OptionalLong.empty());
        String page = caller.isOnBehalf()
                ? "participants/"
                        + participants.get(caller.participantId()).participant().code()
                : "registrations";
        return Redirect.to("/events/" + event + "/" + page);
    }
}
