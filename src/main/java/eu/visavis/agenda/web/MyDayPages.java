package eu.visavis.agenda.web;

import eu.visavis.agenda.AgendaFiles;
import eu.visavis.agenda.AgendaReading;
import eu.visavis.agenda.PersonalAgenda;
import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.matchmaking.Remarks;
import eu.visavis.registration.DeputyActs;
import eu.visavis.registration.Participant;
import eu.visavis.registration.Participants;
import eu.visavis.text.Formats;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Download;
import eu.visavis.web.Html;
import eu.visavis.web.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The participant's own day. Page, PDF and calendar are made from the same agenda, so they agree to the minute. */
@Path("/events/{event}/me")
@RequestScoped
public class MyDayPages {
    private final AgendaReading agendas;
    private final Events events;
    private final Participants participants;
    private final Remarks remarks;
    private final DeputyActs deputies;
    private final Caller caller;
    private final Clock clock;

    @Inject
    MyDayPages(
            AgendaReading agendas,
            Events events,
            Participants participants,
            Remarks remarks,
            DeputyActs deputies,
            Caller caller,
            Clock clock) {
        this.agendas = agendas;
        this.events = events;
        this.participants = participants;
        this.remarks = remarks;
        this.deputies = deputies;
        this.caller = caller;
        this.clock = clock;
    }

    MyDayPages() { // for the CDI client proxy
        this(null, null, null, null, null, null, null);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Access(Audience.REGISTERED)
    public Html day(@PathParam("event") String code) {
        Participant own = participants.get(caller.participantId()).participant();
        Optional<PersonalAgenda> agenda = agenda();
        if (own.status() != Participant.Status.APPROVED || agenda.isEmpty()) {
            return new Html(
                    "agenda/before",
                    Map.of(
                            "code",
                            code,
                            "status",
                            own.status().name(),
                            "position",
                            participants.positionOf(own),
                            "deputies",
                            deputies.standing(own.id()),
                            "reconfirms",
                            reconfirms(own),
                            "programme",
                            programme()));
        }
        MyDayPage page = MyDayPage.of(
                agenda.get().withoutDropped(),
                caller.isOnBehalf() ? Map.of() : remarks.notes(caller.eventId(), caller.participantId()),
                clock.instant(),
                Formats.in(caller.language()));
        return new Html(
                "agenda/myDay",
                Map.of("page", page, "deputies", deputies.standing(own.id()), "reconfirms", reconfirms(own)));
    }

    private List<ProgrammeRow> programme() {
        Event event = events.get(caller.eventId());
        Formats formats = Formats.in(caller.language());
        return agendas.programmeOf(event.id(), caller.participantId(), caller.language()).stream()
                .map(item -> ProgrammeRow.of(item, event.zone(), formats))
                .toList();
    }

    private boolean reconfirms(Participant own) {
        return own.isToReconfirm() && !caller.isOnBehalf();
    }

    @GET
    @Path("agenda.pdf")
    @Produces("application/pdf")
    @Access(Audience.PARTICIPANT)
    public Response pdf() {
        byte[] pdf = AgendaFiles.pdf(agenda().orElseThrow(Refusal::notFound).withoutDropped());
        return Response.ok(pdf)
                .header("Content-Disposition", "inline; filename=\"agenda.pdf\"")
                .build();
    }

    @GET
    @Path("agenda.ics")
    @Produces("text/calendar")
    @Access(Audience.PARTICIPANT)
    public Response calendar() {
        byte[] calendar = AgendaFiles.calendar(agenda().orElseThrow(Refusal::notFound));
        return Download.of("agenda.ics", calendar)
                .type("text/calendar; charset=UTF-8")
                .build();
    }

    private Optional<PersonalAgenda> agenda() {
        return agendas.of(caller.eventId(), caller.participantId(), caller.language());
    }
}
