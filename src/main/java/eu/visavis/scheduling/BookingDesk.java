package eu.visavis.scheduling;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.event.Booking;
import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.event.MeetingTable;
import eu.visavis.kernel.TimeWindow;
import eu.visavis.matchmaking.AgreementReached;
import eu.visavis.matchmaking.Agreements;
import eu.visavis.registration.Participants;
import eu.visavis.scheduling.ReleaseCheck.Placement;
import eu.visavis.scheduling.solver.booking.BookableSlot;
import eu.visavis.scheduling.solver.booking.BookingOffer;
import eu.visavis.scheduling.solver.booking.Obstacle;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Participants who set the times of their meetings by themselves. Whoever books holds the row of the event, as a publication
 * does, and looks again at everything; the keys of the seats would refuse whatever got past.
 */
@ApplicationScoped
public class BookingDesk {
    private final EntityManager entities;
    private final Events events;
    private final Participants participants;
    private final Agreements agreements;
    private final PlanProblemReader problems;
    private final PublishedSchedule schedule;
    private final MeetingWriting meetings;
    private final Joiners joiners;
    private final BookingMails mails;
    private final Clock clock;
    private final AuditLog audit;

    @Inject
    BookingDesk(
            EntityManager entities,
            Events events,
            Participants participants,
            Agreements agreements,
            PlanProblemReader problems,
            PublishedSchedule schedule,
            MeetingWriting meetings,
            Joiners joiners,
            BookingMails mails,
            Clock clock,
            AuditLog audit) {
        this.entities = entities;
        this.events = events;
        this.participants = participants;
        this.agreements = agreements;
        this.problems = problems;
        this.schedule = schedule;
        this.meetings = meetings;
        this.joiners = joiners;
        this.mails = mails;
        this.clock = clock;
        this.audit = audit;
    }

    BookingDesk() { // for the CDI client proxy
        this(null, null, null, null, null, null, null, null, null, null, null);
    }

    /** What became of somebody's wish to book, move or cancel. */
    public enum Outcome {
        DONE,
        /** The slot is not free for both any more. */
        TAKEN,
        /** Nobody can book in this event at this moment. */
        CLOSED,
        /** The two have not agreed to meet. */
        NOT_AGREED,
        /** The time was set by the schedule, or the meeting has begun. */
        FIXED
    }

    /** How booking stands in an event. */
    @Transactional
    public Booking.State state(long eventId) {
        return state(events.get(eventId));
    }

    /** What two people can book; of somebody who avoids the other it shows no slot. */
    @Transactional
    public BookingOutlook look(long eventId, long participantId, long otherId) {
        Event event = events.get(eventId);
        Booking.State state = state(event);
        List<Meeting> all = meetings.published(eventId);
        Pair pair = Pair.of(participantId, otherId);
        Optional<Meeting> own = of(pair, all).filter(meeting -> !meeting.isCancelled());
        Map<Long, MeetingTable> tables = tables(eventId);
        Optional<BookingOutlook.Held> held = own.filter(
                        meeting -> meeting.window().end().isAfter(clock.instant()))
                .map(meeting -> new BookingOutlook.Held(
                        meeting.window(), sign(meeting.place().table(), tables), meeting.isBooked()));
        if (state != Booking.State.OPEN || held.isPresent() && !held.get().booked()) {
            return new BookingOutlook(state, held, List.of(), Optional.empty());
        }
        if (agreements.isAvoided(participantId, otherId)) {
            return new BookingOutlook(state, held, List.of(), Optional.of(Obstacle.NO_FREE_COMMON_SLOT));
        }
        BookingOffer offer = offer(ground(eventId, all), pair);
        Map<Long, TimeWindow> windows = windows(eventId);
        List<FreeSlot> slots = offer.slots().stream()
                .filter(slot -> own.isEmpty()
                        || slot.meeting().slotId() != own.get().place().slotId())
                .map(slot -> new FreeSlot(
                        windows.get(slot.meeting().slotId()),
                        sign(slot.meeting().tableId(), tables),
                        slot.idleSlotsAdded()))
                .toList();
        return new BookingOutlook(state, held, slots, offer.obstacle());
    }

    /**
     * Books a slot for two who have agreed to meet, or moves what they had booked; the other side is told.
     *
     * @param start when the slot begins
     */
    @Transactional
    public Outcome book(long eventId, long participantId, long otherId, Instant start) {
        Event event = lock(eventId);
        if (state(event) != Booking.State.OPEN) {
            return Outcome.CLOSED;
        }
        if (!agreements.stands(eventId, participantId, otherId)) {
            return Outcome.NOT_AGREED;
        }
        return agreements.isAvoided(participantId, otherId)
                ? Outcome.TAKEN
                : put(event, participantId, Pair.of(participantId, otherId), start);
    }

    /** Books the time that was asked for with the request, if it is free; else the two choose another one. */
    void book(@Observes AgreementReached reached) {
        Outcome outcome = book(reached.eventId(), reached.actorId(), reached.otherId(), reached.wanted());
        if (outcome == Outcome.DONE) {
            of(Pair.of(reached.actorId(), reached.otherId()), meetings.published(reached.eventId()))
                    .ifPresent(meeting -> reached.booked(meeting.window()));
        }
    }

