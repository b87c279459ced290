package eu.visavis.registration.web;

import eu.visavis.registration.Cancelling;
import eu.visavis.registration.DeputyAct;
import eu.visavis.registration.DeputyActs;
import eu.visavis.registration.Reconfirming;
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

/** Cancelling one's own participation, coming back, and saying shortly before that one comes. */
@Path("/events/{event}/me/participation")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ParticipationPages {
    private final Cancelling cancelling;
    private final Reconfirming reconfirming;
    private final DeputyActs deputies;
    private final Caller caller;

    @Inject
    ParticipationPages(Cancelling cancelling, Reconfirming reconfirming, DeputyActs deputies, Caller caller) {
        this.cancelling = cancelling;
        this.reconfirming = reconfirming;
        this.deputies = deputies;
        this.caller = caller;
    }

    ParticipationPages() { // for the CDI client proxy
        this(null, null, null, null);
    }

    @POST
    @Path("cancel")
    @Access(Audience.REGISTERED)
    public Response cancel(@PathParam("event") String event) {
        noting(DeputyAct.Kind.CANCELLED, () -> cancelling.cancel(caller.eventId(), caller.participantId()));
        return Redirect.to("/events/" + event + "/me");
    }

    @POST
    @Path("renew")
    @Access(Audience.REGISTERED)
    public Response comeBack(@PathParam("event") String event) {
        noting(DeputyAct.Kind.CAME_BACK, () -> cancelling.comeBack(caller.eventId(), caller.participantId()));
        return Redirect.to("/events/" + event + "/me");
    }

    /** Says that the caller comes. */
    @POST
    @Path("reconfirm")
    @Access(value = Audience.REGISTERED, inPerson = true)
    public Response reconfirm(@PathParam("event") String event) {
        reconfirming.confirm(caller.participantId());
        return Redirect.to("/events/" + event + "/me");
    }

    private boolean noting(DeputyAct.Kind kind, Supplier<Boolean> work) {
        return caller.isOnBehalf()
                ? deputies.noting(
                        new DeputyActs.Acting(caller.person().id(), caller.participantId()),
                        kind,
                        work,
                        done -> done ? Optional.of(DeputyAct.Trace.NONE) : Optional.empty())
                : work.get();
    }
}
