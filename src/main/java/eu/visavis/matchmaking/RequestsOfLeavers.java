package eu.visavis.matchmaking;

import eu.visavis.registration.ParticipationEnded;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.HashSet;
import java.util.Set;

/**
 * Ends the requests of people who do not take part any more, and tells those who had agreed to meet them or wait for their
 * answer. Who was only asked loses nothing and is not written to; nor is anybody who does not want to meet the leaver.
 */
@ApplicationScoped
class RequestsOfLeavers {
    private static final int AFTER_MEETINGS = Interceptor.Priority.APPLICATION + 100;

    private final MeetingRequests requests;
    private final Avoidances avoidances;
    private final RequestMails mails;

    @Inject
    RequestsOfLeavers(MeetingRequests requests, Avoidances avoidances, RequestMails mails) {
        this.requests = requests;
        this.avoidances = avoidances;
        this.mails = mails;
    }

    RequestsOfLeavers() { // for the CDI client proxy
        this(null, null, null);
    }

    void end(@Observes @Priority(AFTER_MEETINGS) ParticipationEnded ended) {
        long leaver = ended.participantId();
        Set<Long> avoiding = new HashSet<>();
        avoidances.ofParticipant(ended.eventId(), leaver).forEach(mark -> avoiding.add(mark.participantId()));
        requests.ofParticipant(ended.eventId(), leaver).stream()
                .filter(request -> request.status() == MeetingRequest.Status.ACCEPTED
                        || request.status() == MeetingRequest.Status.PENDING && request.inviteeId() == leaver)
                .filter(request -> !avoiding.contains(request.partnerOf(leaver)))
                .filter(request -> !ended.isTold(request.partnerOf(leaver)))
                .forEach(request -> {
                    ended.told(request.partnerOf(leaver));
                    mails.tellLeft(request, leaver);
                });
        requests.withdrawAll(ended.eventId(), leaver);
    }
}
