package eu.visavis.matchmaking.web;

import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.matchmaking.MeetingRequest;
import eu.visavis.matchmaking.RequestListing;
import eu.visavis.matchmaking.RequestOverview;
import eu.visavis.text.Messages;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Html;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The organiser's view of all requests of an event. */
@Path("/events/{event}/requests")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class EventRequestPages {
    private static final int PART = 100;

    private final RequestOverview overview;
    private final Events events;
    private final Caller caller;
    private final Clock clock;

    @Inject
    EventRequestPages(RequestOverview overview, Events events, Caller caller, Clock clock) {
        this.overview = overview;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    EventRequestPages() { // for the CDI client proxy
        this(null, null, null, null);
    }

    @GET
    @Access(Audience.ORGANISER)
    public Html list(
            @QueryParam("state") @DefaultValue("") String state, @QueryParam("page") @DefaultValue("1") int wanted) {
        Event event = events.get(caller.eventId());
        Optional<MeetingRequest.Status> status = status(state);
        Map<MeetingRequest.Status, Long> counts = overview.counts(event.id());
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        long total = status.map(counts::get).orElse(all);
        int parts = (int) Math.max(1, (total + PART - 1) / PART);
        int number = Math.min(Math.max(wanted, 1), parts);
        List<RequestListing> listed = overview.list(event.id(), status, (number - 1) * PART, PART);
        return Html.page(
                "matchmaking/eventRequests",
                new EventRequestsPage(
                        event.code().value(),
                        tabs(counts, all),
                        status.map(EventRequestPages::nameOf).orElse(""),
                        listed.stream().map(listing -> row(listing, event)).toList(),
                        number,
                        number < parts,
                        event.acceptance() == Event.Acceptance.AUTOMATIC));
    }

    private List<EventRequestsPage.Tab> tabs(Map<MeetingRequest.Status, Long> counts, long all) {
        Messages messages = Messages.in(caller.language());
        List<EventRequestsPage.Tab> tabs = new ArrayList<>();
        tabs.add(new EventRequestsPage.Tab(messages.text("matchmaking.overview.all"), all, ""));
        counts.forEach((status, count) -> tabs.add(
                new EventRequestsPage.Tab(messages.text("matchmaking.status." + status), count, nameOf(status))));
        return tabs;
    }

    private EventRequestsPage.Row row(RequestListing listing, Event event) {
        MeetingRequest request = listing.request();
        return new EventRequestsPage.Row(
                request.code().value(),
                listing.asking().value(),
                listing.askingName(),
                listing.askingOrganisation(),
                listing.invited().value(),
                listing.invitedName(),
                listing.invitedOrganisation(),
                request.wish() == MeetingRequest.Wish.MUST,
                request.status(),
                new Words(caller.language()).age(request.createdAt(), event.zone(), clock),
                request.message());
    }

    private static Optional<MeetingRequest.Status> status(String name) {
        for (MeetingRequest.Status status : MeetingRequest.Status.values()) {
            if (nameOf(status).equals(name)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }

    private static String nameOf(MeetingRequest.Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
