package eu.visavis.rules.web;

import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.event.MeetingTable;
import eu.visavis.event.Slot;
import eu.visavis.kernel.PublicCode;
import eu.visavis.matchmaking.Wishes;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import eu.visavis.rules.PairFacts;
import eu.visavis.rules.WishRules;
import eu.visavis.rules.WishedPair;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is stated of the meetings of two participants who have a wish. */
@Path("/events/{event}/rules/wishes")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class WishPages {
    private final Events events;
    private final Participants participants;
    private final Wishes wishes;
    private final WishRules rules;
    private final Caller caller;

    @Inject
    WishPages(Events events, Participants participants, Wishes wishes, WishRules rules, Caller caller) {
        this.events = events;
        this.participants = participants;
        this.wishes = wishes;
        this.rules = rules;
        this.caller = caller;
    }

    WishPages() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    @GET
    @Access(Audience.ORGANISER)
    public Html stated(@PathParam("event") String code) {
        Set<WishedPair> pairs = rules.of(caller.eventId()).keySet();
        return Html.page("rules/wishes", new WishesPage(code, "", rows().of(pairs)));
    }

    /** The wishes of one participant, to choose from. */
    @GET
    @Path("{first}")
    @Access(Audience.ORGANISER)
    public Html ofParticipant(@PathParam("event") String code, @PathParam("first") PublicCode first) {
        Registration one = find(first);
        long id = one.participant().id();
        Set<WishedPair> own = wished().stream()
                .filter(pair -> pair.first() == id || pair.second() == id)
                .collect(Collectors.toSet());
        return Html.page("rules/wishes", new WishesPage(code, one.person().name(), rows().of(own)));
    }

    @GET
    @Path("{first}/{second}")
    @Access(Audience.ORGANISER)
    public Html pair(
            @PathParam("event") String code,
            @PathParam("first") PublicCode first,
            @PathParam("second") PublicCode second) {
        Two two = two(first, second);
        return page(code, two, form(two).of(two.facts()));
    }

    @POST
    @Path("{first}/{second}")
    @Access(Audience.ORGANISER)
    public Response state(
            @PathParam("event") String code,
            @PathParam("first") PublicCode first,
            @PathParam("second") PublicCode second,
            MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        Two two = two(first, second);
        Optional<PairFacts> facts =
                form(two).read(form, two.one().participant(), two.other().participant());
        if (facts.isPresent() && !rules.state(caller.eventId(), two.pair(), facts.get())) {
            form.wrong("after", "rules.pair.circle");
        }
        if (form.isWrong()) {
            return Response.status(400).entity(page(code, two, form)).build();
        }
        return Redirect.to("/events/" + code + "/rules/wishes");
    }

    /**
     * The two of a meeting, and who and what can be chosen for it.
     *
     * @param facts what is stated of them
     */
    private record Two(
            Registration one,
            Registration other,
            PairFacts facts,
            OtherMeetings meetings,
            MeetingCompany company,
            StandInChoice standIns) {
        WishedPair pair() {
            return WishedPair.of(one.participant().id(), other.participant().id());
        }
    }

    /** The two, who must have a wish, or rules from a time when they had one. */
    private Two two(PublicCode first, PublicCode second) {
        Registration one = find(first);
        Registration other = find(second);
        WishedPair pair =
                WishedPair.of(one.participant().id(), other.participant().id());
        Set<WishedPair> wished = wished();
        Map<WishedPair, PairFacts> stated = rules.of(caller.eventId());
        Optional<PairFacts> facts = Optional.ofNullable(stated.get(pair));
        if (!wished.contains(pair) && facts.isEmpty()) {
            throw Refusal.conflict();
        }
        Map<Long, Registration> people = people();
        people.put(one.participant().id(), one);
        people.put(other.participant().id(), other);
        Formats formats = Formats.in(caller.language());
        MeetingCompany company = new MeetingCompany(pair, people, formats);
        return new Two(
                one,
                other,
                facts.orElse(PairFacts.NONE),
                new OtherMeetings(pair, wished, facts.flatMap(PairFacts::after), people, formats),
                company,
                new StandInChoice(pair, people, company, stated, Messages.in(caller.language())));
    }

    private Registration find(PublicCode participant) {
        return participants.find(caller.eventId(), participant).orElseThrow(Refusal::notFound);
    }

    private Set<WishedPair> wished() {
        return wishes.of(caller.eventId(), Wishes.Pending.INCLUDED).stream()
                .map(wish -> new WishedPair(wish.first(), wish.second()))
                .collect(Collectors.toSet());
    }

    private PairForm form(Two two) {
        return new PairForm(
                events.slots(caller.eventId()),
                events.tables(caller.eventId()),
                two.meetings(),
                two.company(),
                two.standIns());
    }

    private Map<Long, Registration> people() {
        Map<Long, Registration> people = new HashMap<>();
        participants
                .approved(caller.eventId())
                .forEach(one -> people.put(one.participant().id(), one));
        return people;
    }

    private WishRows rows() {
        Event event = events.get(caller.eventId());
        List<MeetingTable> tables = events.tables(event.id());
        List<Slot> slots = events.slots(event.id());
        Map<Long, Registration> people = people();
        return new WishRows(
                new PairWords(event, slots, tables, people, Messages.in(caller.language())),
                people,
                rules.of(event.id()),
                wished(),
                Formats.in(caller.language()));
    }

    private Html page(String code, Two two, Form form) {
        Event event = events.get(caller.eventId());
        PairWords words =
                new PairWords(event, events.slots(event.id()), List.of(), Map.of(), Messages.in(caller.language()));
        PairPage page = new PairPage(
                code,
                two.one().participant().code().value(),
                two.one().person().name(),
                two.one().organisationName(),
                two.other().participant().code().value(),
                two.other().person().name(),
                two.other().organisationName(),
                words.slots(),
                two.meetings().choices(),
                two.company().choices(),
                two.standIns().choices());
        return new Html("rules/pair", Map.of("page", page, "form", form));
    }
}
