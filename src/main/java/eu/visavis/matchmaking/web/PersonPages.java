package eu.visavis.matchmaking.web;

import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.kernel.PublicCode;
import eu.visavis.matchmaking.CategoryNames;
import eu.visavis.matchmaking.Counterpart;
import eu.visavis.matchmaking.MeetingRequest;
import eu.visavis.matchmaking.ReasonWords;
import eu.visavis.matchmaking.Relation;
import eu.visavis.matchmaking.Relations;
import eu.visavis.matchmaking.RequestDesk;
import eu.visavis.matchmaking.Suggestion;
import eu.visavis.matchmaking.Suggestions;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Form;
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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Another participant: who it is, why to meet, asking, and the secret mark. */
@Path("/events/{event}/people/{participant}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class PersonPages {
    private static final int MESSAGE_LENGTH = 2000;

    private final Suggestions suggestions;
    private final Relations relations;
    private final RequestDesk desk;
    private final CategoryNames categories;
    private final Events events;
    private final Caller caller;
    private final Clock clock;

    @Inject
    PersonPages(
            Suggestions suggestions,
            Relations relations,
            RequestDesk desk,
            CategoryNames categories,
            Events events,
            Caller caller,
            Clock clock) {
        this.suggestions = suggestions;
        this.relations = relations;
        this.desk = desk;
        this.categories = categories;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    PersonPages() { // for the CDI client proxy
        this(null, null, null, null, null, null, null);
    }

    @GET
    @Access(Audience.PARTICIPANT)
    public Html show(@PathParam("participant") PublicCode participant) {
        return page(find(participant), Form.filled(Map.of("wish", List.of(MeetingRequest.Wish.WANT.name()))));
    }

    @POST
    @Path("request")
    @Access(Audience.PARTICIPANT)
    public Response ask(
            @PathParam("event") PublicCode event,
            @PathParam("participant") PublicCode participant,
            MultivaluedMap<String, String> sent) {
        Suggestion other = find(participant);
        Form form = Form.of(sent);
        String message = form.optional("message", MESSAGE_LENGTH);
        Optional<MeetingRequest.Wish> wish = form.read("wish", PersonPages::wish, "matchmaking.ask.wishMissing");
        if (form.isWrong()) {
            return Response.status(400).entity(page(other, form)).build();
        }
        RequestDesk.Asking outcome =
                desk.ask(caller.eventId(), caller.participantId(), other.who().id(), wish.orElseThrow(), message);
        return switch (outcome) {
            case ASKED, ACCEPTED, ASKED_BEFORE -> Redirect.to(address(event, participant));
            case DECLINED_BEFORE -> throw new Refusal(Response.Status.CONFLICT, "matchmaking.error.declined");
            case AVOIDED -> throw new Refusal(Response.Status.CONFLICT, "matchmaking.error.avoided");
        };
    }

    @POST
    @Path("avoid")
    @Access(Audience.PARTICIPANT)
    public Response avoid(@PathParam("event") PublicCode event, @PathParam("participant") PublicCode participant) {
        desk.avoid(
                caller.eventId(),
                caller.participantId(),
                find(participant).who().id());
        return Redirect.to(address(event, participant));
    }

    @POST
    @Path("unavoid")
    @Access(Audience.PARTICIPANT)
    public Response stopAvoiding(
            @PathParam("event") PublicCode event, @PathParam("participant") PublicCode participant) {
        desk.stopAvoiding(caller.participantId(), find(participant).who().id());
        return Redirect.to(address(event, participant));
    }

    private Suggestion find(PublicCode participant) {
        return suggestions
                .rank(caller.eventId(), caller.participantId(), caller.language())
                .find(participant)
                .orElseThrow(Refusal::notFound);
    }

    private Html page(Suggestion other, Form form) {
        Relation relation = relations
                .of(caller.eventId(), caller.participantId())
                .getOrDefault(other.who().id(), Relation.NONE);
        return new Html("matchmaking/person", Map.of("page", view(other, relation), "form", form));
    }

    private PersonPage view(Suggestion other, Relation relation) {
        Event event = events.get(caller.eventId());
        Words words = new Words(caller.language());
        Counterpart who = other.who();
        ReasonWords reasons =
                new ReasonWords(caller.language(), categories.byCode(caller.networkId(), caller.language()));
        String country = words.country(who.country());
        return new PersonPage(
                event.code().value(),
                who.code().value(),
                who.name(),
                who.jobTitle(),
                who.organisation(),
                words.organisationType(who.organisationType()),
                who.town().isEmpty() ? country : who.town() + ", " + country,
                WebAddress.of(who.website()),
                words.languages(who.spokenLanguages()),
                who.online(),
                reasons.say(other.reasons()),
                wants(other),
                relation.state(),
                relation.mayAsk(),
                stated(relation.received(), event, words),
                stated(relation.asked(), event, words),
                event.acceptance() == Event.Acceptance.AUTOMATIC);
    }

    private List<WantLine> wants(Suggestion other) {
        Map<Long, String> names = categories.byId(caller.networkId(), caller.language());
        return other.profiles().stream()
                .map(facts -> WantLine.of("", facts, names.getOrDefault(facts.categoryId(), "")))
                .toList();
    }

    private Optional<PersonPage.Stated> stated(Optional<MeetingRequest> request, Event event, Words words) {
        return request.filter(open -> open.status().isOpen())
                .map(open -> new PersonPage.Stated(
                        open.code().value(),
                        open.wish() == MeetingRequest.Wish.MUST,
                        open.message(),
                        words.age(open.createdAt(), event.zone(), clock)));
    }

    private static Optional<MeetingRequest.Wish> wish(String name) {
        for (MeetingRequest.Wish wish : MeetingRequest.Wish.values()) {
            if (wish.name().equals(name)) {
                return Optional.of(wish);
            }
        }
        return Optional.empty();
    }

    private static String address(PublicCode event, PublicCode participant) {
        return "/events/" + event + "/people/" + participant;
    }
}
