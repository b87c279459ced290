package eu.visavis.matchmaking;

import eu.visavis.kernel.PublicCode;
import eu.visavis.marketplace.ProfileEditing;
import eu.visavis.marketplace.ProfileOwner;
import eu.visavis.programme.ProgrammeJoining;
import eu.visavis.registration.Cancelling;
import eu.visavis.registration.DeputyAct;
import eu.visavis.registration.DeputyActs;
import eu.visavis.registration.OwnParticulars;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** A participant undoes what staff did on its behalf, unless it has changed since. */
@ApplicationScoped
public class Undoing {
    private final DeputyActs deputies;
    private final Participants participants;
    private final OwnParticulars particulars;
    private final Cancelling cancelling;
    private final ProfileEditing editing;
    private final RequestDesk desk;
    private final MeetingRequests requests;
    private final ProgrammeJoining programme;
    private final Clock clock;

    @Inject
    Undoing(
            DeputyActs deputies,
            Participants participants,
            OwnParticulars particulars,
            Cancelling cancelling,
            ProfileEditing editing,
            RequestDesk desk,
            MeetingRequests requests,
            ProgrammeJoining programme,
            Clock clock) {
        this.deputies = deputies;
        this.participants = participants;
        this.particulars = particulars;
        this.cancelling = cancelling;
        this.editing = editing;
        this.desk = desk;
        this.requests = requests;
        this.programme = programme;
        this.clock = clock;
    }

    Undoing() { // for the CDI client proxy
        this(null, null, null, null, null, null, null, null, null);
    }

    /** What became of the wish to undo. */
    public enum Outcome {
        DONE,
        /** What it was done to is in another state by now. */
        TOO_LATE,
        /** There is no such deed on behalf of this participant. */
        UNKNOWN
    }

    /**
     * Undoes one deed. What others were told by it stays told; they hear of the undoing as of any change.
     *
     * @param networkId the network of the event
     */
    @Transactional
    public Outcome undo(long networkId, long participantId, PublicCode code) {
        Optional<DeputyAct> found = deputies.hold(participantId, code);
        if (found.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        DeputyAct deed = found.get();
        if (deed.undoneAt().isPresent() || !undo(networkId, participants.get(participantId), deed)) {
            return Outcome.TOO_LATE;
        }
        deed.undone(clock.instant());
        return Outcome.DONE;
    }

    private boolean undo(long networkId, Registration own, DeputyAct deed) {
        long participant = own.participant().id();
        long event = own.participant().eventId();
        DeputyAct.Trace trace = deed.trace();
        return switch (deed.kind()) {
            case PROFILE_CHANGED -> {
                particulars.restore(participant, Memory.particulars(trace.before()));
                yield true;
            }
            case WANT_ADDED -> editing.remove(event, own.person().id(), subject(trace));
            case WANT_CHANGED -> editing.change(event, own.person().id(), subject(trace), Memory.facts(trace.before()));
            case WANT_REMOVED ->
                editing.add(
                                new ProfileOwner(
                                        networkId,
                                        event,
                                        own.person().id(),
                                        own.organisation().id()),
                                Memory.facts(trace.before()))
                        .isPresent();
            case ASKED -> desk.withdraw(event, participant, subject(trace)) == RequestDesk.Answering.DONE;
            case ACCEPTED ->
                desk.takeBack(event, participant, subject(trace), Decline.SILENT) == RequestDesk.Answering.DONE;
            case DECLINED -> desk.reconsider(event, participant, subject(trace)) == RequestDesk.Answering.DONE;
            case WITHDRAWN, TAKEN_BACK -> askAgain(event, participant, trace);
            case CANCELLED -> cancelling.comeBack(event, participant);
            case CAME_BACK -> cancelling.cancel(event, participant);
            case JOINED -> programme.leave(event, subject(trace), participant);
            case LEFT -> programme.join(event, subject(trace), participant).isIn();
        };
    }

    /** What the other side had asked can be accepted anew; what was asked on this side is asked again. */
    private boolean askAgain(long event, long participant, DeputyAct.Trace trace) {
        Optional<MeetingRequest> request = requests.find(event, subject(trace));
        if (request.isEmpty()) {
            return false;
        }
        if (request.get().inviteeId() == participant) {
            return desk.reconsider(event, participant, subject(trace)) == RequestDesk.Answering.DONE
                    && desk.accept(event, participant, subject(trace)) == RequestDesk.Answering.DONE;
        }
        RequestDesk.Asking asked = desk.ask(
                event,
                participant,
                request.get().inviteeId(),
                Memory.wish(trace.before()),
                Memory.message(trace.before()));
        return asked == RequestDesk.Asking.ASKED || asked == RequestDesk.Asking.ACCEPTED;
    }

    private static PublicCode subject(DeputyAct.Trace trace) {
        return new PublicCode(trace.subject());
    }
}
