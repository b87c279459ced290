package eu.visavis.registration.web;

import eu.visavis.kernel.PublicCode;
import eu.visavis.registration.Participant;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import eu.visavis.registration.RegistrationDesk;
import eu.visavis.text.Formats;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Html;
import eu.visavis.web.Redirect;
import eu.visavis.web.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** The organiser's list of registrations, and the decision on each. */
@Path("/events/{event}/registrations")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class RegistrationPages {
    private final Participants participants;
    private final RegistrationDesk desk;
    private final Caller caller;

    @Inject
    RegistrationPages(Participants participants, RegistrationDesk desk, Caller caller) {
        this.participants = participants;
        this.desk = desk;
        this.caller = caller;
    }

    RegistrationPages() { // for the CDI client proxy
        this(null, null, null);
    }

    @GET
    @Access(Audience.ORGANISER)
    public Html list(
            @PathParam("event") String event,
            @QueryParam("status") @DefaultValue("") String status,
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("page") @DefaultValue("1") int page) {
        List<Registration> all = participants.ofEvent(caller.eventId());
        return Html.page(
                "registration/list",
                RegistrationList.of(event, all, status, words, page, Formats.in(caller.language())));
    }

    @POST
    @Path("{participant}/approve")
    @Access(Audience.ORGANISER)
    public Response approve(
            @PathParam("event") String event,
            @PathParam("participant") PublicCode code,
            @HeaderParam("HX-Request") String htmx) {
        return decide(event, code, true, htmx);
    }

    @POST
    @Path("{participant}/refuse")
    @Access(Audience.ORGANISER)
    public Response refuse(
            @PathParam("event") String event,
            @PathParam("participant") PublicCode code,
            @HeaderParam("HX-Request") String htmx) {
        return decide(event, code, false, htmx);
    }

    /** Approves everybody who waits. */
    @POST
    @Path("approve-all")
    @Access(Audience.ORGANISER)
    public Response approveAll(@PathParam("event") String event) {
        participants.ofEvent(caller.eventId()).stream()
                .map(Registration::participant)
                .filter(participant -> participant.status() == Participant.Status.WAITING)
                .forEach(participant -> desk.decide(caller.eventId(), participant.code(), true));
        return Redirect.to("/events/" + event + "/registrations");
    }

    private Response decide(String event, PublicCode code, boolean approve, String htmx) {
        if (!desk.decide(caller.eventId(), code, approve)) {
            throw Refusal.notFound();
        }
        if (htmx == null) {
            return Redirect.to("/events/" + event + "/registrations");
        }
        Registration decided = participants.find(caller.eventId(), code).orElseThrow(Refusal::notFound);
        RegistrationList.Row row = RegistrationList.row(decided, Formats.in(caller.language()));
        return Response.ok(new Html("registration/row", Map.of("row", row, "code", event)))
                .build();
    }
}
