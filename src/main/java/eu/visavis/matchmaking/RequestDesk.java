package eu.visavis.matchmaking;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.kernel.PublicCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/**
 * Asking for meetings and answering. A request takes no slot.
 *
 * <p>Who is secretly avoided by the other can ask like anybody else: the request is stored, and its answer depends on
 * the invited person only. It is not shown or mailed to somebody who does not want the meeting, and never scheduled.
 */
@ApplicationScoped
public class RequestDesk {
    private final MeetingRequests requests;
    private final Avoidances avoidances;
    private final Remarks remarks;
    private final Events events;
    private final TypeRules typeRules;
    private final RequestMails mails;
    private final jakarta.enterprise.event.Event<AgreementEnded> endings;
    private final Clock clock;
    private final AuditLog audit;

    @Inject
    RequestDesk(
            MeetingRequests requests,
            Avoidances avoidances,
            Remarks remarks,
            Events events,
            TypeRules typeRules,
            RequestMails mails,
            jakarta.enterprise.event.Event<AgreementEnded> endings,
            Clock clock,
            AuditLog audit) {
        this.requests = requests;
        this.avoidances = avoidances;
        this.remarks = remarks;
        this.events = events;
        this.typeRules = typeRules;
        this.mails = mails;
        this.endings = endings;
        this.clock = clock;
        this.audit = audit;
    }

    RequestDesk() { // for the CDI client proxy
        this(null, null, null, null, null, null, null, null, null);
    }

    /** What became of somebody's wish to ask. */
    public enum Asking {
        /** The other person is to answer. */
        ASKED,
        /** The other had asked too, or the event accepts by itself. */
        ACCEPTED,
        /** It was asked before and still stands. */
        ASKED_BEFORE,
        /** The other declined before. */
        DECLINED_BEFORE,
        /** People of the asking person's type cannot ask people of the other's. */
        BARRED,
        /** As many requests of the asking person are open as its type allows. */
        TOO_MANY,
        /** The asking person does not want to meet the other. */
        AVOIDED,
        /** Nobody can ask in this event at this moment. */
        CLOSED
    }

    /** What became of an answer. */
    public enum Answering {
        DONE,
        /** The request is in another state by now. */
        TOO_LATE,
        /** There is no such request to this person. */
        UNKNOWN
    }

    /**
     * Asks another approved participant of the event for a meeting, while the event's phase of requests lasts. Answering
     * has no such end: whatever was asked in time may be answered.
     *
     * @param message up to 2,000 characters, may be empty
     */
    @Transactional
    public Asking ask(long eventId, long askingId, long invitedId, MeetingRequest.Wish wish, String message) {
        Event event = events.get(eventId);
        if (!events.phases(event).mayAsk(clock.instant())) {
            return Asking.CLOSED;
        }
        requests.lock(askingId, invitedId);
        if (avoidances.find(askingId, invitedId).isPresent()) {
            return Asking.AVOIDED;
        }
        Optional<MeetingRequest> before = requests.find(askingId, invitedId);
        if (before.isPresent() && before.get().status() != MeetingRequest.Status.WITHDRAWN) {
            boolean declined = before.get().status() == MeetingRequest.Status.DECLINED;
            return declined ? Asking.DECLINED_BEFORE : Asking.ASKED_BEFORE;
        }
        Optional<MeetingRequest> back = requests.find(invitedId, askingId)
                .filter(request -> request.status().isOpen());
        // Who was asked may agree, whatever the types.
        Optional<Asking> refusal = back.isPresent() ? Optional.empty() : typeRules.refusal(event, askingId, invitedId);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        boolean automatic = event.acceptance() == Event.Acceptance.AUTOMATIC;
        MeetingRequest.Status status =
                back.isPresent() || automatic ? MeetingRequest.Status.ACCEPTED : MeetingRequest.Status.PENDING;
        MeetingRequest request = before.orElse(null);
        if (request == null) {
            request = requests.add(eventId, askingId, invitedId, wish, message, status);
        } else {
            request.askAgain(wish, message, status, clock.instant());
        }
        back.ifPresent(other -> requests.move(other, MeetingRequest.Status.PENDING, MeetingRequest.Status.ACCEPTED));
        remarks.unplace(askingId, invitedId);
        audit.note(Deed.of(Act.REQUEST_MADE).to(request.code()).with("status", status));
        tellInvited(request, back);
        return status == MeetingRequest.Status.PENDING ? Asking.ASKED : Asking.ACCEPTED;
    }

    /** Accepts a request to this participant, and a waiting request in the other direction with it. */
    @Transactional
    public Answering accept(long eventId, long participantId, PublicCode code) {
        Optional<MeetingRequest> found = received(eventId, participantId, code);
        if (found.isEmpty()) {
            return Answering.UNKNOWN;
        }
        MeetingRequest request = found.get();
        requests.lock(request.requesterId(), participantId);
        if (!requests.move(request, MeetingRequest.Status.PENDING, MeetingRequest.Status.ACCEPTED)) {
            return Answering.TOO_LATE;
        }
        requests.find(participantId, request.requesterId())
                .ifPresent(back -> requests.move(back, MeetingRequest.Status.PENDING, MeetingRequest.Status.ACCEPTED));
        audit.note(Deed.of(Act.REQUEST_ACCEPTED).to(code));
        // In the list of accepted ones it stands last, until somebody moves it.
        remarks.unplace(participantId, request.requesterId());
        if (avoidances.find(request.requesterId(), participantId).isEmpty()) {
            mails.tellAccepted(request);
        }
        return Answering.DONE;
    }

