package eu.visavis.app.web;

import eu.visavis.app.MyEvents;
import eu.visavis.app.StaffEntry;
import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.kernel.Right;
import eu.visavis.registration.Participant;
import eu.visavis.scheduling.ScheduledMeeting;
import eu.visavis.text.Formats;
import eu.visavis.web.Access;
import eu.visavis.web.Audience;
import eu.visavis.web.Caller;
import eu.visavis.web.Html;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** My page on all events: where I take part and what I organise, what is next, what is open. */
@Path("/me")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class MyEventsPage {
    private final MyEvents mine;
    private final Caller caller;
    private final Clock clock;

    @Inject
    MyEventsPage(MyEvents mine, Caller caller, Clock clock) {
        this.mine = mine;
        this.caller = caller;
        this.clock = clock;
    }

    MyEventsPage() { // for the CDI client proxy
        this(null, null, null);
    }

    /** The events, by what they mean now; past ones are folded. */
    public record View(List<Row> organised, List<Row> coming, List<Row> past) {}

    /**
     * An event in a list.
     *
     * @param status message key of my own state in it, or "" if I organise it
     * @param silent whether I take part and have stated nothing yet
     * @param waiting registrations that wait for my decision
     * @param entry where I begin as staff, below the event; "" if I take part
     */
    public record Row(
            String code,
            String title,
            String dates,
            String place,
            String status,
            Optional<Next> next,
            long toAnswer,
            boolean silent,
            long waiting,
            String entry) {}

    /** The next meeting; {@code table} is 0 if it is held online. */
    public record Next(String date, String start, String machineStart, int table, String partner) {}

    @GET
    @Access(Audience.SIGNED_IN)
    public Html show() {
        long person = caller.person().id();
        List<MyEvents.Place> taking = mine.taking(person);
        List<Row> coming = taking.stream()
                .filter(place -> !isPast(place.event(), place.days()))
                .sorted(Comparator.comparing(place -> firstDay(place.days())))
                .map(this::row)
                .toList();
        List<Row> past = taking.stream()
                .filter(place -> isPast(place.event(), place.days()))
                .sorted(Comparator.comparing((MyEvents.Place place) -> firstDay(place.days()))
                        .reversed())
                .map(this::row)
                .toList();
        boolean resting = caller.person().secondFactorDue();
        List<Row> organised = mine.organised(person).stream()
                .filter(own -> !resting)
                .sorted(Comparator.comparing((MyEvents.Organised own) -> isPast(own.event(), own.days())))
                .map(this::row)
                .toList();
        return Html.page("event/mine", new View(organised, coming, past));
    }

    private Row row(MyEvents.Place place) {
        boolean over = isPast(place.event(), place.days());
        boolean approved = place.status() == Participant.Status.APPROVED;
        return new Row(
                place.event().code().value(),
                place.event().title(caller.language()),
                dates(place.days()),
                place.event().venue().town(),
                "registration.status." + place.status(),
                place.next().filter(next -> approved).map(next -> next(next, place.event())),
                approved && !over ? place.toAnswer() : 0,
                place.silent() && !over && place.status().isOpen(),
                0,
                "");
    }

    private Row row(MyEvents.Organised own) {
        return new Row(
                own.event().code().value(),
                own.event().title(caller.language()),
                dates(own.days()),
                own.event().venue().town(),
                "",
                Optional.empty(),
                0,
                false,
                caller.person().rights().contains(Right.ADMIT_PEOPLE) ? own.waiting() : 0,
                StaffEntry.of(caller.person().rights()));
    }

    private Next next(MyEvents.Next next, Event event) {
        Formats formats = Formats.in(caller.language());
        ScheduledMeeting meeting = next.meeting();
        Instant start = meeting.window().start();
        return new Next(
                formats.dateWithWeekday(start.atZone(event.zone()).toLocalDate()),
                formats.time(start, event.zone()),
                formats.machineTime(start, event.zone()),
                meeting.table().map(ScheduledMeeting.TableSign::number).orElse(0),
                next.partner());
    }

    private String dates(List<Events.Day> days) {
        return days.isEmpty()
                ? ""
                : Formats.in(caller.language())
                        .dateRange(days.get(0).date(), days.get(days.size() - 1).date());
    }

    private boolean isPast(Event event, List<Events.Day> days) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), event.zone());
        return !days.isEmpty() && days.get(days.size() - 1).date().isBefore(today);
    }

    /** Events that have no day yet come last. */
    private static LocalDate firstDay(List<Events.Day> days) {
        return days.isEmpty() ? LocalDate.MAX : days.get(0).date();
    }
}
