package eu.visavis.entrance.web;

import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.Right;
import eu.visavis.registration.Participants;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Redirect;
import eu.visavis.web.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** Where the code on a badge leads, for any phone that reads codes: to the entrance, or to the person's page. */
@Path("/events/{event}/badges/{participant}")
@RequestScoped
public class BadgePages {
    private final Participants participants;
    private final Caller caller;

    @Inject
    BadgePages(Participants participants, Caller caller) {
        this.participants = participants;
        this.caller = caller;
    }

    BadgePages() { // for the CDI client proxy
        this(null, null);
    }

    /** Leads staff to the row of the person at the entrance, participants to what they may see of the person. */
    @GET
    @Access(Audience.SIGNED_IN)
    public Response open(@PathParam("event") String event, @PathParam("participant") PublicCode participant) {
        if (participants.find(caller.eventId(), participant).isEmpty()) {
            throw Refusal.notFound();
        }
        String base = "/events/" + event;
        if (caller.may(Right.RECEIVE_PEOPLE)) {
            return Redirect.to(base + "/entrance?q=" + participant);
        }
        return Redirect.to(caller.participant().isPresent() ? base + "/people/" + participant : base);
    }
}
