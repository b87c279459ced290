package eu.visavis.registration;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.kernel.PublicCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
        return mark(eventId, new ArrivalMark(code, true, clock.instant()));
    }

    /**
     * Takes back that somebody has come.
     *
     * @return whether the event has such a participant
     */
    @Transactional
    public boolean takeBack(long eventId, PublicCode code) {
        return mark(eventId, new ArrivalMark(code, false, clock.instant()));
    }

    /**
     * Takes up marks that were made somewhere else, some of them perhaps for the second time or after newer ones: the
     * newest mark of each person counts, in whatever order they come. A mark from the future counts as made now.
     *
     * @return codes of people whom the event does not have, or has no more
     */
    @Transactional
    public Set<PublicCode> takeUp(long eventId, List<ArrivalMark> marks) {
        Instant now = clock.instant();
        return marks.stream()
                .filter(mark -> !mark(eventId, mark.notAfter(now)))
                .map(ArrivalMark::participant)
                .collect(Collectors.toSet());
    }

    private boolean mark(long eventId, ArrivalMark mark) {
        Optional<Participant> found = find(eventId, mark.participant());
        found.filter(participant -> participant.markArrival(mark.come(), mark.at()))
                .ifPresent(participant -> note(mark.come() ? Act.ARRIVED : Act.ARRIVAL_TAKEN_BACK, participant));
        return found.isPresent();
    }

    private Optional<Participant> find(long eventId, PublicCode code) {
        return participants.find(eventId, code).filter(Registration::isApproved).map(Registration::participant);
    }

    private void note(Act act, Participant participant) {
        audit.note(Deed.of(act).toPerson(participant.personId()).to(participant.code()));
    }
}
