package eu.visavis.matchmaking.web;

import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.Right;
import eu.visavis.matchmaking.BestPairs;
import eu.visavis.matchmaking.CategoryNames;
import eu.visavis.matchmaking.Counterpart;
import eu.visavis.matchmaking.Proposals;
import eu.visavis.matchmaking.ReasonWords;
import eu.visavis.matchmaking.Suggestions;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Reach;
import eu.visavis.registration.Registration;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Form;
import eu.visavis.web.Html;
import eu.visavis.web.Redirect;
import eu.visavis.web.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Staff propose pairs: organisers any, offices those of which they look after at least one. */
@Path("/events/{event}/proposals")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ProposalPages {
    private static final int BEST = 20;
    private static final int FOUND = 30;
    private static final Duration PATIENCE = Duration.ofMillis(1500);
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z]{10}");

    private final Proposals proposals;
    private final BestPairs pairs;
    private final Suggestions suggestions;
    private final Participants participants;
    private final CategoryNames categories;
    private final Events events;
    private final Caller caller;
    private final Clock clock;

    @Inject
    ProposalPages(
            Proposals proposals,
            BestPairs pairs,
            Suggestions suggestions,
            Participants participants,
            CategoryNames categories,
            Events events,
            Caller caller,
            Clock clock) {
        this.proposals = proposals;
        this.pairs = pairs;
        this.suggestions = suggestions;
        this.participants = participants;
        this.categories = categories;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    ProposalPages() { // for the CDI client proxy
        this(null, null, null, null, null, null, null, null);
    }

    @GET
    @Access(Audience.SUPPORTER)
    public Html list(@QueryParam("q") @DefaultValue("") String typed) {
        Event event = events.get(caller.eventId());
        String query = typed.strip();
        Map<Long, ProposalsPage.Party> people = parties();
        Words words = new Words(caller.language());
        List<ProposalsPage.Row> rows = proposals.list(event.id()).stream()
                .filter(each -> isOwn(people, each.firstId(), each.secondId()))
                .map(each -> new ProposalsPage.Row(
                        each.code().value(),
                        people.get(each.firstId()),
                        people.get(each.secondId()),
                        each.by(),
                        words.age(each.at(), event.zone(), clock),
                        each.note(),
                        each.state()))
                .toList();
        Optional<List<BestPairs.Found>> best = pairs.of(event.id(), PATIENCE);
        return Html.page(
                "matchmaking/proposals",
                new ProposalsPage(
                        event.code().value(),
                        rows,
                        best(best.orElse(List.of()), people),
                        best.isEmpty(),
                        query,
                        query.isEmpty() ? List.of() : found(query, people),
                        caller.may(Right.ORGANISE_EVENTS)));
    }

    /** Whom to propose to one participant. */
    @GET
    @Path("for/{participant}")
    @Access(Audience.SUPPORTER)
    public Html partners(@PathParam("event") PublicCode event, @PathParam("participant") PublicCode participant) {
        Registration own =
                participants.find(caller.eventId(), participant, reach()).orElseThrow(Refusal::notFound);
        Map<Long, ProposalsPage.Party> people = parties();
        long id = own.participant().id();
        if (!people.containsKey(id)) {
            throw new Refusal(Response.Status.CONFLICT, "matchmaking.proposal.notApproved");
        }
        ReasonWords words = reasonWords();
        List<ProposalsPage.Pair> partners =
                suggestions.rank(caller.eventId(), id, caller.language()).suggested().stream()
                        .filter(each -> each.proposed().isEmpty())
                        .limit(BEST)
                        .map(each -> new ProposalsPage.Pair(
                                people.get(id),
                                people.get(each.who().id()),
                                each.score().orElse(0),
                                words.say(each.reasons())))
                        .toList();
        ProposalsPage.Party me = people.get(id);
        return Html.page(
                "matchmaking/partners",
                new PartnersPage(event.value(), me.code(), me.name(), me.organisation(), partners));
    }

    @POST
    @Access(Audience.SUPPORTER)
    public Response propose(@PathParam("event") PublicCode event, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        Optional<Long> first = participant(form.value("first"));
        Optional<Long> second = participant(form.value("second"));
        String note = form.optional("note", Proposals.NOTE_LENGTH);
        if (first.isEmpty() || second.isEmpty() || form.isWrong()) {
            throw new Refusal(Response.Status.BAD_REQUEST, "matchmaking.proposal.impossible");
        }
        Proposals.Proposing outcome = proposals.propose(
                caller.eventId(), first.get(), second.get(), caller.person().id(), reach(), note);
        if (outcome == Proposals.Proposing.IMPOSSIBLE) {
            throw new Refusal(Response.Status.CONFLICT, "matchmaking.proposal.impossible");
        }
        if (outcome == Proposals.Proposing.ASKED) {
            throw new Refusal(Response.Status.CONFLICT, "matchmaking.proposal.asked");
        }
        if (outcome == Proposals.Proposing.BARRED) {
            throw new Refusal(Response.Status.CONFLICT, "matchmaking.proposal.barred");
        }
        // Proposed before is as good as proposed now.
        return Redirect.to("/events/" + event + "/proposals");
    }

    @POST
    @Path("take-back")
    @Access(Audience.SUPPORTER)
    public Response takeBack(@PathParam("event") PublicCode event, MultivaluedMap<String, String> sent) {
        String code = Form.of(sent).value("proposal");
        if (!CODE.matcher(code).matches() || !proposals.takeBack(caller.eventId(), new PublicCode(code), reach())) {
            throw new Refusal(Response.Status.CONFLICT, "matchmaking.proposal.gone");
        }
        return Redirect.to("/events/" + event + "/proposals");
    }

    private Reach reach() {
        return new Reach(caller.office());
    }

    private Optional<Long> participant(String code) {
        return CODE.matcher(code).matches()
                ? suggestions.find(caller.eventId(), new PublicCode(code)).map(Counterpart::id)
                : Optional.empty();
    }

    /** The approved participants by id, and whether the caller looks after them. */
    private Map<Long, ProposalsPage.Party> parties() {
        Map<Long, ProposalsPage.Party> parties = new HashMap<>();
        Set<Long> own = new HashSet<>();
        participants
                .ofEvent(caller.eventId(), reach())
                .forEach(each -> own.add(each.participant().id()));
        suggestions
                .search(caller.eventId(), "", caller.language())
                .forEach(each -> parties.put(each.id(), party(each, own.contains(each.id()))));
        return parties;
    }

    private static ProposalsPage.Party party(Counterpart who, boolean own) {
        return new ProposalsPage.Party(who.code().value(), who.name(), who.organisation(), own);
    }

    private static boolean isOwn(Map<Long, ProposalsPage.Party> people, long first, long second) {
        return people.containsKey(first)
                && people.containsKey(second)
                && (people.get(first).own() || people.get(second).own());
    }

    private List<ProposalsPage.Pair> best(List<BestPairs.Found> found, Map<Long, ProposalsPage.Party> people) {
        ReasonWords words = reasonWords();
        return found.stream()
                .filter(each -> isOwn(people, each.first().id(), each.second().id()))
                .limit(BEST)
                .map(each -> new ProposalsPage.Pair(
                        people.get(each.first().id()),
                        people.get(each.second().id()),
                        each.score(),
                        words.say(each.reasons())))
                .toList();
    }

    private List<ProposalsPage.Party> found(String query, Map<Long, ProposalsPage.Party> people) {
        return suggestions.search(caller.eventId(), query, caller.language()).stream()
                .map(each -> people.get(each.id()))
                .filter(ProposalsPage.Party::own)
                .limit(FOUND)
                .toList();
    }

    private ReasonWords reasonWords() {
        return new ReasonWords(caller.language(), categories.byCode(caller.networkId(), caller.language()));
    }
}
