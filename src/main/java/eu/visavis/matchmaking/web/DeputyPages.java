package eu.visavis.matchmaking.web;

import eu.visavis.event.Events;
import eu.visavis.kernel.PublicCode;
import eu.visavis.matchmaking.DeputyListing;
import eu.visavis.matchmaking.Undoing;
import eu.visavis.text.Formats;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
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
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** What staff did on behalf of a participant, for this participant to see and to undo. */
@Path("/events/{event}/me/on-behalf")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class DeputyPages {
    private final DeputyListing listing;
    private final Undoing undoing;
    private final Events events;
    private final Caller caller;

    @Inject
    DeputyPages(DeputyListing listing, Undoing undoing, Events events, Caller caller) {
        this.listing = listing;
        this.undoing = undoing;
        this.events = events;
        this.caller = caller;
    }

    DeputyPages() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /**
     * A deed in the list.
     *
     * @param kind name of what was done
     * @param about what it was done to, in words; may be empty
     * @param staff who did it, may be empty
     * @param undone when the participant undid it, or ""
     */
    public record Row(String code, String kind, String about, String staff, String done, String undone) {}

    @GET
    @Access(Audience.REGISTERED)
    public Html list(@PathParam("event") String event) {
        ZoneId zone = events.get(caller.eventId()).zone();
        Formats formats = Formats.in(caller.language());
        List<Row> rows = listing.of(caller.eventId(), caller.participantId(), caller.language()).stream()
                .map(line -> new Row(
                        line.deed().code().value(),
                        line.deed().kind().name(),
                        line.about(),
                        line.staff(),
                        formats.date(LocalDate.ofInstant(line.deed().doneAt(), zone)) + ", "
                                + formats.time(line.deed().doneAt(), zone),
                        line.deed()
                                .undoneAt()
                                .map(undone -> formats.date(LocalDate.ofInstant(undone, zone)))
                                .orElse("")))
                .toList();
        return new Html(
                "matchmaking/deputyActs",
                Map.of(
                        "rows",
                        rows,
                        "code",
                        event,
                        "place",
                        events.get(caller.eventId()).venue().town()));
    }

    @POST
    @Path("{deed}/undo")
    @Access(value = Audience.REGISTERED, inPerson = true)
    public Response undo(@PathParam("event") String event, @PathParam("deed") PublicCode deed) {
        return switch (undoing.undo(caller.networkId(), caller.participantId(), deed)) {
            case DONE -> Redirect.to("/events/" + event + "/me/on-behalf");
            case TOO_LATE -> throw new Refusal(Response.Status.CONFLICT, "matchmaking.deputy.tooLate");
            case UNKNOWN -> throw Refusal.notFound();
        };
    }
}
