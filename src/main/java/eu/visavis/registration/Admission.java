package eu.visavis.registration;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.event.Events;
import eu.visavis.event.PlacesChanged;
import eu.visavis.kernel.PublicCode;
import eu.visavis.mail.MailKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** The organiser's decision on registrations, and the waiting list. */
@ApplicationScoped
public class Admission {
    private final Participants participants;
    private final Seating seating;
    private final RegistrationMails mails;
    private final Events events;
    private final Event<ParticipationEnded> endings;
    private final Clock clock;
    private final AuditLog audit;

    @Inject
    Admission(
            Participants participants,
            Seating seating,
            RegistrationMails mails,
            Events events,
            Event<ParticipationEnded> endings,
            Clock clock,
            AuditLog audit) {
        this.participants = participants;
        this.seating = seating;
        this.mails = mails;
        this.events = events;
        this.endings = endings;
        this.clock = clock;
        this.audit = audit;
    }

    Admission() { // for the CDI client proxy
        this(null, null, null, null, null, null, null);
    }

    /** What became of a decision. */
    public enum Outcome {
        DONE,
        /** No place is free for somebody on the waiting list. */
        FULL,
        /** There is no such registration in the event about which the organiser decides. */
        UNKNOWN
    }

    /**
     * Approves a registration and tells the person. While no place is free, the person gets to the end of the waiting
     * list; somebody who is there already stays where it was.
     */
    @Transactional
    public Outcome approve(long eventId, PublicCode code) {
        seating.open(eventId);
        Optional<Registration> found = find(eventId, code);
        if (found.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        Registration registration = found.get();
        Participant.Status before = registration.participant().status();
        if (before == Participant.Status.APPROVED) {
            return Outcome.DONE;
        }
        boolean listed = before == Participant.Status.WAITING_LIST;
        if (seating.hasFree(eventId, registration.participant().attendance().type())) {
            seating.seat(registration, listed ? MailKind.MOVED : MailKind.APPROVED);
        } else if (listed) {
            return Outcome.FULL;
        } else {
            seating.list(registration);
        }
        audit.note(Deed.of(Act.PARTICIPANT_APPROVED)
                .toPerson(registration.participant().personId())
                .to(registration.participant().code())
                .with("status", registration.participant().status()));
        return Outcome.DONE;
    }

    /** Refuses a registration and tells the person; a place that becomes free may go to the waiting list. */
    @Transactional
    public Outcome refuse(long eventId, PublicCode code) {
        seating.open(eventId);
        Optional<Registration> found = find(eventId, code);
        if (found.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        Participant participant = found.get().participant();
        Participant.Status before = participant.status();
        if (before == Participant.Status.REFUSED) {
            return Outcome.DONE;
        }
        participant.refuse(clock.instant());
        audit.note(Deed.of(Act.PARTICIPANT_REFUSED)
                .toPerson(participant.personId())
                .to(participant.code()));
        mails.tell(MailKind.REFUSED, found.get(), events.get(eventId));
        if (before == Participant.Status.APPROVED) {
            participants.write();
            endings.fire(new ParticipationEnded(eventId, participant.id()));
            seating.moveUp(eventId);
        }
        return Outcome.DONE;
    }

    /** Whether somebody who is approved now gets on the waiting list. */
    @Transactional
    public boolean isFull(long eventId) {
        return !seating.hasFree(eventId);
    }

    /** Whether somebody of a type who is approved now gets on the waiting list. */
    @Transactional
    public boolean isFull(long eventId, String type) {
        return !seating.hasFree(eventId, type);
    }

    /** Fills places that the organiser has added. */
    void fill(@Observes PlacesChanged changed) {
        seating.moveUp(changed.eventId());
    }

    private Optional<Registration> find(long eventId, PublicCode code) {
        return participants.find(eventId, code).filter(registration -> {
            Participant.Status status = registration.participant().status();
            return status.isOpen() || status == Participant.Status.REFUSED;
        });
    }
}
