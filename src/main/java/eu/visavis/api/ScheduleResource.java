package eu.visavis.api;

import eu.visavis.agenda.PrintoutKind;
import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.kernel.TokenScope;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import eu.visavis.scheduling.PublishedSchedule;
import eu.visavis.scheduling.ScheduledMeeting;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Needs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** The published schedule of an event: as JSON in parts, or whole as a calendar or paper, by the {@code Accept} header. */
@Path("/api/v1/events/{event}/schedule")
@RequestScoped
public class ScheduleResource {
    private final PublishedSchedule published;
    private final Participants participants;
    private final Events events;
    private final ScheduleFiles files;
    private final Caller caller;

    @PathParam("event")
    private String code;

    @QueryParam("offset")
    @DefaultValue("0")
    private String offset;

    @QueryParam("limit")
    @DefaultValue(Span.USUAL)
    private String limit;

    @Inject
    ScheduleResource(
            PublishedSchedule published, Participants participants, Events events, ScheduleFiles files, Caller caller) {
        this.published = published;
        this.participants = participants;
        this.events = events;
        this.files = files;
        this.caller = caller;
    }

    ScheduleResource() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    // Whoever accepts anything gets JSON: qs ranks what the server would rather send.

    @GET
    @Produces(MediaType.APPLICATION_JSON + ";qs=1")
    @Access(Audience.ORGANISER)
    @Needs(TokenScope.READ)
    public ScheduleView schedule() {
        Span span = Span.of(offset, limit);
        Event event = events.get(caller.eventId());
        List<ScheduledMeeting> held = published.ofEvent(event.id()).stream()
                .filter(meeting -> !meeting.cancelled())
                .toList();
        List<ScheduledMeeting> shown = span.of(held);
        Map<Long, Registration> people = participants.byId(
                shown.stream().flatMap(meeting -> meeting.people().stream()).toList());
        return ScheduleView.of(
                published.version(event.id()),
                event,
                shown.stream()
                        .map(meeting -> ScheduleView.Meeting.of(meeting, people, event.zone()))
                        .toList(),
                span.within(held.size(), "/api/v1/events/" + code + "/schedule?"));
    }

    @GET
    @Produces(ScheduleFiles.PDF + ";qs=0.5")
    @Access(Audience.ORGANISER)
    @Needs(TokenScope.READ)
    public Response pdf() {
        return files.pdf(caller.eventId(), PrintoutKind.TABLE_PLAN, caller.language());
    }

    @GET
    @Produces(ScheduleFiles.CALENDAR + ";qs=0.5")
    @Access(Audience.ORGANISER)
    @Needs(TokenScope.READ)
    public Response calendar() {
        return files.calendar(caller.eventId(), caller.language());
    }
}