    /** Declines a request to this participant; the asking person is written to if there is something to tell. */
    @Transactional
    public Answering decline(long eventId, long participantId, PublicCode code, Decline decline) {
        Optional<MeetingRequest> found = received(eventId, participantId, code);
        if (found.isEmpty()) {
            return Answering.UNKNOWN;
        }
        MeetingRequest request = found.get();
        if (!requests.move(request, MeetingRequest.Status.PENDING, MeetingRequest.Status.DECLINED)) {
            return Answering.TOO_LATE;
        }
        request.explain(decline);
        audit.note(Deed.of(Act.REQUEST_DECLINED).to(code));
        if (!decline.isSilent()
                && avoidances.find(request.requesterId(), participantId).isEmpty()) {
            mails.tellDeclined(request);
        }
        return Answering.DONE;
    }

    /** Lets a request that this participant declined wait for an answer again. */
    @Transactional
    public Answering reconsider(long eventId, long participantId, PublicCode code) {
        Optional<MeetingRequest> found = received(eventId, participantId, code);
        if (found.isEmpty()) {
            return Answering.UNKNOWN;
        }
        MeetingRequest request = found.get();
        requests.lock(request.requesterId(), participantId);
        return requests.move(request, MeetingRequest.Status.DECLINED, MeetingRequest.Status.PENDING)
                ? Answering.DONE
                : Answering.TOO_LATE;
    }

    /** Takes an own request back, answered or not; a declined one stays declined. */
    @Transactional
    public Answering withdraw(long eventId, long participantId, PublicCode code) {
        Optional<MeetingRequest> own =
                requests.find(eventId, code).filter(request -> request.requesterId() == participantId);
        if (own.isEmpty()) {
            return Answering.UNKNOWN;
        }
        boolean waited = requests.move(own.get(), MeetingRequest.Status.PENDING, MeetingRequest.Status.WITHDRAWN);
        if (!waited) {
            return takeBack(eventId, participantId, code, Decline.SILENT);
        }
        audit.note(Deed.of(Act.REQUEST_WITHDRAWN).to(code));
        return Answering.DONE;
    }

    /**
     * Takes back what two people had agreed, whoever of the two had asked: the own request counts as withdrawn, the one
     * that was accepted as declined. The other side is always told, and a published meeting is called off.
     *
     * @param code of a request between the two
     */
    @Transactional
    public Answering takeBack(long eventId, long participantId, PublicCode code, Decline decline) {
        Optional<MeetingRequest> named = requests.find(eventId, code)
                .filter(request -> request.requesterId() == participantId || request.inviteeId() == participantId);
        if (named.isEmpty()) {
            return Answering.UNKNOWN;
        }
        long other = named.get().partnerOf(participantId);
        requests.lock(participantId, other);
        boolean withdrawn = requests.find(participantId, other)
                .filter(own -> requests.move(own, MeetingRequest.Status.ACCEPTED, MeetingRequest.Status.WITHDRAWN))
                .isPresent();
        Optional<MeetingRequest> declined = requests.find(other, participantId)
                .filter(theirs ->
                        requests.move(theirs, MeetingRequest.Status.ACCEPTED, MeetingRequest.Status.DECLINED));
        if (!withdrawn && declined.isEmpty()) {
            return Answering.TOO_LATE;
        }
        declined.ifPresent(theirs -> theirs.explain(decline));
        audit.note(Deed.of(Act.AGREEMENT_TAKEN_BACK).to(code));
        AgreementEnded ended = new AgreementEnded(eventId, participantId, other);
        endings.fire(ended);
        if (ended.calledOff().isPresent()
                || avoidances.find(other, participantId).isEmpty()) {
            mails.tellTakenBack(named.get(), ended, decline);
        }
        return Answering.DONE;
    }

    /** Marks secretly that somebody does not want to meet another, and takes back what it asked and waits for. */
    @Transactional
    public void avoid(long eventId, long participantId, long otherId) {
        requests.lock(participantId, otherId);
        if (avoidances.find(participantId, otherId).isEmpty()) {
            avoidances.add(eventId, participantId, otherId);
        }
        requests.find(participantId, otherId)
                .ifPresent(request ->
                        requests.move(request, MeetingRequest.Status.PENDING, MeetingRequest.Status.WITHDRAWN));
    }

    /** Takes the secret mark away; requests of the other that wait for an answer show again. */
    @Transactional
    public void stopAvoiding(long participantId, long otherId) {
        requests.lock(participantId, otherId);
        avoidances.find(participantId, otherId).ifPresent(avoidances::remove);
    }

    private Optional<MeetingRequest> received(long eventId, long participantId, PublicCode code) {
        return requests.find(eventId, code)
                .filter(request -> request.inviteeId() == participantId)
                .filter(request ->
                        avoidances.find(participantId, request.requesterId()).isEmpty());
    }

    private void tellInvited(MeetingRequest request, Optional<MeetingRequest> back) {
        if (avoidances.find(request.inviteeId(), request.requesterId()).isPresent()) {
            return;
        }
        if (back.isPresent()) {
            mails.tellAccepted(back.get());
        } else {
            mails.tellAsked(request);
        }
    }
}
