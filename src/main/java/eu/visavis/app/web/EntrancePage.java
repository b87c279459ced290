package eu.visavis.app.web;

import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.SearchKey;
import eu.visavis.registration.Arrivals;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import eu.visavis.scheduling.PublishedSchedule;
import eu.visavis.scheduling.ScheduledMeeting;
import eu.visavis.text.Formats;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who comes, who has come, and where each of them has to be next: for those who receive people. Addresses are not shown. */
@Path("/events/{event}/entrance")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class EntrancePage {
    /** More than that is found faster by typing. */
    private static final int MOST = 50;

    private final Events events;
    private final Participants participants;
    private final PublishedSchedule schedule;
    private final Arrivals arrivals;
    private final Caller caller;
    private final Clock clock;

    @Inject
    EntrancePage(
            Events events,
            Participants participants,
            PublishedSchedule schedule,
            Arrivals arrivals,
            Caller caller,
            Clock clock) {
        this.events = events;
        this.participants = participants;
        this.schedule = schedule;
        this.arrivals = arrivals;
        this.caller = caller;
        this.clock = clock;
    }

    EntrancePage() { // for the CDI client proxy
        this(null, null, null, null, null, null);
    }

    /**
     * What the page shows.
     *
     * @param found how many fit the words; no more than 50 of them are shown
     * @param here how many of all have come
     */
    public record View(String code, String words, List<Row> rows, int found, int here, int all, String place) {}

    /**
     * Somebody who comes.
     *
     * @param arrived the time at which that was noted, if it was
     */
    public record Row(
            String code,
            String name,
            String organisation,
            String country,
            boolean online,
            Optional<String> arrived,
            Optional<Next> next) {}

    /** The next meeting; {@code table} is 0 if it is held online. */
    public record Next(String date, String start, String machineStart, int table, String hall) {}

    @GET
    @Access(Audience.ENTRANCE)
    public Html show(@PathParam("event") String code, @QueryParam("q") @DefaultValue("") String words) {
        Event event = events.get(caller.eventId());
        Formats formats = Formats.in(caller.language());
        String key = SearchKey.ofName(words);
        List<Registration> all = participants.approved(event.id());
        List<Registration> found = all.stream()
                .filter(one -> SearchKey.ofName(
                                one.person().name() + " " + one.organisation().name())
                        .contains(key))
                .sorted(Comparator.comparing((Registration one) -> one.person().lastName(), formats.sorting())
                        .thenComparing(one -> one.person().firstName(), formats.sorting()))
                .toList();
        List<Registration> shown = found.stream().limit(MOST).toList();
        Map<Long, ScheduledMeeting> next =
                schedule.next(shown.stream().map(one -> one.participant().id()).toList(), clock.instant());
        List<Row> rows = shown.stream()
                .map(one -> new Row(
                        one.participant().code().value(),
                        one.person().name(),
                        one.organisation().name(),
                        formats.country(one.organisation().country()),
                        one.participant().attendance().online(),
                        one.participant().arrivedAt().map(at -> moment(at, event, formats)),
                        Optional.ofNullable(next.get(one.participant().id()))
                                .map(meeting -> next(meeting, event, formats))))
                .toList();
        int here = (int) all.stream()
                .filter(one -> one.participant().arrivedAt().isPresent())
                .count();
        return Html.page(
                "event/entrance",
                new View(
                        code,
                        words,
                        rows,
                        found.size(),
                        here,
                        all.size(),
                        event.venue().town()));
    }

    /** Notes that somebody has come. */
    @POST
    @Path("{participant}/arrived")
    @Access(Audience.ENTRANCE)
    public Response arrived(
            @PathParam("event") String code,
            @PathParam("participant") PublicCode participant,
            MultivaluedMap<String, String> sent) {
        return after(arrivals.receive(caller.eventId(), participant), code, sent);
    }

    /** Takes back that somebody has come. */
    @POST
    @Path("{participant}/not-arrived")
    @Access(Audience.ENTRANCE)
    public Response notArrived(
            @PathParam("event") String code,
            @PathParam("participant") PublicCode participant,
            MultivaluedMap<String, String> sent) {
        return after(arrivals.takeBack(caller.eventId(), participant), code, sent);
    }

    /** Back to the list as it was searched. */
    private static Response after(boolean known, String code, MultivaluedMap<String, String> sent) {
        if (!known) {
            throw Refusal.notFound();
        }
        String words = Form.of(sent).value("q");
        String query = words.isEmpty() ? "" : "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
        return Redirect.to("/events/" + code + "/entrance" + query);
    }

    /** The time alone on the same day, which is the usual case. */
    private String moment(Instant at, Event event, Formats formats) {
        LocalDate day = LocalDate.ofInstant(at, event.zone());
        String time = formats.time(at, event.zone());
        return day.equals(LocalDate.ofInstant(clock.instant(), event.zone()))
                ? time
                : formats.dateWithWeekday(day) + ", " + time;
    }

    private static Next next(ScheduledMeeting meeting, Event event, Formats formats) {
        Instant start = meeting.window().start();
        return new Next(
                formats.dateWithWeekday(LocalDate.ofInstant(start, event.zone())),
                formats.time(start, event.zone()),
                formats.machineTime(start, event.zone()),
                meeting.table().map(ScheduledMeeting.TableSign::number).orElse(0),
                meeting.table().map(ScheduledMeeting.TableSign::hall).orElse(""));
    }
}
