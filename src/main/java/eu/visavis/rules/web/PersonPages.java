package eu.visavis.rules.web;

import eu.visavis.event.Events;
import eu.visavis.kernel.PublicCode;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import eu.visavis.rules.PeopleRules;
import eu.visavis.rules.PersonFacts;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Choices;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What is stated of the participants of an event, each on a page of their own. Seen by staff only. */
@Path("/events/{event}/rules/people")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class PersonPages {
    private final Events events;
    private final Participants participants;
    private final PeopleRules rules;
    private final Caller caller;

    @Inject
    PersonPages(Events events, Participants participants, PeopleRules rules, Caller caller) {
        this.events = events;
        this.participants = participants;
        this.rules = rules;
        this.caller = caller;
    }

    PersonPages() { // for the CDI client proxy
        this(null, null, null, null);
    }

    @GET
    @Access(Audience.ORGANISER)
    public Html people(
            @PathParam("event") String code,
            @QueryParam("list") @DefaultValue("") String list,
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("page") @DefaultValue("1") int page) {
        long eventId = caller.eventId();
        PersonWords said = new PersonWords(Messages.in(caller.language()), events.tables(eventId));
        return Html.page(
                "rules/people",
                PeoplePage.of(
                        code,
                        participants.approved(eventId),
                        rules.of(eventId),
                        new PeoplePage.Search(list.equals("stated"), words, page),
                        said::of,
                        Formats.in(caller.language())));
    }

    @GET
    @Path("{participant}")
    @Access(Audience.ORGANISER)
    public Html person(@PathParam("event") String code, @PathParam("participant") PublicCode participant) {
        Registration person = find(participant);
        PersonFacts facts = rules.ofParticipant(person.participant().id());
        return person(
                code,
                person,
                PersonForm.of(
                        facts,
                        events.tables(caller.eventId()),
                        events.get(caller.eventId()).zone()));
    }

    @POST
    @Path("{participant}")
    @Access(Audience.ORGANISER)
    public Response state(
            @PathParam("event") String code,
            @PathParam("participant") PublicCode participant,
            MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        Registration person = find(participant);
        Optional<PersonFacts> facts = PersonForm.read(
                form,
                events.tables(caller.eventId()),
                rules.ofParticipant(person.participant().id()),
                isOnline(person));
        if (facts.isEmpty()) {
            return Response.status(400).entity(person(code, person, form)).build();
        }
        if (rules.state(caller.eventId(), person.participant().id(), facts.get())
                instanceof PeopleRules.Outcome.TableTaken taken) {
            form.wrong(
                    "table",
                    "rules.person.tableTaken",
                    participants.get(taken.participantId()).person().name());
            return Response.status(409).entity(person(code, person, form)).build();
        }
        return Redirect.to("/events/" + code + "/rules/people?list=stated");
    }

    /** Takes somebody's own table away, from the list of such tables. */
    @POST
    @Path("{participant}/table/remove")
    @Access(Audience.ORGANISER)
    public Response removeTable(@PathParam("event") String code, @PathParam("participant") PublicCode participant) {
        long id = find(participant).participant().id();
        rules.state(caller.eventId(), id, rules.ofParticipant(id).withTable(OptionalLong.empty()));
        return Redirect.to("/events/" + code + "/rules/places#own");
    }

    private Registration find(PublicCode participant) {
        return participants.find(caller.eventId(), participant).orElseThrow(Refusal::notFound);
    }

    private static boolean isOnline(Registration person) {
        return person.participant().attendance().online();
    }

    private Html person(String code, Registration person, Form form) {
        Formats formats = Formats.in(caller.language());
        PersonPage page = new PersonPage(
                code,
                person.participant().code().value(),
                person.person().name(),
                person.organisationName(),
                isOnline(person),
                formats.list(person.person().spokenLanguages().stream()
                        .map(formats::language)
                        .toList()),
                Choices.languages(formats),
                isOnline(person) ? Choices.zones() : List.of());
        return new Html("rules/person", Map.of("page", page, "form", form));
    }
}
