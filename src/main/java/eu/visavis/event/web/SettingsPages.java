package eu.visavis.event.web;

import eu.visavis.event.Event;
import eu.visavis.event.EventCopying;
import eu.visavis.event.EventDetails;
import eu.visavis.event.EventPlanning;
import eu.visavis.event.Events;
import eu.visavis.event.SessionTimes;
import eu.visavis.event.TableFacts;
import eu.visavis.event.TableKeeping;
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
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Setting up an event: texts, venue, sessions, tables. */
@Path("/events/{event}/settings")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class SettingsPages {
    private final Events events;
    private final EventPlanning planning;
    private final TableKeeping tables;
    private final EventCopying copying;
    private final Caller caller;

    @Inject
    SettingsPages(Events events, EventPlanning planning, TableKeeping tables, EventCopying copying, Caller caller) {
        this.events = events;
        this.planning = planning;
        this.tables = tables;
        this.copying = copying;
        this.caller = caller;
    }

    SettingsPages() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    @GET
    @Access(Audience.ORGANISER)
    public Html settings() {
        return settings(Form.empty(), Form.empty(), Form.empty());
    }

    @GET
    @Path("texts")
    @Access(Audience.ORGANISER)
    public Html texts(@PathParam("event") String code) {
        Event event = events.get(caller.eventId());
        Form form = EventForm.of(event, events.places(event.id()));
        return EventForm.page(form, settings(code) + "/texts", caller.language());
    }

    @POST
    @Path("texts")
    @Access(Audience.ORGANISER)
    public Response change(@PathParam("event") String code, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        Event event = events.get(caller.eventId());
        Optional<EventDetails> details = EventForm.read(form, event.texts(), caller.language());
        if (details.isEmpty()) {
            return Response.status(400)
                    .entity(EventForm.page(form, settings(code) + "/texts", caller.language()))
                    .build();
        }
        switch (planning.change(event.id(), details.get())) {
            case IN_USE -> form.wrong("zone", "event.form.zoneInUse");
            case PEOPLE_ONLINE -> form.wrong("format", "event.form.peopleOnline");
            case NO_PUBLICITY -> form.wrong("public", "event.form.noPublicity");
            default -> {
                return Redirect.to(settings(code));
            }
        }
        return Response.status(409)
                .entity(EventForm.page(form, settings(code) + "/texts", caller.language()))
                .build();
    }

    @POST
    @Path("sessions")
    @Access(Audience.ORGANISER)
    public Response addSession(@PathParam("event") String code, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        Optional<SessionTimes> times = FrameForm.readSession(form);
        if (times.isPresent()) {
            switch (planning.addSession(caller.eventId(), times.get())) {
                case OVERLAPS -> form.wrong("from", "event.session.overlaps");
                case NO_SLOT -> form.wrong("to", "event.session.noSlot");
                default -> {
                    return Redirect.to(settings(code) + "#sessions");
                }
            }
        }
        return Response.status(400)
                .entity(settings(form, Form.empty(), Form.empty()))
                .build();
    }

    @POST
    @Path("sessions/remove")
    @Access(Audience.ORGANISER)
    public Response removeSession(@PathParam("event") String code, @FormParam("session") @DefaultValue("0") long id) {
        String address = settings(code) + "#sessions";
        refuseIfInUse(planning.removeSession(caller.eventId(), id), address);
        return Redirect.to(address);
    }

    @POST
    @Path("tables")
    @Access(Audience.ORGANISER)
    public Response addTables(@PathParam("event") String code, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        Optional<Integer> count = FrameForm.readTableCount(form);
        String hall = form.optional("hall", TableFacts.HALL_CHARACTERS);
        if (!form.isWrong()) {
            TableFacts facts = new TableFacts(hall, form.has("accessible", "yes"), form.has("quiet", "yes"));
            if (tables.add(caller.eventId(), count.orElseThrow(), facts) instanceof TableKeeping.Outcome.Done) {
                return Redirect.to(settings(code) + "#tables");
            }
            form.wrong("count", "event.tables.tooMany", TableKeeping.MAX_TABLES);
        }
        return Response.status(400)
                .entity(settings(Form.empty(), form, Form.empty()))
                .build();
    }

    @POST
    @Path("tables/remove")
    @Access(Audience.ORGANISER)
    public Response removeTables(@PathParam("event") String code, @FormParam("hall") @DefaultValue("") String hall) {
        Form form = Form.empty();
        Event event = events.get(caller.eventId());
        if (TableForm.isDone(form, "tables", tables.removeHall(event.id(), hall), event, caller.language())) {
            return Redirect.to(settings(code) + "#tables");
        }
        return Response.status(409)
                .entity(settings(Form.empty(), form, Form.empty()))
                .build();
    }

    /** Makes an event like this one; its organiser goes on with the texts of the copy. */
    @POST
    @Path("copy")
    @Access(Audience.ORGANISER)
    public Response copy(MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        Optional<LocalDate> firstDay = form.read("firstDay", Form::day, "event.copy.dayMissing");
        if (firstDay.isEmpty()) {
            return Response.status(400)
                    .entity(settings(Form.empty(), Form.empty(), form))
                    .build();
        }
        Event copy = copying.copy(caller.eventId(), caller.person().id(), firstDay.get());
        return Redirect.to(settings(copy.code().value()) + "/texts");
    }

    private static void refuseIfInUse(EventPlanning.Outcome outcome, String address) {
        if (outcome == EventPlanning.Outcome.IN_USE) {
            throw new Refusal(Response.Status.CONFLICT, "event.inUse").backTo(address, "event.inUse.back");
        }
    }

    private Html settings(Form session, Form tables, Form copy) {
        Event event = events.get(caller.eventId());
        SettingsPage page = SettingsPage.of(
                event,
                events.places(event.id()),
                events.sessions(event.id()),
                events.tables(event.id()),
                events.closings(event.id()),
                caller.language());
        return new Html(
                "event/settings", Map.of("page", page, "sessionForm", session, "tablesForm", tables, "copyForm", copy));
    }

    private static String settings(String code) {
        return "/events/" + code + "/settings";
    }
}
