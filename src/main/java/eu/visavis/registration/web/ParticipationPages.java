package eu.visavis.registration.web;

import eu.visavis.registration.Cancelling;
import eu.visavis.registration.Deed;
import eu.visavis.registration.Deeds;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Supplier;

/** Cancelling one's own participation, and coming back. */
@Path("/events/{event}/me/participation")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ParticipationPages {
    private final Cancelling cancelling;
    private final Deeds deeds;
    private final Caller caller;

    @Inject
    ParticipationPages(Cancelling cancelling, Deeds deeds, Caller caller) {
        this.cancelling = cancelling;
        this.deeds = deeds;
        this.caller = caller;
    }

    ParticipationPages() { // for the CDI client proxy
        this(null, null, null);
    }

    @POST
    @Path("cancel")
    @Access(Audience.REGISTERED)
    public Response cancel(@PathParam("event") String event) {
        noting(Deed.Kind.CANCELLED, () -> cancelling.cancel(caller.eventId(), caller.participantId()));
        return Redirect.to("/events/" + event + "/me");
    }

    @POST
    @Path("renew")
    @Access(Audience.REGISTERED)
    public Response comeBack(@PathParam("event") String event) {
        noting(Deed.Kind.CAME_BACK, () -> cancelling.comeBack(caller.eventId(), caller.participantId()));
        return Redirect.to("/events/" + event + "/me");
    }

    private boolean noting(Deed.Kind kind, Supplier<Boolean> work) {
        return caller.isOnBehalf()
                ? deeds.noting(
                        new Deeds.Acting(caller.person().id(), caller.participantId()),
                        kind,
                        work,
                        done -> done ? Optional.of(Deed.Trace.NONE) : Optional.empty())
                : work.get();
    }
}
