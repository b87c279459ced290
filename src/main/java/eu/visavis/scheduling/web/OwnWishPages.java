package eu.visavis.scheduling.web;

import eu.visavis.kernel.PublicCode;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import eu.visavis.scheduling.PlanRun;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Html;
import eu.visavis.web.Redirect;
import eu.visavis.web.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** A participant's own wishes that the published schedule gives no meeting, and why. */
@Path("/events/{event}/me/unplaced")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class OwnWishPages {
    private final OwnWishes wishes;
    private final Participants participants;
    private final Caller caller;

    @Inject
    OwnWishPages(OwnWishes wishes, Participants participants, Caller caller) {
        this.wishes = wishes;
        this.participants = participants;
        this.caller = caller;
    }

    OwnWishPages() { // for the CDI client proxy
        this(null, null, null);
    }

    @GET
    @Access(Audience.PARTICIPANT)
    public Html list() {
        return Html.page("scheduling/ownWishes", wishes.page(run()));
    }

    /** Why there is no meeting with that participant; leads to the list if there is one, or none is wished. */
    @GET
    @Path("{participant}")
    @Access(Audience.PARTICIPANT)
    public Response explain(@PathParam("event") String event, @PathParam("participant") PublicCode code) {
        PlanRun run = run();
        Registration other = participants.find(caller.eventId(), code).orElseThrow(Refusal::notFound);
        return wishes.unplaced(run, other)
                .map(row -> Response.ok(Html.page("scheduling/ownWhy", wishes.page(run, row)))
                        .build())
                .orElseGet(() -> Redirect.to("/events/" + event + "/me/unplaced"));
    }

    /** What is not published is not told. */
    private PlanRun run() {
        return wishes.run().orElseThrow(Refusal::notFound);
    }
}
