package eu.visavis.scheduling.repair;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.event.MeetingTable;
import eu.visavis.event.Slot;
import eu.visavis.event.SlotKeeping;
import eu.visavis.event.TableChanges;
import eu.visavis.event.TableKeeping;
import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.TimeWindow;
import eu.visavis.registration.Absences;
import eu.visavis.registration.Participant;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes up what comes in between on the day. From then on the event is without it for whoever plans, books or publishes;
 * published meetings stay until a repair is accepted, which is sought at once.
 */
@ApplicationScoped
public class Incidents {
    private final EntityManager entities;
    private final Events events;
    private final Participants participants;
    private final Absences absences;
    private final TableKeeping tables;
    private final SlotKeeping slots;
    private final Repairs repairs;
    private final Clock clock;
    private final AuditLog audit;

    @Inject
    Incidents(
            EntityManager entities,
            Events events,
            Participants participants,
            Absences absences,
            TableKeeping tables,
            SlotKeeping slots,
            Repairs repairs,
            Clock clock,
            AuditLog audit) {
        this.entities = entities;
        this.events = events;
        this.participants = participants;
        this.absences = absences;
        this.tables = tables;
        this.slots = slots;
        this.repairs = repairs;
        this.clock = clock;
        this.audit = audit;
    }

    Incidents() { // for the CDI client proxy
        this(null, null, null, null, null, null, null, null, null);
    }

    /** Whether a report was taken up, or why not. */
    public enum Outcome {
        DONE,
        /** Whoever or whatever it is about is not there any more, or takes part no more. */
        GONE,
        /** It is about no time that is still to come. */
        OVER
    }

    /** What has come in between and was not taken back, the newest first. */
    @Transactional
    public List<Incident> open(long eventId) {
        return entities.createQuery(
                        "select i from Incident i where i.eventId = :event and i.takenBackAt is null order by i.id desc",
                        Incident.class)
                .setParameter("event", eventId)
                .getResultList();
    }

    /** The slots that are not over, in the order of time; those that were called off are left out. */
    @Transactional
    public List<Slot> coming(long eventId) {
        Instant now = clock.instant();
        return events.openSlots(eventId).stream()
                .filter(slot -> slot.window().end().isAfter(now))
                .toList();
    }

    /** Somebody does not come. Slots that are over are left as they were. */
    @Transactional
    public Outcome absent(long eventId, PublicCode who, long reporter) {
        return ofPerson(eventId, who, Incident.Kind.ABSENT, rest(eventId), reporter);
    }

    /**
     * Somebody comes later.
     *
     * @param from when they are there
     */
    @Transactional
    public Outcome late(long eventId, PublicCode who, Instant from, long reporter) {
        Optional<TimeWindow> away = rest(eventId)
                .filter(rest -> rest.start().isBefore(from))
                .map(rest -> new TimeWindow(rest.start(), from));
        return ofPerson(eventId, who, Incident.Kind.LATE, away, reporter);
    }

    /**
     * Somebody leaves earlier.
     *
     * @param at when they go
     */
    @Transactional
    public Outcome left(long eventId, PublicCode who, Instant at, long reporter) {
        Optional<TimeWindow> away =
                rest(eventId).filter(rest -> at.isBefore(rest.end())).map(rest -> new TimeWindow(at, rest.end()));
        return ofPerson(eventId, who, Incident.Kind.LEFT, away, reporter);
    }

    /** Nobody can sit at a table in these slots, as far as it is open then. */
    @Transactional
    public Outcome tableClosed(long eventId, int number, List<Slot> when, long reporter) {
        Event event = lock(eventId);
        Optional<MeetingTable> table = events.tables(eventId).stream()
                .filter(one -> one.number() == number)
                .findFirst();
        if (table.isEmpty()) {
            return Outcome.GONE;
        }
        Set<Long> closed = events.closings(eventId).slotsOf(table.get().id());
        Set<Long> closing = when.stream()
                .map(Slot::id)
                .filter(slot -> !closed.contains(slot))
                .collect(Collectors.toSet());
        if (closing.isEmpty()) {
            return Outcome.OVER;
        }
        tables.change(eventId, List.of(number), closing(TableChanges.Kind.CLOSED_TOO, closing));
        TimeWindow window = new TimeWindow(
                when.get(0).window().start(), when.get(when.size() - 1).window().end());
        return taken(event, Incident.ofTable(eventId, table.get().id(), window, closing, report(reporter)), reporter);
    }

