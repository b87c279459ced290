package eu.visavis.programme.web;

import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.kernel.PublicCode;
import eu.visavis.programme.ItemFacts;
import eu.visavis.programme.MeetingsMeanwhile;
import eu.visavis.programme.ProgrammeItem;
import eu.visavis.programme.ProgrammeItems;
import eu.visavis.programme.ProgrammeKeeping;
import eu.visavis.registration.Registration;
import eu.visavis.text.Formats;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.CsvRows;
import eu.visavis.web.Download;
import eu.visavis.web.Form;
import eu.visavis.web.Html;
import eu.visavis.web.Redirect;
import eu.visavis.web.Refusal;
import eu.visavis.web.TextLanguages;
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
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The programme of an event, as organisers state it, and who joins it. */
@Path("/events/{event}/settings/programme")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ProgrammePages {
    private static final int MEETINGS_SHOWN = 10;

    private final Events events;
    private final ProgrammeItems items;
    private final ProgrammeKeeping keeping;
    private final Caller caller;

    @Inject
    ProgrammePages(Events events, ProgrammeItems items, ProgrammeKeeping keeping, Caller caller) {
        this.events = events;
        this.items = items;
        this.keeping = keeping;
        this.caller = caller;
    }

    ProgrammePages() { // for the CDI client proxy
        this(null, null, null, null);
    }

    @GET
    @Access(Audience.ORGANISER)
    public Html list() {
        Event event = events.get(caller.eventId());
        return Html.page(
                "programme/list",
                ProgrammePage.of(event, items.ofEvent(event.id()), items.counts(event.id()), caller.language()));
    }

    @GET
    @Path("one")
    @Access(Audience.ORGANISER)
    public Html form(@PathParam("event") String event, @QueryParam("item") @DefaultValue("") String code) {
        if (!code.isEmpty()) {
            return page(event, ItemForm.of(find(code), zone()));
        }
        Map<String, List<String>> fresh = new HashMap<>();
        fresh.put("who", List.of(ItemForm.SIGN_UP));
        events.days(caller.eventId()).stream().findFirst().ifPresent(day -> fresh.put("day", List.of(day.toString())));
        return page(event, Form.filled(fresh));
    }

    @POST
    @Path("one")
    @Access(Audience.ORGANISER)
    public Response save(@PathParam("event") String event, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        String code = form.value("item");
        Optional<ProgrammeItem> before = code.isEmpty() ? Optional.empty() : Optional.of(find(code));
        Optional<ItemFacts> facts = ItemForm.read(form, caller.language(), zone());
        if (facts.isPresent()) {
            Optional<PublicCode> saved =
                    before.isPresent() ? change(before.get(), facts.get()) : keeping.add(caller.eventId(), facts.get());
            if (saved.isPresent()) {
                return Redirect.to(address(event) + "/" + saved.get());
            }
            form.wrong("title-" + caller.language().code(), "programme.form.full", ProgrammeKeeping.MOST);
        }
        return Response.status(400).entity(page(event, form)).build();
    }

    private Optional<PublicCode> change(ProgrammeItem item, ItemFacts facts) {
        if (!keeping.change(caller.eventId(), item.code(), facts)) {
            throw Refusal.notFound(); // called off or removed meanwhile
        }
        return Optional.of(item.code());
    }

    @GET
    @Path("{item}")
    @Access(Audience.ORGANISER)
    public Html item(@PathParam("item") PublicCode code) {
        ProgrammeItem item = find(code.value());
        Event event = events.get(caller.eventId());
        Formats formats = Formats.in(caller.language());
        List<MeetingsMeanwhile.Meanwhile> meetings = keeping.meanwhile(item);
        List<ItemPage.Person> coming = new ArrayList<>();
        List<ItemPage.Person> waiting = new ArrayList<>();
        for (ProgrammeItems.Joined joined : items.people(item)) {
            Registration person = joined.registration();
            (joined.joining().isWaiting() ? waiting : coming)
                    .add(new ItemPage.Person(
                            person.participant().code().value(),
                            person.person().name(),
                            person.organisationName(),
                            formats.dateTime(joined.joining().askedAt(), event.zone())));
        }
        return Html.page(
                "programme/item",
                new ItemPage(
                        event.code().value(),
                        item.code().value(),
                        item.title(caller.language()),
                        item.facts().kind(),
                        ProgrammePage.when(item, event, formats),
                        item.isCalledOff(),
                        item.facts().signUp(),
                        item.facts().places().orElse(0),
                        coming,
                        waiting,
                        meetings.size(),
                        meetings.stream()
                                .limit(MEETINGS_SHOWN)
                                .map(meeting -> formats.time(meeting.window().start(), event.zone()) + " "
                                        + meeting.partner() + ", " + meeting.organisation())
                                .toList()));
    }

    /** Who comes and who waits, as a table for spreadsheets. */
    @GET
    @Path("{item}/people.csv")
    @Produces("text/csv")
    @Access(Audience.ORGANISER)
    public Response people(@PathParam("item") PublicCode code) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("participant_id", "state", "first_name", "last_name", "email", "organisation", "asked_at"));
        for (ProgrammeItems.Joined joined : items.people(find(code.value()))) {
            Registration person = joined.registration();
            rows.add(List.of(
                    person.participant().code().value(),
                    joined.joining().isWaiting() ? "waiting" : "joined",
                    person.person().firstName(),
                    person.person().lastName(),
                    person.person().email(),
                    person.organisationName(),
                    joined.joining().askedAt().toString()));
        }
        return Download.of("programme-" + code + ".csv", CsvRows.of(rows)).build();
    }

    @POST
    @Path("{item}/call-off")
    @Access(Audience.ORGANISER)
    public Response callOff(@PathParam("event") String event, @PathParam("item") PublicCode code) {
        keeping.callOff(caller.eventId(), find(code.value()).code());
        return Redirect.to(address(event));
    }

    @POST
    @Path("{item}/remove")
    @Access(Audience.ORGANISER)
    public Response remove(@PathParam("event") String event, @PathParam("item") PublicCode code) {
        if (!keeping.remove(caller.eventId(), find(code.value()).code())) {
            throw new Refusal(Response.Status.CONFLICT, "programme.item.inUse")
                    .backTo(address(event) + "/" + code, "programme.item.back");
        }
        return Redirect.to(address(event));
    }

    private ProgrammeItem find(String code) {
        return PublicCode.read(code)
                .flatMap(found -> items.find(caller.eventId(), found))
                .orElseThrow(Refusal::notFound);
    }

    private ZoneId zone() {
        return events.get(caller.eventId()).zone();
    }

    private Html page(String event, Form form) {
        int people = PublicCode.read(form.value("item"))
                .flatMap(code -> items.find(caller.eventId(), code))
                .map(item -> items.people(item).size())
                .orElse(0);
        return new Html(
                "programme/form",
                Map.of(
                        "event",
                        event,
                        "form",
                        form,
                        "people",
                        people,
                        "texts",
                        TextLanguages.of(form, caller.language(), "title", "description")));
    }

    private static String address(String event) {
        return "/events/" + event + "/settings/programme";
    }
}
