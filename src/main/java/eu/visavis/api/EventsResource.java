package eu.visavis.api;

import eu.visavis.event.Event;
import eu.visavis.event.EventPlanning;
import eu.visavis.event.Events;
import eu.visavis.network.Networks;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Problem;
import eu.visavis.web.ProblemKind;
import eu.visavis.web.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;

/** The events of the caller's network. */
@Path("/api/v1/events")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class EventsResource {
    private final Events events;
    private final EventViews views;
    private final EventSetUp setUp;
    private final EventPlanning planning;
    private final Networks networks;
    private final Caller caller;

    @Inject
    EventsResource(
            Events events,
            EventViews views,
            EventSetUp setUp,
            EventPlanning planning,
            Networks networks,
            Caller caller) {
        this.events = events;
        this.views = views;
        this.setUp = setUp;
        this.planning = planning;
        this.networks = networks;
        this.caller = caller;
    }

    EventsResource() { // for the CDI client proxy
        this(null, null, null, null, null, null);
    }

    @GET
    @Access(Audience.PLANNER)
    public EventList list(
            @QueryParam("offset") @DefaultValue("0") String offset,
            @QueryParam("limit") @DefaultValue(Span.USUAL) String limit) {
        Span span = Span.of(offset, limit);
        List<Event> all = events.ofNetwork(networkId());
        return new EventList(
                span.of(all).stream().map(EventList.Entry::of).toList(), span.within(all.size(), "/api/v1/events?"));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Access(Audience.PLANNER)
    public Response create(byte[] body) {
        NewEvent stated = NewEvent.read(body);
        if (stated.details().rules().shownPublicly() && !planning.mayShow(networkId())) {
            throw new Problem(
                    ProblemKind.CONFLICT, List.of(new Problem.Mistake("/shown_publicly", "event.form.noPublicity")));
        }
        Event event = setUp.create(networkId(), caller.person().id(), stated);
        return Response.created(URI.create("/api/v1/events/" + event.code()))
                .entity(views.of(event))
                .build();
    }

    private long networkId() {
        return networks.ofStaff(caller.person().id())
                .orElseThrow(Refusal::notFound)
                .id();
    }
}
