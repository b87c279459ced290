package eu.visavis.matchmaking;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.event.PhaseState;
import eu.visavis.event.Phases;
import eu.visavis.kernel.TimeWindow;
import eu.visavis.registration.Participant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reminds people of requests that wait for them, and lets those expire that nobody answers, as {@link AnswerTime} says. Only
 * where the invited person is to accept, the organiser wants it, and the event is not over.
 */
@ApplicationScoped
public class RequestExpiry {
    private final EntityManager entities;
    private final MeetingRequests requests;
    private final Avoidances avoidances;
    private final Events events;
    private final RequestMails mails;
    private final Clock clock;
    private final AuditLog audit;

    @Inject
    RequestExpiry(
            EntityManager entities,
            MeetingRequests requests,
            Avoidances avoidances,
            Events events,
            RequestMails mails,
            Clock clock,
            AuditLog audit) {
        this.entities = entities;
        this.requests = requests;
        this.avoidances = avoidances;
        this.events = events;
        this.mails = mails;
        this.clock = clock;
        this.audit = audit;
    }

    RequestExpiry() { // for the CDI client proxy
        this(null, null, null, null, null, null, null);
    }

    /** Ids of the requests for which something is due now, in the order in which they were asked. */
    @Transactional
    public List<Long> due() {
        Map<Long, Event> known = new HashMap<>();
        Map<Long, Phases> phases = new HashMap<>();
        return entities.createQuery(
                        "select r from MeetingRequest r join Event e on e.id = r.eventId"
                                + " join Participant p on p.id = r.requesterId join Participant q on q.id = r.inviteeId"
                                + " where r.status = :pending and e.requestsExpire = true and e.acceptance = :invitee"
                                + " and p.status = :approved and q.status = :approved order by r.id",
                        MeetingRequest.class)
                .setParameter("pending", MeetingRequest.Status.PENDING)
                .setParameter("invitee", Event.Acceptance.INVITEE)
                .setParameter("approved", Participant.Status.APPROVED)
                .getResultStream()
                .filter(request -> isDue(
                        request,
                        phases.computeIfAbsent(
                                request.eventId(), event -> events.phases(known.computeIfAbsent(event, events::get)))))
                .map(MeetingRequest::id)
                .toList();
    }

    /** Does what is due for a request, unless somebody has answered it meanwhile. */
    @Transactional
    public void carryOut(long requestId) {
        MeetingRequest shown = entities.find(MeetingRequest.class, requestId);
        requests.lock(shown.requesterId(), shown.inviteeId());
        entities.refresh(shown);
        Event event = events.get(shown.eventId());
        if (shown.status() != MeetingRequest.Status.PENDING || !isDue(shown, events.phases(event))) {
            return;
        }
        if (shown.remindedAt().isEmpty()) {
            remind(shown, event);
        } else if (requests.expire(shown)) {
            audit.note(Deed.of(Act.REQUEST_EXPIRED)
                    .in(event.networkId())
                    .at(event.code())
                    .to(shown.code()));
            mails.tellExpired(shown);
        }
    }

    /** Who avoids somebody does not hear of them, and nobody can tell from when a request expires. */
    private void remind(MeetingRequest request, Event event) {
        Instant now = clock.instant();
        request.reminded(now);
        if (avoidances.find(request.inviteeId(), request.requesterId()).isEmpty()) {
            mails.remind(request, timeOf(request, events.phases(event)).endAfter(now));
        }
    }

    private boolean isDue(MeetingRequest request, Phases phases) {
        if (phases.days(clock.instant()) == PhaseState.OVER) {
            return false;
        }
        AnswerTime time = timeOf(request, phases);
        Instant due = request.remindedAt().map(time::endAfter).orElseGet(time::reminder);
        return !clock.instant().isBefore(due);
    }

    private static AnswerTime timeOf(MeetingRequest request, Phases phases) {
        return AnswerTime.of(request.waitsSince(), phases.days().map(TimeWindow::start));
    }
}
