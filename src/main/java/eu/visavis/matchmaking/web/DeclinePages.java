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
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Declining a request with a reason, which the asking person is told. */
@Path("/events/{event}/me/requests/{request}/reason")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class DeclinePages {
    private static final int WORDS_LENGTH = 500;

    private final RequestRows rows;
    private final RequestDesk desk;
    private final OnBehalf behalf;
    private final Caller caller;

    @Inject
    DeclinePages(RequestRows rows, RequestDesk desk, OnBehalf behalf, Caller caller) {
        this.rows = rows;
        this.desk = desk;
        this.behalf = behalf;
        this.caller = caller;
    }

    DeclinePages() { // for the CDI client proxy
        this(null, null, null, null);
    }

    @GET
    @Access(Audience.PARTICIPANT)
    public Html show(@PathParam("request") PublicCode request) {
        return page(request, Form.empty());
    }

    @POST
    @Access(Audience.PARTICIPANT)
    public Response decline(@PathParam("request") PublicCode request, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        Decline decline = read(form);
        if (form.isWrong()) {
            return Response.status(400).entity(page(request, form)).build();
        }
        return rows.answered(
                behalf.answering(
                        Deed.Kind.DECLINED,
                        request,
                        () -> desk.decline(caller.eventId(), caller.participantId(), request, decline)),
                request,
                "",
                null);
    }

    /** What the other side is told. */
    static Decline read(Form form) {
        return new Decline(reason(form.value("reason")), form.optional("words", WORDS_LENGTH));
    }

    private Html page(PublicCode request, Form form) {
        RequestRow row = rows.row(request).orElseThrow(Refusal::notFound);
        if (row.state() != Relation.State.TO_ANSWER) {
            throw new Refusal(Response.Status.CONFLICT, "matchmaking.error.tooLate");
        }
        return new Html("matchmaking/decline", Map.of("row", row, "form", form));
    }

    private static Optional<Decline.Reason> reason(String name) {
        return Arrays.stream(Decline.Reason.values())
                .filter(reason -> reason.name().equals(name))
                .findFirst();
    }
}
