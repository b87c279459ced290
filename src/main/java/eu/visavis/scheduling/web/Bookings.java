package eu.visavis.scheduling.web;

import eu.visavis.event.Booking;
import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.event.PhaseWords;
import eu.visavis.kernel.PublicCode;
import eu.visavis.matchmaking.Agreements;
import eu.visavis.matchmaking.Relation;
import eu.visavis.matchmaking.Relations;
import eu.visavis.matchmaking.Suggestions;
import eu.visavis.matchmaking.TypeRules;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import eu.visavis.scheduling.BookingDesk;
import eu.visavis.scheduling.BookingOutlook;
import eu.visavis.scheduling.FreeSlot;
import eu.visavis.scheduling.PublishedSchedule;
import eu.visavis.scheduling.ScheduledMeeting;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import eu.visavis.web.Caller;
import eu.visavis.web.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Shows participants what they can book, and what they have booked. */
@RequestScoped
class Bookings {
    private static final int BEST = 3;

    private final BookingDesk desk;
    private final Agreements agreements;
    private final Suggestions suggestions;
    private final Relations relations;
    private final TypeRules types;
    private final PublishedSchedule schedule;
    private final Participants participants;
    private final Events events;
    private final Caller caller;
    private final Clock clock;

    @Inject
    Bookings(
            BookingDesk desk,
            Agreements agreements,
            Suggestions suggestions,
            Relations relations,
            TypeRules types,
            PublishedSchedule schedule,
            Participants participants,
            Events events,
            Caller caller,
            Clock clock) {
        this.desk = desk;
        this.agreements = agreements;
        this.suggestions = suggestions;
        this.relations = relations;
        this.types = types;
        this.schedule = schedule;
        this.participants = participants;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    Bookings() { // for the CDI client proxy
        this(null, null, null, null, null, null, null, null, null, null);
    }

    /** All meetings of the caller. */
    BookingsPage list() {
        Event event = events.get(caller.eventId());
        long me = caller.participantId();
        Booking.State state = desk.state(event.id());
        List<ScheduledMeeting> coming = schedule.ofParticipant(event.id(), me).stream()
                .filter(meeting -> !meeting.cancelled())
                .filter(meeting -> meeting.window().end().isAfter(clock.instant()))
                .toList();
        Set<Long> met = schedule.ofParticipant(event.id(), me).stream()
                .filter(meeting -> !meeting.cancelled())
                .map(meeting -> meeting.partnerOf(me))
                .collect(Collectors.toSet());
        List<Long> agreed = agreements.of(event.id(), me).stream()
                .filter(other -> !met.contains(other))
                .toList();
        List<Long> named = new ArrayList<>(agreed);
        coming.forEach(meeting -> named.add(meeting.partnerOf(me)));
        Map<Long, Registration> people = participants.byId(named);
        Formats formats = Formats.in(caller.language());
        return new BookingsPage(
                event.code().value(),
                state,
                stage(event, state),
                agreed.stream()
                        .map(people::get)
                        .filter(Registration::isApproved)
                        .map(other ->
                                new BookingsPage.Open(other.participant().code().value(), PersonName.of(other)))
                        .sorted(Comparator.comparing(row -> row.person().full(), formats.sorting()))
                        .toList(),
                coming.stream()
                        .map(meeting -> booked(meeting, people.get(meeting.partnerOf(me)), event))
                        .toList());
    }

    private BookingsPage.Booked booked(ScheduledMeeting meeting, Registration other, Event event) {
        return new BookingsPage.Booked(
                other.participant().code().value(),
                PersonName.of(other),
                Moments.of(event, caller.language()).moment(meeting.window().start()),
                place(meeting.table()));
    }

    /** Somebody whom the caller can book a meeting with or ask for one; the page that does not exist for others. */
    Registration find(PublicCode code) {
        Registration other = participants
                .find(caller.eventId(), code)
                .filter(Registration::isApproved)
                .filter(found -> found.participant().id() != caller.participantId())
                .orElseThrow(Refusal::notFound);
        boolean known = agreements.stands(
                        caller.eventId(),
                        caller.participantId(),
                        other.participant().id())
                || suggestions
                        .rank(caller.eventId(), caller.participantId(), caller.language())
                        .find(code)
                        .isPresent();
        if (!known) {
            throw Refusal.notFound();
        }
        return other;
    }

    /** What the caller can book with somebody; the problem is a key, or "" if there is none. */
    BookingPage page(Registration other, String problem) {
        Event event = events.get(caller.eventId());
        long otherId = other.participant().id();
        BookingOutlook outlook = desk.look(event.id(), caller.participantId(), otherId);
        Messages messages = Messages.in(caller.language());
        Moments moments = Moments.of(event, caller.language());
        List<BookingPage.Free> free =
                outlook.slots().stream().map(slot -> free(slot, event)).toList();
        return new BookingPage(
                event.code().value(),
                other.participant().code().value(),
                PersonName.of(other),
                stage(event, outlook.state()),
                outlook.isOpen(),
                agreements.stands(event.id(), caller.participantId(), otherId),
                events.phases(event).mayAsk(clock.instant())
                        && relations
                                .of(event.id(), caller.participantId())
                                .getOrDefault(otherId, Relation.NONE)
                                .mayAsk()
                        && types.letAsk(event, caller.participantId(), otherId),
                outlook.meeting()
                        .map(held -> new BookingPage.Held(
                                moments.moment(held.window().start()), place(held.table()), held.booked())),
                free.stream().limit(BEST).toList(),
                days(outlook.slots().stream().skip(BEST).toList(), event),
                outlook.obstacle()
                        .map(reason -> "scheduling.booking.none." + reason)
                        .orElse(""),
                problem.isEmpty() ? "" : messages.text(problem));
    }

    private List<BookingPage.Day> days(List<FreeSlot> slots, Event event) {
        Formats formats = Formats.in(caller.language());
        Map<LocalDate, List<BookingPage.Free>> days = new LinkedHashMap<>();
        slots.stream()
                .sorted(Comparator.comparing(slot -> slot.window().start()))
                .forEach(slot -> days.computeIfAbsent(
                                slot.window().start().atZone(event.zone()).toLocalDate(), day -> new ArrayList<>())
                        .add(free(slot, event)));
        return days.entrySet().stream()
                .map(day -> new BookingPage.Day(formats.dateWithWeekday(day.getKey()), day.getValue()))
                .toList();
    }

    private BookingPage.Free free(FreeSlot slot, Event event) {
        Formats formats = Formats.in(caller.language());
        return new BookingPage.Free(
                slot.window().start().toString(),
                formats.dateWithWeekday(
                        slot.window().start().atZone(event.zone()).toLocalDate()),
                formats.time(slot.window().start(), event.zone()),
                formats.time(slot.window().end(), event.zone()),
                place(slot.table()));
    }

    private String place(Optional<ScheduledMeeting.TableSign> table) {
        Messages messages = Messages.in(caller.language());
        return table.map(sign -> sign.hall().isEmpty()
                        ? messages.text("scheduling.board.table", sign.number())
                        : messages.text("scheduling.board.tableInHall", sign.number(), sign.hall()))
                .orElseGet(() -> messages.text("scheduling.board.online"));
    }

    private String stage(Event event, Booking.State state) {
        return new PhaseWords(event, events.phases(event), clock.instant(), caller.language()).booking(state);
    }
}
