package eu.visavis.matchmaking.web;

import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.kernel.PublicCode;
import eu.visavis.matchmaking.Counterpart;
import eu.visavis.matchmaking.MeetingRequest;
import eu.visavis.matchmaking.Ranking;
import eu.visavis.matchmaking.Relation;
import eu.visavis.matchmaking.Relations;
import eu.visavis.matchmaking.RequestDesk;
import eu.visavis.matchmaking.Suggestion;
import eu.visavis.matchmaking.Suggestions;
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
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A participant's own requests: answering, taking back. */
@Path("/events/{event}/me/requests")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class RequestPages {
    private final Suggestions suggestions;
    private final Relations relations;
    private final RequestDesk desk;
    private final Events events;
    private final Caller caller;
    private final Clock clock;

    @Inject
    RequestPages(
            Suggestions suggestions, Relations relations, RequestDesk desk, Events events, Caller caller, Clock clock) {
        this.suggestions = suggestions;
        this.relations = relations;
        this.desk = desk;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    RequestPages() { // for the CDI client proxy
        this(null, null, null, null, null, null);
    }

    /** A person, how the caller stands to it, and when the request that matters was asked. */
    private record Entry(Counterpart other, Relation relation) {}

    @GET
    @Access(Audience.PARTICIPANT)
    public Html list() {
        List<Entry> entries = entries();
        List<RequestsPage.Avoided> avoided = entries.stream()
                .filter(entry -> entry.relation().avoided())
                .map(Entry::other)
                .map(other -> new RequestsPage.Avoided(other.code().value(), other.name(), other.organisation()))
                .toList();
        return Html.page(
                "matchmaking/requests",
                new RequestsPage(
                        events.get(caller.eventId()).code().value(),
                        rows(entries, Set.of(Relation.State.TO_ANSWER)),
                        rows(entries, Set.of(Relation.State.WAITING)),
                        rows(entries, Set.of(Relation.State.ACCEPTED)),
                        rows(entries, Set.of(Relation.State.DECLINED_BY_OTHER, Relation.State.DECLINED_BY_ME)),
                        avoided));
    }

    @POST
    @Path("{request}/accept")
    @Access(Audience.PARTICIPANT)
    public Response accept(
            @PathParam("request") PublicCode request,
            @QueryParam("to") @DefaultValue("") String to,
            @HeaderParam("HX-Request") String htmx) {
        return answered(desk.accept(caller.eventId(), caller.participantId(), request), request, to, htmx);
    }

    @POST
    @Path("{request}/decline")
    @Access(Audience.PARTICIPANT)
    public Response decline(
            @PathParam("request") PublicCode request,
            @QueryParam("to") @DefaultValue("") String to,
            @HeaderParam("HX-Request") String htmx) {
        return answered(desk.decline(caller.eventId(), caller.participantId(), request), request, to, htmx);
    }

    @POST
    @Path("{request}/withdraw")
    @Access(Audience.PARTICIPANT)
    public Response withdraw(
            @PathParam("request") PublicCode request,
            @QueryParam("to") @DefaultValue("") String to,
            @HeaderParam("HX-Request") String htmx) {
        return answered(desk.withdraw(caller.eventId(), caller.participantId(), request), request, to, htmx);
    }

    private Response answered(RequestDesk.Answering outcome, PublicCode request, String to, String htmx) {
        if (outcome == RequestDesk.Answering.UNKNOWN) {
            throw Refusal.notFound();
        }
        if (htmx != null) {
            // In place the row shows the state that the request has now, whoever was quicker.
            RequestRow row = row(request).orElseThrow(Refusal::notFound);
            return Response.ok(new Html("matchmaking/requestRow", Map.of("row", row)))
                    .build();
        }
        if (outcome == RequestDesk.Answering.TOO_LATE) {
            throw new Refusal(Response.Status.CONFLICT, "matchmaking.error.tooLate");
        }
        String own = "/events/" + events.get(caller.eventId()).code() + "/me/requests";
        return Redirect.to(to.isEmpty() ? own : to);
    }

    private Optional<RequestRow> row(PublicCode request) {
        return entries().stream()
                .filter(entry -> is(entry.relation().asked(), request)
                        || is(entry.relation().received(), request))
                .map(this::row)
                .findFirst();
    }

    private List<Entry> entries() {
        Ranking ranking = suggestions.rank(caller.eventId(), caller.participantId(), caller.language());
        List<Entry> entries = new ArrayList<>();
        // Who is no longer approved has no page, and so no row.
        relations
                .of(caller.eventId(), caller.participantId())
                .forEach((id, relation) -> ranking.find(id)
                        .map(Suggestion::who)
                        .ifPresent(other -> entries.add(new Entry(other, relation))));
        return entries;
    }

    private List<RequestRow> rows(List<Entry> entries, Set<Relation.State> states) {
        return entries.stream()
                .filter(entry -> states.contains(entry.relation().state()))
                .sorted(Comparator.comparing(
                        entry -> RequestRow.main(entry.relation()).createdAt()))
                .map(this::row)
                .toList();
    }

    private RequestRow row(Entry entry) {
        Event event = events.get(caller.eventId());
        Words words = new Words(caller.language());
        String age = words.age(RequestRow.main(entry.relation()).createdAt(), event.zone(), clock);
        return RequestRow.of(event.code().value(), entry.other(), entry.relation(), words, age);
    }

    private static boolean is(Optional<MeetingRequest> request, PublicCode code) {
        return request.isPresent() && request.get().code().equals(code);
    }
}