    /** Gives the time of a booked meeting back, while the agreement stands; the other side is told. */
    @Transactional
    public Outcome cancel(long eventId, long participantId, long otherId) {
        Event event = lock(eventId);
        Pair pair = Pair.of(participantId, otherId);
        Optional<Meeting> held = of(pair, meetings.published(eventId)).filter(meeting -> !meeting.isCancelled());
        if (held.isEmpty()) {
            return Outcome.DONE; // the other side was quicker: what was asked for holds
        }
        Meeting meeting = held.get();
        if (!meeting.isBooked() || !meeting.window().start().isAfter(clock.instant())) {
            return Outcome.FIXED;
        }
        ReleaseDiff diff = new ReleaseDiff(List.of(), List.of(), List.of(meeting), joiners.byPair(eventId));
        Map<Long, List<AgendaChange>> changes = diff.changes();
        meetings.write(eventId, diff, clock.instant());
        mails.tell(event, meeting, participantId, changes);
        note(Act.MEETING_UNBOOKED, event, meeting);
        return Outcome.DONE;
    }

    private Outcome put(Event event, long participantId, Pair pair, Instant start) {
        Instant now = clock.instant();
        List<Meeting> all = meetings.published(event.id());
        Optional<Meeting> known = of(pair, all);
        Optional<Meeting> held = known.filter(meeting -> !meeting.isCancelled());
        boolean fixed = held.stream()
                .anyMatch(meeting ->
                        !meeting.isBooked() || !meeting.window().start().isAfter(now));
        if (fixed) {
            return Outcome.FIXED;
        }
        if (held.stream().anyMatch(meeting -> meeting.window().start().equals(start))) {
            return Outcome.DONE;
        }
        Map<Long, TimeWindow> windows = windows(event.id());
        BookingGround ground = ground(event.id(), all);
        Optional<BookableSlot> slot = offer(ground, pair).slots().stream()
                .filter(one -> windows.get(one.meeting().slotId()).start().equals(start))
                .findFirst();
        if (slot.isEmpty()) {
            return Outcome.TAKEN;
        }
        Placement placement = new Placement(
                pair,
                new Place(slot.get().meeting().slotId(), slot.get().meeting().tableId()),
                windows.get(slot.get().meeting().slotId()),
                slot.get().meeting().interpreterId(),
                ground.joining(pair));
        Map<Pair, Set<Long>> joined = joiners.byPair(event.id());
        ReleaseDiff diff = known.isPresent()
                ? new ReleaseDiff(List.of(), List.of(new ReleaseDiff.Move(known.get(), placement)), List.of(), joined)
                : new ReleaseDiff(List.of(placement), List.of(), List.of(), joined);
        Map<Long, List<AgendaChange>> changes = diff.changes();
        meetings.write(event.id(), diff, now);
        Meeting booked =
                known.or(() -> of(pair, meetings.published(event.id()))).orElseThrow();
        booked.book();
        publishIfFirst(event, participantId, now);
        mails.tell(event, booked, participantId, changes);
        note(held.isPresent() ? Act.MEETING_MOVED : Act.MEETING_BOOKED, event, booked);
        return Outcome.DONE;
    }

    private BookingOffer offer(BookingGround ground, Pair pair) {
        return ground.offer(pair, clock.instant())
                .orElseGet(() -> new BookingOffer(List.of(), Optional.of(Obstacle.NO_COMMON_TIME)));
    }

    private BookingGround ground(long eventId, List<Meeting> all) {
        return new BookingGround(
                problems.readUnpinned(eventId),
                all.stream().filter(meeting -> !meeting.isCancelled()).toList(),
                joiners.byPair(eventId));
    }

    /** Agendas, papers and calendars show what is published: booking begins a schedule if there is none. */
    private void publishIfFirst(Event event, long participantId, Instant now) {
        if (schedule.version(event.id()).isEmpty()) {
            long person = participants.get(participantId).person().id();
            entities.persist(new PlanVersion(event.id(), person, now));
        }
    }

    private Booking.State state(Event event) {
        boolean published = schedule.version(event.id()).isPresent();
        return events.phases(event).booking(event.booking(), published, clock.instant());
    }

    /** A publication, or somebody else who books, ends first. */
    private Event lock(long eventId) {
        return entities.find(Event.class, eventId, LockModeType.PESSIMISTIC_WRITE);
    }

    private void note(Act act, Event event, Meeting meeting) {
        audit.note(Deed.of(act).in(event.networkId()).at(event.code()).to(meeting.code()));
    }

    private Map<Long, TimeWindow> windows(long eventId) {
        return events.slots(eventId).stream()
                .collect(Collectors.toMap(eu.visavis.event.Slot::id, eu.visavis.event.Slot::window));
    }

    private Map<Long, MeetingTable> tables(long eventId) {
        return events.tables(eventId).stream().collect(Collectors.toMap(MeetingTable::id, Function.identity()));
    }

    private static Optional<ScheduledMeeting.TableSign> sign(OptionalLong table, Map<Long, MeetingTable> tables) {
        return table.stream()
                .mapToObj(tables::get)
                .map(one -> new ScheduledMeeting.TableSign(one.number(), one.hall(), one.isAccessible()))
                .findFirst();
    }

    private static Optional<Meeting> of(Pair pair, List<Meeting> all) {
        return all.stream().filter(meeting -> meeting.pair().equals(pair)).findFirst();
    }
}
