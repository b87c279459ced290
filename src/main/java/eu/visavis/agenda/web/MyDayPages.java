package eu.visavis.agenda.web;

import eu.visavis.agenda.AgendaFiles;
import eu.visavis.agenda.AgendaReading;
import eu.visavis.agenda.PersonalAgenda;
import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.feedback.MeetingMarks;
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
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Clock;
import java.time.Instant;
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
    private final MeetingMarks marks;
    private final DeputyActs deputies;
    private final DayTicker ticker;
    private final Caller caller;
    private final Clock clock;

    @Inject
    MyDayPages(
            AgendaReading agendas,
            Events events,
            Participants participants,
            Remarks remarks,
            MeetingMarks marks,
            DeputyActs deputies,
            DayTicker ticker,
            Caller caller,
            Clock clock) {
        this.agendas = agendas;
        this.events = events;
        this.participants = participants;
        this.remarks = remarks;
        this.marks = marks;
        this.deputies = deputies;
        this.ticker = ticker;
        this.caller = caller;
        this.clock = clock;
    }

    MyDayPages() { // for the CDI client proxy
        this(null, null, null, null, null, null, null, null, null);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Access(Audience.REGISTERED)
    public Html day(@PathParam("event") String code, @QueryParam("changed") @DefaultValue("") String changed) {
        Participant own = participants.get(caller.participantId()).participant();
        long changes =
                ticker.changes(caller.eventId(), own.id()); // before the meetings are read, so that none is missed
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
                            "changes",
                            changes,
                            "deputies",
                            deputies.standing(own.id()),
                            "reconfirms",
                            reconfirms(own),
                            "programme",
                            programme()));
        }
        MyDayPage page = MyDayPage.of(
                agenda.get().withoutDropped(),
                caller.isOnBehalf() ? MyDayPage.Kept.NOTHING : kept(),
                clock.instant(),
                Formats.in(caller.language()));
        return new Html(
                "agenda/myDay",
                Map.of(
                        "page",
                        page,
                        "deputies",
                        deputies.standing(own.id()),
                        "reconfirms",
                        reconfirms(own) && !hasBegun(agenda.get()),
                        "changes",
                        changes,
                        "changed",
                        changed.equals("yes"),
                        "keeper",
                        caller.isOnBehalf() ? "" : own.code().value(),
                        "asOf",
                        Formats.in(caller.language())
                                .time(clock.instant(), agenda.get().event().zone())));
    }

    private MyDayPage.Kept kept() {
        return new MyDayPage.Kept(
                remarks.notes(caller.eventId(), caller.participantId()),
                marks.of(caller.eventId(), caller.participantId()));
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

    /** Whether the first thing of the days is under way or over. */
    private boolean hasBegun(PersonalAgenda agenda) {
        Instant now = clock.instant();
        return agenda.days().stream()
                .flatMap(day -> day.stretches().stream())
                .anyMatch(entry -> !entry.time().start().isAfter(now));
    }

    /** Tells the page of the day once that its meetings have changed. */
    @GET
    @Path("changes")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Access(Audience.PARTICIPANT)
    public void follow(@QueryParam("seen") @DefaultValue("0") long seen, @Context SseEventSink sink, @Context Sse sse) {
        ticker.follow(caller.eventId(), caller.participantId(), seen, sink, sse);
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
