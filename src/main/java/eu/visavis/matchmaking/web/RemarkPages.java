package eu.visavis.matchmaking.web;

import eu.visavis.kernel.PublicCode;
import eu.visavis.matchmaking.Remarks;
import eu.visavis.matchmaking.Suggestion;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Form;
import eu.visavis.web.Html;
import eu.visavis.web.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** What the caller keeps about another participant for itself: a bookmark and a note. */
@Path("/events/{event}/people/{participant}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class RemarkPages {
    private final PersonViews views;
    private final Remarks remarks;
    private final Caller caller;

    @Inject
    RemarkPages(PersonViews views, Remarks remarks, Caller caller) {
        this.views = views;
        this.remarks = remarks;
        this.caller = caller;
    }

    RemarkPages() { // for the CDI client proxy
        this(null, null, null);
    }

    @POST
    @Path("bookmark")
    @Access(value = Audience.PARTICIPANT, inPerson = true)
    public Response bookmark(
            @PathParam("event") PublicCode event,
            @PathParam("participant") PublicCode participant,
            @HeaderParam("HX-Request") String htmx) {
        remarks.bookmark(
                caller.eventId(),
                caller.participantId(),
                views.find(participant).who().id());
        return marked(event, participant, true, htmx);
    }

    @POST
    @Path("unbookmark")
    @Access(value = Audience.PARTICIPANT, inPerson = true)
    public Response removeBookmark(
            @PathParam("event") PublicCode event,
            @PathParam("participant") PublicCode participant,
            @HeaderParam("HX-Request") String htmx) {
        remarks.removeBookmark(
                caller.eventId(),
                caller.participantId(),
                views.find(participant).who().id());
        return marked(event, participant, false, htmx);
    }

    @POST
    @Path("note")
    @Access(value = Audience.PARTICIPANT, inPerson = true)
    public Response note(
            @PathParam("event") PublicCode event,
            @PathParam("participant") PublicCode participant,
            MultivaluedMap<String, String> sent) {
        Suggestion other = views.find(participant);
        Form form = Form.of(sent);
        String note = form.optional("note", Remarks.NOTE_LENGTH);
        if (form.isWrong()) {
            return Response.status(400).entity(views.noting(other, form)).build();
        }
        remarks.write(caller.eventId(), caller.participantId(), other.who().id(), note);
        return Redirect.to(PersonViews.address(event, participant) + "#notes");
    }

    private static Response marked(PublicCode event, PublicCode participant, boolean marked, String htmx) {
        String address = PersonViews.address(event, participant);
        if (htmx == null) {
            return Redirect.to(address);
        }
        return Response.ok(new Html("matchmaking/bookmark", Map.of("base", address, "marked", marked)))
                .build();
    }
}
