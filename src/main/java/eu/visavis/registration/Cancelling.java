package eu.visavis.registration;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.event.Events;
import eu.visavis.mail.MailKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Participants who cancel by themselves, and come back. */
@ApplicationScoped
public class Cancelling {
    private final Participants participants;
    private final Seating seating;
    private final RegistrationMails mails;
    private final Events events;
    private final Event<ParticipationEnded> endings;
    private final AuditLog audit;

    @Inject
    Cancelling(
            Participants participants,
            Seating seating,
            RegistrationMails mails,
            Events events,
            Event<ParticipationEnded> endings,
            AuditLog audit) {
        this.participants = participants;
        this.seating = seating;
        this.mails = mails;
        this.events = events;
        this.endings = endings;
        this.audit = audit;
    }

    Cancelling() { // for the CDI client proxy
        this(null, null, null, null, null, null);
    }

    /**
     * Ends a participation: open requests and coming meetings end with it, and a free place may go to the waiting list.
     *
     * @return false for one that has ended already; nothing happens to it
     */
    @Transactional
    public boolean cancel(long eventId, long participantId) {
        seating.open(eventId);
        Registration registration = participants.get(participantId);
        Participant participant = registration.participant();
        Participant.Status before = participant.status();
        if (!before.isOpen()) {
            return false;
        }
        participant.cancel();
        audit.note(deed(Act.PARTICIPATION_CANCELLED, participant));
        mails.tell(MailKind.CANCELLED, registration, events.get(eventId));
        if (before == Participant.Status.APPROVED) {
            participants.write();
            endings.fire(new ParticipationEnded(eventId, participantId));
            seating.moveUp(eventId);
        }
        return true;
    }

    /**
     * Restores a registration that the person had cancelled. Whoever had been approved gets a place if one is free and
     * nobody waits for it, else the end of the waiting list.
     *
     * @return false for one that is not cancelled; nothing happens to it
     */
    @Transactional
    public boolean comeBack(long eventId, long participantId) {
        seating.open(eventId);
        Registration registration = participants.get(participantId);
        Participant participant = registration.participant();
        if (participant.status() != Participant.Status.CANCELLED) {
            return false;
        }
        audit.note(deed(Act.PARTICIPATION_RENEWED, participant));
        if (participant.statusBefore() == Participant.Status.WAITING) {
            participant.waitAgain();
        } else if (seating.hasUnclaimed(eventId, participant)) {
            seating.seat(registration, MailKind.APPROVED);
        } else {
            seating.list(registration);
        }
        return true;
    }

    private Deed deed(Act act, Participant participant) {
        var event = events.get(participant.eventId());
        return Deed.of(act)
                .in(event.networkId())
                .at(event.code())
                .toPerson(participant.personId())
                .to(participant.code());
    }
}
