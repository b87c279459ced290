package eu.visavis.programme;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.event.Event;
import eu.visavis.event.EventCopied;
import eu.visavis.event.Events;
import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.TimeWindow;
import eu.visavis.mail.MailKind;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The programme as organisers state it. Those who joined are told if something moves or is called off. */
@ApplicationScoped
public class ProgrammeKeeping {
    /** The most items of one event. */
    public static final int MOST = 200;

    private final EntityManager entities;
    private final Events events;
    private final ProgrammeItems items;
    private final Participants participants;
    private final WaitingList list;
    private final ProgrammeMails mails;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    ProgrammeKeeping(
            EntityManager entities,
            Events events,
            ProgrammeItems items,
            Participants participants,
            WaitingList list,
            ProgrammeMails mails,
            AuditLog audit,
            Clock clock) {
        this.entities = entities;
        this.events = events;
        this.items = items;
        this.participants = participants;
        this.list = list;
        this.mails = mails;
        this.audit = audit;
        this.clock = clock;
    }

    ProgrammeKeeping() { // for the CDI client proxy
        this(null, null, null, null, null, null, null, null);
    }

    /** Adds an item; empty if there are as many as can be. */
    @Transactional
    public Optional<PublicCode> add(long eventId, ItemFacts facts) {
        list.open(eventId);
        if (items.ofEvent(eventId).size() >= MOST) {
            return Optional.empty();
        }
        ProgrammeItem item = new ProgrammeItem(eventId, facts, clock.instant());
        entities.persist(item);
        note();
        return Optional.of(item.code());
    }

    /**
     * Changes an item that was not called off. Those who joined are told if its time or place changes; free places go to
     * those who wait.
     *
     * @return whether there is such an item
     */
    @Transactional
    public boolean change(long eventId, PublicCode code, ItemFacts facts) {
        Event event = list.open(eventId);
        Optional<ProgrammeItem> found = items.find(eventId, code).filter(item -> !item.isCalledOff());
        found.ifPresent(item -> {
            boolean moves = item.facts().moves(facts);
            item.change(facts, clock.instant());
            if (moves && item.time().end().isAfter(clock.instant())) {
                tell(MailKind.PROGRAMME_MOVED, event, item);
            }
            list.moveUp(event, item);
            note();
        });
        return found.isPresent();
    }

    /** Says that an item does not take place; those who joined or wait are told. It stays to be seen until it is removed. */
    @Transactional
    public void callOff(long eventId, PublicCode code) {
        Event event = list.open(eventId);
        Instant now = clock.instant();
        items.find(eventId, code).filter(item -> !item.isCalledOff()).ifPresent(item -> {
            item.callOff(now);
            if (item.time().end().isAfter(now)) {
                tell(MailKind.PROGRAMME_OFF, event, item);
            }
            note();
        });
    }

    /**
     * Removes an item that was called off or that nobody has joined.
     *
     * @return whether it is gone
     */
    @Transactional
    public boolean remove(long eventId, PublicCode code) {
        list.open(eventId);
        Optional<ProgrammeItem> found = items.find(eventId, code);
        if (found.isEmpty()) {
            return true; // somebody else removed it: what was asked for holds
        }
        ProgrammeItem item = found.get();
        List<Joining> people = items.joinings(item.id());
        if (!item.isCalledOff() && !people.isEmpty()) {
            return false;
        }
        people.forEach(entities::remove);
        entities.flush(); // the database would take the rows away with the item, unseen by the entities
        entities.remove(item);
        note();
        return true;
    }

    /** Published meetings, in the order of time, of those who are at an item while it takes place. */
    @Transactional
    public List<MeetingsMeanwhile.Meanwhile> meanwhile(ProgrammeItem item) {
        if (item.isCalledOff()) {
            return List.of();
        }
        Set<Long> people = item.facts().signUp()
                ? items.joinings(item.id()).stream()
                        .filter(joining -> !joining.isWaiting())
                        .map(Joining::participantId)
                        .collect(Collectors.toSet())
                : participants.approved(item.eventId()).stream()
                        .map(one -> one.participant().id())
                        .collect(Collectors.toSet());
        return list.meanwhile(item, people);
    }

    private void tell(MailKind kind, Event event, ProgrammeItem item) {
        for (ProgrammeItems.Joined joined : items.people(item)) {
            Registration person = joined.registration();
            if (person.isApproved()) {
                mails.tell(kind, event, item, person);
            }
        }
    }

    /** Takes the programme over to a copy of an event, on the days that correspond; nobody has joined it there. */
    void copy(@Observes EventCopied copied) {
        ZoneId zone = events.get(copied.copyId()).zone();
        for (ProgrammeItem item : items.ofEvent(copied.originalId())) {
            if (!item.isCalledOff()) {
                TimeWindow time = item.time();
                TimeWindow moved = new TimeWindow(
                        later(time.start(), copied.days(), zone), later(time.end(), copied.days(), zone));
                entities.persist(new ProgrammeItem(copied.copyId(), item.facts().at(moved), clock.instant()));
            }
        }
    }

    private static Instant later(Instant moment, long days, ZoneId zone) {
        return moment.atZone(zone).plusDays(days).toInstant();
    }

    private void note() {
        audit.note(Deed.of(Act.EVENT_SET_UP).with("part", "programme"));
    }
}
