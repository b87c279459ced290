package eu.visavis.matchmaking.web;

import eu.visavis.kernel.PublicCode;
import eu.visavis.matchmaking.MeetingRequest;
import eu.visavis.matchmaking.RequestDesk;
import eu.visavis.matchmaking.Suggestion;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Choices;
import eu.visavis.web.Form;
import eu.visavis.web.Html;
import eu.visavis.web.Redirect;
import eu.visavis.web.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Another participant: who it is, why to meet, asking, and the secret mark. */
@Path("/events/{event}/people/{participant}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class PersonPages {
    private static final int MESSAGE_LENGTH = 2000;

    private final PersonViews views;
    private final RequestDesk desk;
    private final OnBehalf behalf;
    private final Caller caller;

    @Inject
    PersonPages(PersonViews views, RequestDesk desk, OnBehalf behalf, Caller caller) {
        this.views = views;
        this.desk = desk;
        this.behalf = behalf;
        this.caller = caller;
    }

    PersonPages() { // for the CDI client proxy
        this(null, null, null, null);
    }

    @GET
    @Access(Audience.PARTICIPANT)
    public Html show(@PathParam("participant") PublicCode participant) {
        return views.page(views.find(participant));
    }

    @POST
    @Path("request")
    @Access(Audience.PARTICIPANT)
    public Response ask(
            @PathParam("event") PublicCode event,
            @PathParam("participant") PublicCode participant,
            MultivaluedMap<String, String> sent) {
        Suggestion other = views.find(participant);
        Form form = Form.of(sent);
        String message = form.optional("message", MESSAGE_LENGTH);
        Optional<MeetingRequest.Wish> wish =
                form.read("wish", Choices.oneOf(MeetingRequest.Wish.class), "matchmaking.ask.wishMissing");
        if (form.isWrong()) {
            return Response.status(400).entity(views.asking(other, form)).build();
        }
        long asked = other.who().id();
        RequestDesk.Asking outcome = behalf.asking(
                asked, () -> desk.ask(caller.eventId(), caller.participantId(), asked, wish.orElseThrow(), message));
        return switch (outcome) {
            case ASKED, ACCEPTED, ASKED_BEFORE -> Redirect.to(PersonViews.address(event, participant));
            case DECLINED_BEFORE -> throw new Refusal(Response.Status.CONFLICT, "matchmaking.error.declined");
            case BARRED -> throw new Refusal(Response.Status.CONFLICT, "matchmaking.error.barred");
            // The page says in place of the form how many are open.
            case TOO_MANY ->
                Response.status(409).entity(views.asking(other, form)).build();
            // Staff who act on behalf must not learn of the mark.
            case AVOIDED ->
                throw new Refusal(
                        Response.Status.CONFLICT,
                        caller.isOnBehalf() ? "registration.behalf.inPerson" : "matchmaking.error.avoided");
            // The page says in place of the form until when one could ask.
            case CLOSED ->
                Response.status(409).entity(views.asking(other, form)).build();
        };
    }

    @POST
    @Path("avoid")
    @Access(value = Audience.PARTICIPANT, inPerson = true)
    public Response avoid(@PathParam("event") PublicCode event, @PathParam("participant") PublicCode participant) {
        desk.avoid(
                caller.eventId(),
                caller.participantId(),
                views.find(participant).who().id());
        return Redirect.to(PersonViews.address(event, participant));
    }

    @POST
    @Path("unavoid")
    @Access(value = Audience.PARTICIPANT, inPerson = true)
    public Response stopAvoiding(
            @PathParam("event") PublicCode event, @PathParam("participant") PublicCode participant) {
        desk.stopAvoiding(caller.participantId(), views.find(participant).who().id());
        return Redirect.to(PersonViews.address(event, participant));
    }
}
