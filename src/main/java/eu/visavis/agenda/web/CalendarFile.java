package eu.visavis.agenda.web;

import eu.visavis.agenda.AgendaReading;
import eu.visavis.agenda.CalendarFeeds;
import eu.visavis.agenda.ical.AgendaCalendar;
import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.kernel.Sha256;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Date;

/** The feed that calendars read without a session: the secret in the address is the proof. */
@Path("/calendar/{token}.ics")
@RequestScoped
public class CalendarFile {
    private static final AgendaCalendar CALENDAR = new AgendaCalendar();

    private final CalendarFeeds feeds;
    private final AgendaReading agendas;
    private final Events events;

    @Inject
    CalendarFile(CalendarFeeds feeds, AgendaReading agendas, Events events) {
        this.feeds = feeds;
        this.agendas = agendas;
        this.events = events;
    }

    CalendarFile() { // for the CDI client proxy
        this(null, null, null);
    }

    @GET
    @Produces("text/calendar")
    @Access(Audience.EVERYBODY)
    public Response read(@PathParam("token") String secret, @Context Request request) {
        CalendarFeeds.Subscriber subscriber = feeds.find(secret).orElseThrow(Refusal::notFound);
        byte[] calendar = content(subscriber);
        String digest = Sha256.hex(calendar);
        Date changed = Date.from(feeds.changed(subscriber.participantId(), digest));
        EntityTag tag = new EntityTag(digest);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(changed, tag);
        Response.ResponseBuilder answer = unchanged != null
                ? unchanged
                : Response.ok(calendar)
                        .type("text/calendar; charset=UTF-8")
                        .header("Content-Disposition", "inline; filename=\"agenda.ics\"");
        // To be asked for again each time: a renewed address must be dead at once.
        return answer.tag(tag)
                .lastModified(changed)
                .header("Cache-Control", "private, no-cache")
                .build();
    }

    private byte[] content(CalendarFeeds.Subscriber subscriber) {
        return agendas.of(subscriber.eventId(), subscriber.participantId(), subscriber.language())
                .map(CALENDAR::feed)
                .orElseGet(() -> {
                    Event event = events.get(subscriber.eventId());
                    return CALENDAR.emptyFeed(
                            subscriber.language(),
                            event.title(subscriber.language()),
                            event.zone(),
                            subscriber.demo(),
                            agendas.programmeOf(
                                    subscriber.eventId(), subscriber.participantId(), subscriber.language()));
                });
    }
}
