package eu.visavis.registration;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.kernel.PublicCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Who of the approved participants has come; kept at the entrance. */
@ApplicationScoped
public class Arrivals {
    private final Participants participants;
    private final Clock clock;
    private final AuditLog audit;

    @Inject
    Arrivals(Participants participants, Clock clock, AuditLog audit) {
        this.participants = participants;
        this.clock = clock;
        this.audit = audit;
    }

    Arrivals() { // for the CDI client proxy
        this(null, null, null);
    }

    /**
     * Notes that somebody has come; of who is there already, the first time stays.
     *
     * @return whether the event has such a participant
     */
    @Transactional
    public boolean receive(long eventId, PublicCode code) {
        Optional<Participant> found = find(eventId, code);
        found.filter(participant -> participant.arrivedAt().isEmpty()).ifPresent(participant -> {
            participant.arrived(clock.instant());
            note(Act.ARRIVED, participant);
        });
        return found.isPresent();
    }

    /**
     * Takes back that somebody has come.
     *
     * @return whether the event has such a participant
     */
    @Transactional
    public boolean takeBack(long eventId, PublicCode code) {
        Optional<Participant> found = find(eventId, code);
        found.filter(participant -> participant.arrivedAt().isPresent()).ifPresent(participant -> {
            participant.notArrived();
            note(Act.ARRIVAL_TAKEN_BACK, participant);
        });
        return found.isPresent();
    }

    private Optional<Participant> find(long eventId, PublicCode code) {
        return participants.find(eventId, code).filter(Registration::isApproved).map(Registration::participant);
    }

    private void note(Act act, Participant participant) {
        audit.note(Deed.of(act).toPerson(participant.personId()).to(participant.code()));
    }
}
