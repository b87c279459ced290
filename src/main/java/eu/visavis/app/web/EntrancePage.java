package eu.visavis.app.web;

import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.kernel.SearchKey;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import eu.visavis.scheduling.PublishedSchedule;
import eu.visavis.scheduling.ScheduledMeeting;
import eu.visavis.text.Formats;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Html;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who comes, and where each of them has to be next: for those who receive people. Addresses are not shown. */
@Path("/events/{event}/entrance")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class EntrancePage {
    /** More than that is found faster by typing. */
    private static final int MOST = 100;

    private final Events events;
    private final Participants participants;
    private final PublishedSchedule schedule;
    private final Caller caller;
    private final Clock clock;

    @Inject
    EntrancePage(Events events, Participants participants, PublishedSchedule schedule, Caller caller, Clock clock) {
        this.events = events;
        this.participants = participants;
        this.schedule = schedule;
        this.caller = caller;
        this.clock = clock;
    }

    EntrancePage() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    /**
     * What the page shows.
     *
     * @param found how many fit the words; no more than 100 of them are shown
     */
    public record View(String code, String words, List<Row> rows, int found, String place) {}

    /** Somebody who comes. */
    public record Row(String name, String organisation, String country, boolean online, Optional<Next> next) {}

    /** The next meeting; {@code table} is 0 if it is held online. */
    public record Next(String date, String start, String machineStart, int table, String hall) {}

    @GET
    @Access(Audience.ENTRANCE)
    public Html show(@PathParam("event") String code, @QueryParam("q") @DefaultValue("") String words) {
        Event event = events.get(caller.eventId());
        Formats formats = Formats.in(caller.language());
        String key = SearchKey.ofName(words);
        List<Registration> found = participants.approved(event.id()).stream()
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
                        one.person().name(),
                        one.organisation().name(),
                        formats.country(one.organisation().country()),
                        one.participant().attendance().online(),
                        Optional.ofNullable(next.get(one.participant().id()))
                                .map(meeting -> next(meeting, event, formats))))
                .toList();
        return Html.page(
                "event/entrance",
                new View(code, words, rows, found.size(), event.venue().town()));
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
