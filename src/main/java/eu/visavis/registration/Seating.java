package eu.visavis.registration;

import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.event.PlaceLimit;
import eu.visavis.mail.MailKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;

/**
 * Gives the places of an event to people whom the organiser has approved; who finds none free goes to the end of the
 * waiting list. Every way to a place and from a place leads through the lock of {@link #open}, so that no race lets more
 * people in than there are places. Needs a transaction.
 */
@ApplicationScoped
class Seating {
    private final Participants participants;
    private final Events events;
    private final RegistrationMails mails;
    private final Clock clock;

    @Inject
    Seating(Participants participants, Events events, RegistrationMails mails, Clock clock) {
        this.participants = participants;
        this.events = events;
        this.mails = mails;
        this.clock = clock;
    }

    Seating() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /** Lets others who give or take places of this event wait until the transaction ends. To be called first. */
    public void open(long eventId) {
        events.lockPlaces(eventId);
    }

    /** Whether a place is free. */
    public boolean hasFree(long eventId) {
        PlaceLimit limit = events.places(eventId);
        return limit.places().isEmpty()
                || participants.count(eventId, Participant.Status.APPROVED)
                        < limit.places().getAsInt();
    }

    /** Whether a place is free for people of a type. */
    public boolean hasFree(long eventId, String type) {
        OptionalInt places = participants.types(eventId).places(type);
        return hasFree(eventId)
                && (places.isEmpty()
                        || participants.count(eventId, Participant.Status.APPROVED, type) < places.getAsInt());
    }

    /** Whether a place is free for somebody, and nobody waits for it already. */
    public boolean hasUnclaimed(long eventId, Participant participant) {
        EventTypes types = participants.types(eventId);
        String list = types.waitingList(participant.attendance().type());
        boolean claimed = participants.waitingList(eventId).stream()
                .map(waiting -> waiting.participant().attendance().type())
                .anyMatch(type -> types.waitingList(type).equals(list));
        return !claimed && hasFree(eventId, participant.attendance().type());
    }

    /** Gives a place, free or not, and tells the person. */
    public void seat(Registration registration, MailKind mail) {
        registration.participant().admit(clock.instant());
        mails.tell(mail, registration, eventOf(registration));
    }

    /** Puts somebody at the end of the waiting list, and tells the person the position. */
    public void list(Registration registration) {
        registration.participant().list(clock.instant());
        int position = participants.positionOf(registration.participant());
        mails.tellListed(registration, eventOf(registration), position);
    }

    /** Gives free places to the first of the waiting list, if the organiser has chosen that they move up. */
    public void moveUp(long eventId) {
        if (!events.places(eventId).movesUp()) {
            return;
        }
        List<Registration> waiting = participants.waitingList(eventId);
        for (int i = 0; i < waiting.size() && hasFree(eventId); i++) {
            if (hasFree(eventId, waiting.get(i).participant().attendance().type())) {
                seat(waiting.get(i), MailKind.MOVED);
                participants.write(); // the next one is counted after this one
            }
        }
    }

    private Event eventOf(Registration registration) {
        return events.get(registration.participant().eventId());
    }
}
