package eu.visavis.matchmaking;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.kernel.PublicCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Accepting many requests at once, in place of the invited people: what an organiser does before the schedule. */
@ApplicationScoped
public class BulkAcceptance {
    private final MeetingRequests requests;
    private final Avoidances avoidances;
    private final TypeRules typeRules;
    private final RequestMails mails;
    private final AuditLog audit;

    @Inject
    BulkAcceptance(
            MeetingRequests requests, Avoidances avoidances, TypeRules typeRules, RequestMails mails, AuditLog audit) {
        this.requests = requests;
        this.avoidances = avoidances;
        this.typeRules = typeRules;
        this.mails = mails;
        this.audit = audit;
    }

    BulkAcceptance() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    /** Who learns of it: the asking people by mail, or nobody before the schedule. */
    public enum Telling {
        ASKING_PEOPLE,
        NOBODY
    }

    /**
     * What became of the requests.
     *
     * @param accepted those that waited and are accepted now, with those of the same pairs in the other direction
     * @param skipped those that were asked for and did not wait for an answer
     */
    public record Result(List<PublicCode> accepted, List<PublicCode> skipped) {}

    /** Accepts every request of the event that waits for an answer. */
    @Transactional
    public Result acceptAll(long eventId, Telling telling) {
        return accept(eventId, requests.pending(eventId), telling);
    }

    /** Accepts these requests of the event, as far as they wait; codes of no request of the event are left out. */
    @Transactional
    public Result accept(long eventId, Collection<PublicCode> codes, Telling telling) {
        return accept(eventId, requests.find(eventId, codes), telling);
    }

    private Result accept(long eventId, List<MeetingRequest> chosen, Telling telling) {
        List<MeetingRequest> pending = requests.pending(eventId);
        // The organiser speaks for the invited people here, and does not go against the own rules; each of these may
        // still answer.
        Set<Long> barred = typeRules.barred(eventId, pending);
        Map<Set<Long>, List<MeetingRequest>> waiting = pending.stream()
                .filter(request -> !barred.contains(request.id()))
                .collect(Collectors.groupingBy(BulkAcceptance::pairOf));
        // A request in the other direction is accepted along, as it is when the invited person accepts.
        List<MeetingRequest> wanted = chosen.stream()
                .flatMap(request -> waiting.getOrDefault(pairOf(request), List.of()).stream())
                .distinct()
                .toList();
        requests.lock(
                wanted.stream().flatMap(request -> pairOf(request).stream()).toList());
        Set<Long> ids =
                requests.acceptPending(wanted.stream().map(MeetingRequest::id).toList());
        List<MeetingRequest> accepted =
                wanted.stream().filter(request -> ids.contains(request.id())).toList();
        audit.note(Deed.of(Act.REQUEST_ACCEPTED).with("count", accepted.size()));
        if (telling == Telling.ASKING_PEOPLE) {
            tell(eventId, accepted);
        }
        return new Result(
                accepted.stream().map(MeetingRequest::code).toList(),
                chosen.stream()
                        .filter(request -> !ids.contains(request.id()))
                        .map(MeetingRequest::code)
                        .toList());
    }

    /** Nobody is told of a person whom they do not want to meet. */
    private void tell(long eventId, List<MeetingRequest> accepted) {
        Set<List<Long>> avoided = avoidances.ofEvent(eventId).stream()
                .map(mark -> List.of(mark.participantId(), mark.otherId()))
                .collect(Collectors.toSet());
        accepted.stream()
                .filter(request -> !avoided.contains(List.of(request.requesterId(), request.inviteeId())))
                .forEach(mails::tellAccepted);
    }

    private static Set<Long> pairOf(MeetingRequest request) {
        return Set.of(request.requesterId(), request.inviteeId());
    }
}
