package eu.visavis.agenda.web;

import eu.visavis.agenda.AgendaOrder;
import eu.visavis.agenda.AgendaReading;
import eu.visavis.agenda.PersonalAgenda;
import eu.visavis.agenda.Printout;
import eu.visavis.agenda.PrintoutKind;
import eu.visavis.agenda.PrintoutOrder;
import eu.visavis.agenda.Printouts;
import eu.visavis.event.Events;
import eu.visavis.kernel.Language;
import eu.visavis.scheduling.PlanVersion;
import eu.visavis.scheduling.PublishedSchedule;
import eu.visavis.text.Formats;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Download;
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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Paper and files for the organiser: asked for here, made in the background, and taken here. */
@Path("/events/{event}/outputs")
@RequestScoped
public class OutputsPages {
    private final Printouts printouts;
    private final AgendaReading agendas;
    private final PublishedSchedule schedule;
    private final Events events;
    private final Caller caller;

    @Inject
    OutputsPages(Printouts printouts, AgendaReading agendas, PublishedSchedule schedule, Events events, Caller caller) {
        this.printouts = printouts;
        this.agendas = agendas;
        this.schedule = schedule;
        this.events = events;
        this.caller = caller;
    }

    OutputsPages() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Access(Audience.ORGANISER)
    public Html show() {
        return Html.page("agenda/outputs", page());
    }

    /** The part of the page that changes while something is made. */
    @GET
    @Path("printouts")
    @Produces(MediaType.TEXT_HTML)
    @Access(Audience.ORGANISER)
    public Html progress() {
        return Html.page("agenda/printoutsNews", page());
    }

    @POST
    @Path("printouts")
    @Produces(MediaType.TEXT_HTML)
    @Access(Audience.ORGANISER)
    public Response make(
            @PathParam("event") String event,
            @FormParam("kind") @DefaultValue("") String code,
            @FormParam("since") @DefaultValue("") String since,
            @FormParam("language") @DefaultValue("") String language) {
        Optional<PrintoutKind> kind = PrintoutKind.ofCode(code);
        if (kind.isEmpty()) {
            return Response.status(400).entity(show()).build();
        }
        PrintoutOrder order = new PrintoutOrder(
                caller.eventId(),
                kind.get(),
                Language.ofCode(language).orElse(caller.language()),
                kind.get().knowsChanges() ? version(since) : OptionalInt.empty());
        if (!printouts.request(order)) {
            throw notPrinted();
        }
        return Redirect.to("/events/" + event + "/outputs#" + kind.get().code());
    }

    @GET
    @Path("printouts/{printout}")
    @Produces("application/pdf")
    @Access(Audience.ORGANISER)
    public Response take(@PathParam("printout") String code) {
        PrintoutKind kind = PrintoutKind.ofCode(code).orElseThrow(Refusal::notFound);
        Printout printout = printouts
                .find(caller.eventId(), kind)
                .filter(found -> found.state() == Printout.State.READY)
                .orElseThrow(OutputsPages::notPrinted);
        StreamingOutput file = out -> printouts.copy(printout, out);
        return Download.of(kind.code() + ".pdf", file)
                .header("Content-Length", printout.size())
                .build();
    }

    /** A calendar file for each participant who has a meeting. */
    @GET
    @Path("calendars.zip")
    @Produces("application/zip")
    @Access(Audience.ORGANISER)
    public Response calendars() {
        List<PersonalAgenda> all = agendas.all(caller.eventId(), AgendaOrder.NAME, caller.language());
        if (all.isEmpty()) {
            throw notPrinted();
        }
        StreamingOutput file = out -> CalendarArchive.write(all, out);
        return Download.of("calendars.zip", file).build();
    }

    /** The number of a published version of the event; whatever else was sent asks for everything. */
    private OptionalInt version(String number) {
        return schedule.versions(caller.eventId()).stream()
                .mapToInt(PlanVersion::number)
                .filter(known -> String.valueOf(known).equals(number))
                .findFirst();
    }

    private OutputsPage page() {
        long eventId = caller.eventId();
        return OutputsPage.of(
                events.get(eventId),
                schedule.versions(eventId),
                printouts.ofEvent(eventId),
                Formats.in(caller.language()));
    }

    private static Refusal notPrinted() {
        return new Refusal(Response.Status.CONFLICT, "agenda.notPrinted");
    }
}
