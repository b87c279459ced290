package eu.visavis.matchmaking.web;

import eu.visavis.kernel.PublicCode;
import eu.visavis.matchmaking.Decline;
import eu.visavis.matchmaking.Importance;
import eu.visavis.matchmaking.Relation;
import eu.visavis.matchmaking.RequestDesk;
import eu.visavis.registration.DeputyAct;
import eu.visavis.text.Messages;
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

/** A participant's own requests: answering, taking back, putting in order. */
@Path("/events/{event}/me/requests")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class RequestPages {
    private final RequestRows rows;
    private final RequestDesk desk;
    private final Importance importance;
    private final OnBehalf behalf;
    private final Caller caller;

    @Inject
    RequestPages(RequestRows rows, RequestDesk desk, Importance importance, OnBehalf behalf, Caller caller) {
        this.rows = rows;
        this.desk = desk;
        this.importance = importance;
        this.behalf = behalf;
        this.caller = caller;
    }

    RequestPages() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    @GET
    @Access(Audience.PARTICIPANT)
    public Html list() {
        return Html.page("matchmaking/requests", rows.page());
    }

    @POST
    @Path("{request}/accept")
    @Access(Audience.PARTICIPANT)
    public Response accept(
            @PathParam("request") PublicCode request,
            @QueryParam("to") @DefaultValue("") String to,
            @HeaderParam("HX-Request") String htmx) {
        return rows.answered(
                behalf.answering(
                        DeputyAct.Kind.ACCEPTED,
                        request,
                        () -> desk.accept(caller.eventId(), caller.participantId(), request)),
                request,
                to,
                htmx);
    }

    /** Declines at once, without a word; {@link DeclinePages} asks for a reason. */
    @POST
    @Path("{request}/decline")
    @Access(Audience.PARTICIPANT)
    public Response decline(
            @PathParam("request") PublicCode request,
            @QueryParam("to") @DefaultValue("") String to,
            @HeaderParam("HX-Request") String htmx) {
        RequestDesk.Answering outcome = behalf.answering(
                DeputyAct.Kind.DECLINED,
                request,
                () -> desk.decline(caller.eventId(), caller.participantId(), request, Decline.SILENT));
        return rows.answered(outcome, request, to, htmx);
    }

    @POST
    @Path("{request}/withdraw")
    @Access(Audience.PARTICIPANT)
    public Response withdraw(
            @PathParam("request") PublicCode request,
            @QueryParam("to") @DefaultValue("") String to,
            @HeaderParam("HX-Request") String htmx) {
        return rows.answered(
                behalf.answering(
                        DeputyAct.Kind.WITHDRAWN,
                        request,
                        () -> desk.withdraw(caller.eventId(), caller.participantId(), request)),
                request,
                to,
                htmx);
    }

    @POST
    @Path("{request}/up")
    @Access(value = Audience.PARTICIPANT, inPerson = true)
    public Response moveUp(@PathParam("request") PublicCode request, @HeaderParam("HX-Request") String htmx) {
        return move(request, Importance.Step.UP, htmx);
    }

    @POST
    @Path("{request}/down")
    @Access(value = Audience.PARTICIPANT, inPerson = true)
    public Response moveDown(@PathParam("request") PublicCode request, @HeaderParam("HX-Request") String htmx) {
        return move(request, Importance.Step.DOWN, htmx);
    }

    private Response move(PublicCode request, Importance.Step step, String htmx) {
        RequestDesk.Answering outcome =
                importance.move(caller.eventId(), caller.participantId(), request, step, rows.listed());
        if (outcome == RequestDesk.Answering.UNKNOWN) {
            throw Refusal.notFound();
        }
        if (outcome == RequestDesk.Answering.TOO_LATE) {
            throw new Refusal(Response.Status.CONFLICT, "matchmaking.error.tooLate");
        }
        // The row bears the code of one of the two requests, if both asked.
        RequestRow moved = rows.row(request).orElseThrow(Refusal::notFound);
        if (htmx == null) {
            return Redirect.to(rows.address() + "#request-" + moved.code());
        }
        return Response.ok(Html.page("matchmaking/ordered", ordered(rows.page(), moved)))
                .build();
    }

    private RequestsPage.Ordered ordered(RequestsPage page, RequestRow moved) {
        boolean accepted = moved.state() == Relation.State.ACCEPTED;
        List<RequestRow> list = page.ordered(moved.state());
        String title = accepted ? "matchmaking.requests.accepted" : "matchmaking.requests.toAnswer";
        return new RequestsPage.Ordered(
                accepted ? "accepted" : "to-answer",
                Messages.in(caller.language()).text(title),
                list,
                moved.code());
    }
}
