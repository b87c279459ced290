package eu.visavis.matchmaking.web;

import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.kernel.PublicCode;
import eu.visavis.matchmaking.CategoryNames;
import eu.visavis.matchmaking.Contacts;
import eu.visavis.matchmaking.Counterpart;
import eu.visavis.matchmaking.MeetingRequest;
import eu.visavis.matchmaking.ReasonWords;
import eu.visavis.matchmaking.Relation;
import eu.visavis.matchmaking.Relations;
import eu.visavis.matchmaking.Suggestion;
import eu.visavis.matchmaking.Suggestions;
import eu.visavis.matchmaking.TypeRules;
import eu.visavis.registration.EventTypes;
import eu.visavis.registration.Participant;
import eu.visavis.registration.ParticipantTypes;
import eu.visavis.registration.Participants;
import eu.visavis.web.Caller;
import eu.visavis.web.Form;
import eu.visavis.web.Html;
import eu.visavis.web.Refusal;
import eu.visavis.web.WebAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds another participant for the caller, and shows the page about it. */
@RequestScoped
class PersonViews {
    private static final Form NOTHING_SENT = Form.filled(Map.of("wish", List.of(MeetingRequest.Wish.WANT.name())));

    private final Suggestions suggestions;
    private final Relations relations;
    private final CategoryNames categories;
    private final Contacts contacts;
    private final ParticipantTypes types;
    private final TypeRules typeRules;
    private final Participants participants;
    private final Events events;
    private final Caller caller;
    private final Clock clock;

    @Inject
    PersonViews(
            Suggestions suggestions,
            Relations relations,
            CategoryNames categories,
            Contacts contacts,
            ParticipantTypes types,
            TypeRules typeRules,
            Participants participants,
            Events events,
            Caller caller,
            Clock clock) {
        this.suggestions = suggestions;
        this.relations = relations;
        this.categories = categories;
        this.contacts = contacts;
        this.types = types;
        this.typeRules = typeRules;
        this.participants = participants;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    PersonViews() { // for the CDI client proxy
        this(null, null, null, null, null, null, null, null, null, null);
    }

    /** The other participant; the page that does not exist, if the caller may not see it. */
    Suggestion find(PublicCode participant) {
        return suggestions
                .rank(caller.eventId(), caller.participantId(), caller.language())
                .find(participant)
                .orElseThrow(Refusal::notFound);
    }

    /** The page as it is opened. */
    Html page(Suggestion other) {
        Relation relation = relation(other);
        return page(other, relation, NOTHING_SENT, noted(relation));
    }

    /** The page with a form that asks for a meeting and has problems. */
    Html asking(Suggestion other, Form ask) {
        Relation relation = relation(other);
        return page(other, relation, ask, noted(relation));
    }

    /** The page with a note that has problems. */
    Html noting(Suggestion other, Form note) {
        return page(other, relation(other), NOTHING_SENT, note);
    }

    /** The caller's own profile as others see it, if there is one to see. */
    Optional<PersonPage> own() {
        return suggestions.own(caller.eventId(), caller.participantId()).map(own -> view(own, Relation.NONE));
    }

    /** The address of the page. */
    static String address(PublicCode event, PublicCode participant) {
        return "/events/" + event + "/people/" + participant;
    }

    private Relation relation(Suggestion other) {
        Relation relation = relations
                .of(caller.eventId(), caller.participantId())
                .getOrDefault(other.who().id(), Relation.NONE);
        return caller.isOnBehalf() ? relation.withoutSecrets() : relation;
    }

    private Html page(Suggestion other, Relation relation, Form ask, Form note) {
        return new Html("matchmaking/person", Map.of("page", view(other, relation), "form", ask, "note", note));
    }

    private static Form noted(Relation relation) {
        return Form.filled(Map.of("note", List.of(relation.own().note())));
    }

    private PersonPage view(Suggestion other, Relation relation) {
        Event event = events.get(caller.eventId());
        Words words = new Words(caller.language());
        Counterpart who = other.who();
        EventTypes all = types.of(event.id());
        Participant me = participants.get(caller.participantId()).participant();
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
                all.name(who.type(), caller.language()),
                who.town().isEmpty() ? country : who.town() + ", " + country,
                WebAddress.of(who.website()),
                words.languages(who.spokenLanguages()),
                who.online(),
                reasons.say(other.reasons()),
                wants(other),
                relation.state(),
                relation.mayAsk(),
                relation.received().isEmpty() && !all.mayAsk(me.attendance().type(), who.type()),
                typeRules.open(event, me),
                stated(relation.received(), event, words),
                stated(relation.asked(), event, words),
                relation.state() == Relation.State.ACCEPTED
                        ? relation.decisive().code().value()
                        : "",
                relation.asked().flatMap(DeclineLine::of),
                relation.own().bookmarked(),
                event.acceptance() == Event.Acceptance.AUTOMATIC,
                other.proposed(),
                other.isSuggested(),
                contacts.email(who.id(), relation));
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
}
