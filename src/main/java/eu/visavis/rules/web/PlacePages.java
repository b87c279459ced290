package eu.visavis.rules.web;

import eu.visavis.event.Events;
import eu.visavis.event.MeetingTable;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import eu.visavis.rules.HallWalks;
import eu.visavis.rules.PeopleRules;
import eu.visavis.rules.PersonFacts;
import eu.visavis.rules.Walk;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Form;
import eu.visavis.web.Html;
import eu.visavis.web.Redirect;
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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The ways between the halls of an event, and who has a table of their own. */
@Path("/events/{event}/rules/places")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class PlacePages {
    private final Events events;
    private final Participants participants;
    private final HallWalks walks;
    private final PeopleRules people;
    private final Caller caller;

    @Inject
    PlacePages(Events events, Participants participants, HallWalks walks, PeopleRules people, Caller caller) {
        this.events = events;
        this.participants = participants;
        this.walks = walks;
        this.people = people;
        this.caller = caller;
    }

    PlacePages() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    @GET
    @Access(Audience.ORGANISER)
    public Html places(@PathParam("event") String code) {
        long eventId = caller.eventId();
        return places(code, WalkForm.of(walks.halls(eventId), walks.of(eventId)));
    }

    @POST
    @Path("walks")
    @Access(Audience.ORGANISER)
    public Response walk(@PathParam("event") String code, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        Optional<List<Walk>> stated = WalkForm.read(form, walks.halls(caller.eventId()));
        if (stated.isEmpty()) {
            return Response.status(400).entity(places(code, form)).build();
        }
        walks.state(caller.eventId(), stated.get());
        return Redirect.to("/events/" + code + "/rules");
    }

    private Html places(String code, Form form) {
        List<MeetingTable> tables = events.tables(caller.eventId());
        PlacesPage page = new PlacesPage(code, HallWalks.halls(tables), own(tables));
        return new Html("rules/places", Map.of("page", page, "form", form));
    }

    private List<PlacesPage.OwnTable> own(List<MeetingTable> tables) {
        Map<Long, MeetingTable> byId = tables.stream().collect(Collectors.toMap(MeetingTable::id, Function.identity()));
        Map<Long, PersonFacts> facts = people.of(caller.eventId());
        return participants.approved(caller.eventId()).stream()
                .flatMap(person -> facts.getOrDefault(person.participant().id(), PersonFacts.NONE).tableId().stream()
                        .mapToObj(table -> own(person, byId.get(table))))
                .sorted(Comparator.comparingInt(PlacesPage.OwnTable::number))
                .toList();
    }

    private static PlacesPage.OwnTable own(Registration person, MeetingTable table) {
        return new PlacesPage.OwnTable(
                table.number(),
                table.hall(),
                person.participant().code().value(),
                person.person().name(),
                person.organisationName());
    }
}