    /** Nobody meets in a slot. */
    @Transactional
    public Outcome slotLost(long eventId, long slotId, long reporter) {
        Event event = lock(eventId);
        if (coming(eventId).stream().noneMatch(slot -> slot.id() == slotId)) {
            return Outcome.OVER;
        }
        return slots.callOff(eventId, slotId)
                .map(slot -> taken(event, Incident.ofSlot(eventId, slotId, slot.window(), report(reporter)), reporter))
                .orElse(Outcome.GONE);
    }

    /** It is all right after all; false if the event has no such incident, or somebody has taken it back already. */
    @Transactional
    public boolean takeBack(long eventId, PublicCode code, long reporter) {
        Event event = lock(eventId);
        Optional<Incident> found =
                open(eventId).stream().filter(one -> one.code().equals(code)).findFirst();
        found.ifPresent(incident -> {
            incident.takeBack(clock.instant());
            undo(incident);
            note(Act.INCIDENT_TAKEN_BACK, event, incident);
            repairs.request(eventId, reporter);
        });
        return found.isPresent();
    }

    private void undo(Incident incident) {
        long eventId = incident.eventId();
        incident.participant().ifPresent(who -> stateAbsence(eventId, who));
        incident.slot().ifPresent(slot -> slots.takeUp(eventId, slot));
        incident.table()
                .ifPresent(id -> events.tables(eventId).stream()
                        .filter(table -> table.id() == id)
                        .forEach(table -> tables.change(
                                eventId,
                                List.of(table.number()),
                                closing(TableChanges.Kind.OPEN, incident.closedSlots()))));
    }

    private static TableChanges closing(TableChanges.Kind kind, Set<Long> slots) {
        return new TableChanges(Optional.empty(), Optional.empty(), new TableChanges.Closing(kind, slots, true));
    }

    private Outcome ofPerson(
            long eventId, PublicCode code, Incident.Kind kind, Optional<TimeWindow> away, long reporter) {
        Event event = lock(eventId);
        Optional<Participant> who = participants
                .find(eventId, code)
                .filter(Registration::isApproved)
                .map(Registration::participant);
        if (who.isEmpty()) {
            return Outcome.GONE;
        }
        if (away.isEmpty()) {
            return Outcome.OVER;
        }
        long id = who.get().id();
        List<Incident> replaced = ofPerson(eventId, id).stream()
                .filter(one -> one.kind() == kind || kind == Incident.Kind.ABSENT || one.kind() == Incident.Kind.ABSENT)
                .toList();
        if (replaced.stream().anyMatch(one -> one.kind() == kind && one.window().equals(away.get()))) {
            return Outcome.DONE; // somebody else has said so
        }
        replaced.forEach(one -> one.takeBack(clock.instant()));
        Incident incident = Incident.ofPerson(eventId, kind, id, away.get(), report(reporter));
        entities.persist(incident);
        stateAbsence(eventId, id);
        note(Act.INCIDENT_REPORTED, event, incident);
        repairs.request(eventId, reporter);
        return Outcome.DONE;
    }

    private Outcome taken(Event event, Incident incident, long reporter) {
        entities.persist(incident);
        note(Act.INCIDENT_REPORTED, event, incident);
        repairs.request(event.id(), reporter);
        return Outcome.DONE;
    }

    private void stateAbsence(long eventId, long participantId) {
        absences.state(
                participantId,
                ofPerson(eventId, participantId).stream().map(Incident::window).toList());
    }

    private List<Incident> ofPerson(long eventId, long participantId) {
        return open(eventId).stream()
                .filter(one ->
                        one.participant().isPresent() && one.participant().getAsLong() == participantId)
                .toList();
    }

    /** From the beginning of the first slot that is not over to the end of the last one. */
    private Optional<TimeWindow> rest(long eventId) {
        List<Slot> coming = coming(eventId);
        return coming.isEmpty()
                ? Optional.empty()
                : Optional.of(new TimeWindow(
                        coming.get(0).window().start(),
                        coming.stream()
                                .map(slot -> slot.window().end())
                                .max(Instant::compareTo)
                                .orElseThrow()));
    }

    private Incident.Report report(long reporter) {
        return new Incident.Report(reporter, clock.instant());
    }

    /** A publication, or somebody else who reports, ends first. */
    private Event lock(long eventId) {
        return entities.find(Event.class, eventId, LockModeType.PESSIMISTIC_WRITE);
    }

    private void note(Act act, Event event, Incident incident) {
        audit.note(Deed.of(act)
                .in(event.networkId())
                .at(event.code())
                .to(incident.code())
                .with("kind", incident.kind().name()));
    }
}
