package eu.visavis.api;

import eu.visavis.event.Events;
import eu.visavis.kernel.TokenScope;
import eu.visavis.registration.Participant;
import eu.visavis.registration.Participants;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** An event and its people: everybody who registered, and those who take part. */
@Path("/api/v1/events/{event}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class EventResource {
    /** Whoever has not confirmed the address is not there yet. */
    private static final Set<Participant.Status> SEEN =
            EnumSet.complementOf(EnumSet.of(Participant.Status.UNCONFIRMED));

    private final Participants participants;
    private final Events events;
    private final EventViews views;
    private final Caller caller;

    @PathParam("event")
    private String code;

    @Inject
    EventResource(Participants participants, Events events, EventViews views, Caller caller) {
        this.participants = participants;
        this.events = events;
        this.views = views;
        this.caller = caller;
    }

    EventResource() { // for the CDI client proxy
        this(null, null, null, null);
    }

    @GET
    @Access(Audience.ORGANISER)
    @Needs(TokenScope.READ)
    public EventView event() {
        return views.of(events.get(caller.eventId()));
    }

    @GET
    @Path("registrations")
    @Access(Audience.ORGANISER)
    @Needs(TokenScope.READ)
    public PersonList registrations(
            @QueryParam("status") @DefaultValue("") String status,
            @QueryParam("offset") @DefaultValue("0") String offset,
            @QueryParam("limit") @DefaultValue(Span.USUAL) String limit) {
        Collection<Participant.Status> wanted =
                status.isEmpty() ? SEEN : EnumSet.of(Words.valueOf("status", status, SEEN));
        String query = status.isEmpty() ? "?" : "?status=" + status + "&";
        return list(wanted, Span.of(offset, limit), "registrations" + query);
    }

    @GET
    @Path("participants")
    @Access(Audience.ORGANISER)
    @Needs(TokenScope.READ)
    public PersonList participants(
            @QueryParam("offset") @DefaultValue("0") String offset,
            @QueryParam("limit") @DefaultValue(Span.USUAL) String limit) {
        return list(EnumSet.of(Participant.Status.APPROVED), Span.of(offset, limit), "participants?");
    }

    private PersonList list(Collection<Participant.Status> statuses, Span span, String address) {
        ZoneId zone = events.get(caller.eventId()).zone();
        return new PersonList(
                participants.part(caller.eventId(), statuses, span.offset(), span.limit()).stream()
                        .map(place -> PersonView.of(place, zone))
                        .toList(),
                span.within(participants.count(caller.eventId(), statuses), "/api/v1/events/" + code + "/" + address));
    }
}
