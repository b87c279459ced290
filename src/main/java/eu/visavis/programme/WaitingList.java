package eu.visavis.programme;

import eu.visavis.event.Event;
import eu.visavis.mail.MailKind;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Gives places of the programme that are free to those who wait for them. Every way to a place and from a place leads
 * through {@link #open}, the same lock that bookings and publications take, so that no race gives a place twice, or a place and a
 * meeting at the same time. All of it needs a transaction.
 */
@ApplicationScoped
class WaitingList {
    private final EntityManager entities;
    private final ProgrammeItems items;
    private final Participants participants;
    private final ProgrammeMails mails;
    private final jakarta.enterprise.event.Event<MeetingsMeanwhile> meetings;
    private final Clock clock;

    @Inject
    WaitingList(
            EntityManager entities,
            ProgrammeItems items,
            Participants participants,
            ProgrammeMails mails,
            jakarta.enterprise.event.Event<MeetingsMeanwhile> meetings,
            Clock clock) {
        this.entities = entities;
        this.items = items;
        this.participants = participants;
        this.mails = mails;
        this.meetings = meetings;
        this.clock = clock;
    }

    WaitingList() { // for the CDI client proxy
        this(null, null, null, null, null, null);
    }

    /** Lets others who join, leave, book or publish in this event wait until the transaction ends. To be called first. */
    public Event open(long eventId) {
        return entities.find(Event.class, eventId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Published meetings of these people during an item. */
    public List<MeetingsMeanwhile.Meanwhile> meanwhile(ProgrammeItem item, Set<Long> people) {
        MeetingsMeanwhile asked = new MeetingsMeanwhile(item.eventId(), item.time(), people);
        if (!people.isEmpty()) {
            meetings.fire(asked);
        }
        return asked.found();
    }

    /**
     * Fills the free places of an item in the order of its waiting list, and tells those who get one. Who has a meeting or
     * another item meanwhile is passed over and keeps the place on the list.
     */
    public void moveUp(Event event, ProgrammeItem item) {
        entities.flush(); // so that places given back count as free
        List<Joining> all = items.joinings(item.id());
        List<Joining> waiting = all.stream().filter(Joining::isWaiting).toList();
        long joined = all.size() - waiting.size();
        if (waiting.isEmpty() || !item.isOpen(clock.instant()) || !item.hasPlace(joined)) {
            return;
        }
        Set<Long> ids = waiting.stream().map(Joining::participantId).collect(Collectors.toSet());
        Map<Long, Registration> people = participants.byId(ids);
        Set<Long> busy = meanwhile(item, ids).stream()
                .map(MeetingsMeanwhile.Meanwhile::participantId)
                .collect(Collectors.toSet());
        Engagements engagements = items.signedUp(item.eventId());
        for (Joining next : waiting) {
            Registration person = people.get(next.participantId());
            boolean comes = person.isApproved()
                    && !busy.contains(next.participantId())
                    && engagements.isFree(next.participantId(), item.time());
            if (comes && item.hasPlace(joined)) {
                next.moveUp();
                joined++;
                mails.tell(MailKind.PROGRAMME_PLACE, event, item, person);
            }
        }
    }
}
