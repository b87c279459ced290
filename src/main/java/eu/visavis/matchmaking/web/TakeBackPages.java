package eu.visavis.matchmaking.web;

import eu.visavis.kernel.PublicCode;
import eu.visavis.matchmaking.Decline;
import eu.visavis.matchmaking.Relation;
import eu.visavis.matchmaking.RequestDesk;
import eu.visavis.registration.Deed;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Form;
import eu.visavis.web.Html;
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
import java.util.Map;

/** Taking back a meeting that was agreed; the other side is told, and why if something is said. */
@Path("/events/{event}/me/requests/{request}/take-back")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class TakeBackPages {
    private final RequestRows rows;
    private final RequestDesk desk;
    private final OnBehalf behalf;
    private final Caller caller;

    @Inject
    TakeBackPages(RequestRows rows, RequestDesk desk, OnBehalf behalf, Caller caller) {
        this.rows = rows;
        this.desk = desk;
        this.behalf = behalf;
        this.caller = caller;
    }

    TakeBackPages() { // for the CDI client proxy
        this(null, null, null, null);
    }

    @GET
    @Access(Audience.PARTICIPANT)
    public Html show(@PathParam("request") PublicCode request) {
        return page(request, Form.empty());
    }

    @POST
    @Access(Audience.PARTICIPANT)
    public Response takeBack(@PathParam("request") PublicCode request, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        Decline decline = DeclinePages.read(form);
        if (form.isWrong()) {
            return Response.status(400).entity(page(request, form)).build();
        }
        return rows.answered(
                behalf.answering(
                        Deed.Kind.TAKEN_BACK,
                        request,
                        () -> desk.takeBack(caller.eventId(), caller.participantId(), request, decline)),
                request,
                "",
                null);
    }

    private Html page(PublicCode request, Form form) {
        RequestRow row = rows.row(request).orElseThrow(Refusal::notFound);
        if (row.state() != Relation.State.ACCEPTED) {
            throw new Refusal(Response.Status.CONFLICT, "matchmaking.error.tooLate");
        }
        return new Html("matchmaking/takeBack", Map.of("row", row, "form", form));
    }
}
