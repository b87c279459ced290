package eu.visavis.registration;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.kernel.TimeWindow;
import eu.visavis.mail.MailKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Asks people 24 hours before an event whether they come. Who was approved later is not asked; where the event is put off,
 * everybody is asked again. Nothing happens to who does not answer, but the organiser sees it.
 */
@ApplicationScoped
public class Reconfirming {
    private static final Duration BEFORE = Duration.ofHours(24);
    private static final int AT_ONCE = 100;

    private final EntityManager entities;
    private final Participants participants;
    private final Events events;
    private final RegistrationMails mails;
    private final Clock clock;
    private final AuditLog audit;

    @Inject
    Reconfirming(
            EntityManager entities,
            Participants participants,
            Events events,
            RegistrationMails mails,
            Clock clock,
            AuditLog audit) {
        this.entities = entities;
        this.participants = participants;
        this.events = events;
        this.mails = mails;
        this.clock = clock;
        this.audit = audit;
    }

    Reconfirming() { // for the CDI client proxy
        this(null, null, null, null, null, null);
    }

    /** Ids of the events that take place within the next 24 hours. */
    @Transactional
    public List<Long> soon() {
        Instant now = clock.instant();
        return entities.createQuery(
                        "select distinct s.eventId from Slot s where s.startsAt > :now and s.startsAt <= :soon"
                                + " order by s.eventId",
                        Long.class)
                .setParameter("now", now)
                .setParameter("soon", now.plus(BEFORE))
                .getResultList();
    }

    /**
     * Asks up to 100 participants of an event, if it begins within the next 24 hours.
     *
     * @return whether there may be more to ask
     */
    @Transactional
    public boolean ask(long eventId) {
        Event event = events.get(eventId);
        Instant now = clock.instant();
        Optional<Instant> asking = events.phases(event)
                .days()
                .map(TimeWindow::start)
                .filter(now::isBefore)
                .map(begin -> begin.minus(BEFORE))
                .filter(since -> !now.isBefore(since));
        if (asking.isEmpty()) {
            return false;
        }
        List<Registration> asked = participants.notAskedSince(eventId, asking.get(), AT_ONCE);
        asked.forEach(registration -> {
            registration.participant().askToReconfirm(now);
            mails.tell(MailKind.RECONFIRM, registration, event);
        });
        return asked.size() == AT_ONCE;
    }

    /** Notes that somebody comes who was asked; of others, nothing. */
    @Transactional
    public void confirm(long participantId) {
        Participant participant = participants.get(participantId).participant();
        if (participant.isToReconfirm()) {
            participant.reconfirm(clock.instant());
            audit.note(Deed.of(Act.PARTICIPATION_RECONFIRMED)
                    .toPerson(participant.personId())
                    .to(participant.code()));
        }
    }
}
