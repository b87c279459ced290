package eu.visavis.programme;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.event.Event;
import eu.visavis.kernel.PublicCode;
import eu.visavis.registration.ParticipantErased;
import eu.visavis.registration.ParticipationEnded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Coming to items of the programme: places, and the list of those who wait for one. */
@ApplicationScoped
public class ProgrammeJoining {
    private final EntityManager entities;
    private final ProgrammeItems items;
    private final WaitingList list;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    ProgrammeJoining(EntityManager entities, ProgrammeItems items, WaitingList list, AuditLog audit, Clock clock) {
        this.entities = entities;
        this.items = items;
        this.list = list;
        this.audit = audit;
        this.clock = clock;
    }

    ProgrammeJoining() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    /** Gives an approved participant a place, or one at the end of the waiting list. Who has either keeps it. */
    @Transactional
    public JoinOutcome join(long eventId, PublicCode code, long participantId) {
        list.open(eventId);
        Optional<ProgrammeItem> found = items.find(eventId, code).filter(item -> item.isOpen(clock.instant()));
        if (found.isEmpty()) {
            return new JoinOutcome.Closed();
        }
        ProgrammeItem item = found.get();
        List<Joining> all = items.joinings(item.id());
        Optional<Joining> own = all.stream()
                .filter(joining -> joining.participantId() == participantId)
                .findFirst();
        if (own.isPresent()) {
            return own.get().isWaiting() ? listed(all, participantId) : new JoinOutcome.Joined();
        }
        Optional<ProgrammeItem> other = items.signedUp(eventId).during(participantId, item.time());
        if (other.isPresent()) {
            return new JoinOutcome.OtherItem(other.get());
        }
        List<MeetingsMeanwhile.Meanwhile> meetings = list.meanwhile(item, Set.of(participantId));
        if (!meetings.isEmpty()) {
            return new JoinOutcome.Meetings(meetings);
        }
        long waiting = all.stream().filter(Joining::isWaiting).count();
        boolean free = item.hasPlace(all.size() - waiting); // those who wait could not come, or the place was theirs
        entities.persist(new Joining(item.id(), participantId, !free, clock.instant()));
        audit.note(Deed.of(Act.PROGRAMME_JOINED).to(code).with("waiting", !free));
        return free ? new JoinOutcome.Joined() : new JoinOutcome.Listed((int) waiting + 1);
    }

    private static JoinOutcome listed(List<Joining> all, long participantId) {
        long before = all.stream()
                .filter(Joining::isWaiting)
                .takeWhile(joining -> joining.participantId() != participantId)
                .count();
        return new JoinOutcome.Listed((int) before + 1);
    }

    /**
     * Gives a place back, or leaves the waiting list; the place goes to the first who waits and can come.
     *
     * @return whether the person had either
     */
    @Transactional
    public boolean leave(long eventId, PublicCode code, long participantId) {
        Event event = list.open(eventId);
        boolean left = items.find(eventId, code)
                .filter(item -> leave(event, item, participantId))
                .isPresent();
        if (left) {
            audit.note(Deed.of(Act.PROGRAMME_LEFT).to(code));
        }
        return left;
    }

    private boolean leave(Event event, ProgrammeItem item, long participantId) {
        Joining own = items.ofParticipant(participantId).get(item.id());
        if (own == null) {
            return false;
        }
        entities.remove(own);
        list.moveUp(event, item);
        return true;
    }

    /** Somebody who does not take part any more gives back what is still to come. */
    void giveBack(@Observes ParticipationEnded ended) {
        Event event = list.open(ended.eventId());
        Map<Long, Joining> own = items.ofParticipant(ended.participantId());
        if (own.isEmpty()) {
            return;
        }
        items.ofEvent(ended.eventId()).stream()
                .filter(item -> own.containsKey(item.id()))
                .filter(item -> item.time().end().isAfter(clock.instant()))
                .forEach(item -> leave(event, item, ended.participantId()));
    }

    void forget(@Observes ParticipantErased erased) {
        entities.createQuery("delete from Joining j where j.participantId = :participant")
                .setParameter("participant", erased.participantId())
                .executeUpdate();
    }
}
