package eu.visavis.matchmaking.web;

import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.kernel.PublicCode;
import eu.visavis.matchmaking.Counterpart;
import eu.visavis.matchmaking.Importance;
import eu.visavis.matchmaking.MeetingRequest;
import eu.visavis.matchmaking.Ranking;
import eu.visavis.matchmaking.Relation;
import eu.visavis.matchmaking.Relations;
import eu.visavis.matchmaking.RequestDesk;
import eu.visavis.matchmaking.Suggestions;
import eu.visavis.web.Caller;
import eu.visavis.web.Html;
import eu.visavis.web.Redirect;
import eu.visavis.web.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The rows of the caller's own requests, and the answer to a button of one of them. */
@RequestScoped
class RequestRows {
    private final Suggestions suggestions;
    private final Relations relations;
    private final Events events;
    private final Caller caller;
    private final Clock clock;

    @Inject
    RequestRows(Suggestions suggestions, Relations relations, Events events, Caller caller, Clock clock) {
        this.suggestions = suggestions;
        this.relations = relations;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    RequestRows() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    /** A person and how the caller stands to it. */
    private record Entry(Counterpart other, Relation relation, boolean seen) {}

    /** All requests of the caller, by what is to be done. */
    RequestsPage page() {
        Event event = events.get(caller.eventId());
        List<Entry> entries = entries();
        List<RequestsPage.Avoided> avoided = entries.stream()
                .filter(entry -> entry.relation().avoided())
                .filter(Entry::seen)
                .map(Entry::other)
                .map(other -> new RequestsPage.Avoided(other.code().value(), other.name(), other.organisation()))
                .toList();
        return new RequestsPage(
                event.code().value(),
                rows(event, entries, Set.of(Relation.State.TO_ANSWER)),
                rows(event, entries, Set.of(Relation.State.WAITING)),
                rows(event, entries, Set.of(Relation.State.ACCEPTED)),
                rows(event, entries, Set.of(Relation.State.DECLINED_BY_OTHER, Relation.State.DECLINED_BY_ME)),
                rows(
                        event,
                        entries.stream()
                                .filter(entry -> entry.relation().isExpired())
                                .toList(),
                        Set.of(Relation.State.NONE)),
                avoided);
    }

    /** The row of a request, as it is now. */
    Optional<RequestRow> row(PublicCode request) {
        return entries().stream()
                .filter(entry -> is(entry.relation().asked(), request)
                        || is(entry.relation().received(), request))
                .map(entry -> row(events.get(caller.eventId()), entry, Optional.empty()))
                .findFirst();
    }

    /** Ids of the participants of whom the caller has a row. */
    Set<Long> listed() {
        return entries().stream().map(entry -> entry.other().id()).collect(Collectors.toSet());
    }

    /** What follows a button: the row in place for htmx, else the page that it was pressed on. */
    Response answered(RequestDesk.Answering outcome, PublicCode request, String to, String htmx) {
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
        return Redirect.to(to.isEmpty() ? address() : to);
    }

    /** The address of the list. */
    String address() {
        return "/events/" + events.get(caller.eventId()).code() + "/me/requests";
    }

    private List<Entry> entries() {
        Ranking ranking = ranking();
        List<Entry> entries = new ArrayList<>();
        // Who is no longer approved has no row. Who is, and shows the profile to nobody, has one without a link.
        relations
                .of(caller.eventId(), caller.participantId())
                .forEach((id, relation) -> ranking.party(id)
                        .ifPresent(other -> entries.add(new Entry(
                                other, seen(relation), ranking.find(id).isPresent()))));
        return entries;
    }

    private Relation seen(Relation relation) {
        return caller.isOnBehalf() ? relation.withoutSecrets() : relation;
    }

    private Ranking ranking() {
        return suggestions.rank(caller.eventId(), caller.participantId(), caller.language());
    }

    private List<RequestRow> rows(Event event, List<Entry> entries, Set<Relation.State> states) {
        List<Entry> sorted = entries.stream()
                .filter(entry -> states.contains(entry.relation().state()))
                .sorted(Comparator.comparing(Entry::relation, Importance.order()))
                .toList();
        // What has a place comes first.
        boolean begun = !sorted.isEmpty() && isPlaced(sorted.get(0));
        List<RequestRow> rows = new ArrayList<>();
        for (Entry entry : sorted) {
            boolean movable = !caller.isOnBehalf()
                    && sorted.size() > 1
                    && Importance.orders(entry.relation().state());
            RequestRow.Order order = new RequestRow.Order(rows.size() + 1, sorted.size(), isPlaced(entry), begun);
            rows.add(row(event, entry, movable ? Optional.of(order) : Optional.empty()));
        }
        return rows;
    }

    private static boolean isPlaced(Entry entry) {
        return entry.relation().own().place() > 0;
    }

    private RequestRow row(Event event, Entry entry, Optional<RequestRow.Order> order) {
        Words words = new Words(caller.language());
        String age = words.age(entry.relation().decisive().createdAt(), event.zone(), clock);
        String wanted = words.wanted(entry.relation().decisive(), event);
        return RequestRow.of(
                event.code().value(), entry.other(), entry.seen(), entry.relation(), words, age, wanted, order);
    }

    private static boolean is(Optional<MeetingRequest> request, PublicCode code) {
        return request.isPresent() && request.get().code().equals(code);
    }
}
