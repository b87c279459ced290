package eu.visavis.event.web;

import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.event.MeetingTable;
import eu.visavis.event.Slot;
import eu.visavis.event.TableChanges;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The tables of an event, to be changed one by one or several at once. */
@Path("/events/{event}/tables")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class TablePages {
    private final Events events;
    private final TableKeeping keeping;
    private final Caller caller;

    @Inject
    TablePages(Events events, TableKeeping keeping, Caller caller) {
        this.events = events;
        this.keeping = keeping;
        this.caller = caller;
    }

    TablePages() { // for the CDI client proxy
        this(null, null, null);
    }

    @GET
    @Access(Audience.ORGANISER)
    public Html tables() {
        return tables(TableForm.unchanged());
    }

    @POST
    @Access(Audience.ORGANISER)
    public Response changeSeveral(@PathParam("event") String code, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        Event event = events.get(caller.eventId());
        Set<Integer> numbers = TableForm.readNumbers(form, numbers());
        Optional<TableChanges> changes = TableForm.readSeveral(form, events.slots(event.id()));
        if (changes.isEmpty()) {
            return answer(400, tables(form));
        }
        TableKeeping.Outcome outcome = keeping.change(event.id(), numbers, changes.get());
        if (TableForm.isDone(form, "closing", outcome, event, caller.language())) {
            return Redirect.to(tables(code));
        }
        return answer(409, tables(form));
    }

    @POST
    @Path("remove")
    @Access(Audience.ORGANISER)
    public Response remove(@PathParam("event") String code, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        Event event = events.get(caller.eventId());
        Set<Integer> numbers = TableForm.readNumbers(form, numbers());
        if (form.isWrong()) {
            return answer(400, tables(form));
        }
        TableKeeping.Outcome outcome = keeping.remove(event.id(), numbers);
        if (TableForm.isDone(form, "numbers", outcome, event, caller.language())) {
            return Redirect.to(tables(code));
        }
        return answer(409, tables(form));
    }

    @GET
    @Path("{table}")
    @Access(Audience.ORGANISER)
    public Html table(@PathParam("table") String number) {
        MeetingTable table = find(number);
        List<Slot> slots = events.slots(caller.eventId());
        return table(TableForm.of(table, events.closings(caller.eventId()), slots), table);
    }

    @POST
    @Path("{table}")
    @Access(Audience.ORGANISER)
    public Response change(
            @PathParam("event") String code, @PathParam("table") String number, MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        MeetingTable table = find(number);
        Event event = events.get(caller.eventId());
        Optional<Integer> newNumber = form.read(
                "number", typed -> Form.number(typed, 1, TableKeeping.MAX_NUMBER), "event.tables.numberWrong");
        Optional<TableChanges> changes = TableForm.readOne(form, events.slots(event.id()));
        if (changes.isEmpty()) {
            return answer(400, table(form, table));
        }
        TableKeeping.Outcome outcome =
                keeping.change(event.id(), table.number(), newNumber.orElseThrow(), changes.get());
        if (TableForm.isDone(form, "closing", outcome, event, caller.language())) {
            return Redirect.to(tables(code) + "#table-" + newNumber.get());
        }
        return answer(409, table(form, table));
    }

    private Set<Integer> numbers() {
        return events.tables(caller.eventId()).stream()
                .map(MeetingTable::number)
                .collect(Collectors.toSet());
    }

    private MeetingTable find(String number) {
        return Form.number(number, 1, TableKeeping.MAX_NUMBER)
                .flatMap(known -> events.tables(caller.eventId()).stream()
                        .filter(table -> table.number() == known)
                        .findFirst())
                .orElseThrow(Refusal::notFound);
    }

    private Html tables(Form form) {
        return new Html("event/tables", Map.of("page", page(), "form", form));
    }

    private Html table(Form form, MeetingTable table) {
        return new Html("event/table", Map.of("page", page(), "form", form, "number", table.number()));
    }

    private TablesPage page() {
        return TablesPage.of(events.get(caller.eventId()), events, caller.language());
    }

    private static Response answer(int status, Html page) {
        return Response.status(status).entity(page).build();
    }

    private static String tables(String code) {
        return "/events/" + code + "/tables";
    }
}
