package eu.visavis.privacy;

import eu.visavis.event.Events;
import eu.visavis.event.PhaseState;
import eu.visavis.network.Network;
import eu.visavis.network.Staff;
import eu.visavis.registration.Cancelling;
import eu.visavis.registration.Participant;
import eu.visavis.registration.Participants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Erasing a person at their own wish: what they take part in is cancelled first, and the others are told as usual. */
@ApplicationScoped
public class Erasure {
    private final Participants participants;
    private final Cancelling cancelling;
    private final Events events;
    private final Staff staff;
    private final Forgetting forgetting;
    private final Clock clock;

    @Inject
    Erasure(
            Participants participants,
            Cancelling cancelling,
            Events events,
            Staff staff,
            Forgetting forgetting,
            Clock clock) {
        this.participants = participants;
        this.cancelling = cancelling;
        this.events = events;
        this.staff = staff;
        this.forgetting = forgetting;
        this.clock = clock;
    }

    Erasure() { // for the CDI client proxy
        this(null, null, null, null, null, null);
    }

    /** The networks that nobody else answers for; while there are any, the person cannot go. */
    @Transactional
    public List<Network> ownedAlone(long personId) {
        return staff.ownedAlone(personId);
    }

    /** The places at events that would be cancelled. */
    @Transactional
    public List<Participant> toCancel(long personId) {
        return participants.ofPerson(personId).stream()
                .filter(place -> place.status().isOpen() && !isOver(place.eventId()))
                .toList();
    }

    /**
     * Cancels and erases.
     *
     * @return false if somebody else has to answer for a network of the person first
     */
    @Transactional
    public boolean erase(long personId) {
        if (!ownedAlone(personId).isEmpty()) {
            return false;
        }
        toCancel(personId).forEach(place -> cancelling.cancel(place.eventId(), place.id()));
        forgetting.person(personId);
        return true;
    }

    private boolean isOver(long eventId) {
        return events.phases(events.get(eventId)).days(clock.instant()) == PhaseState.OVER;
    }
}
