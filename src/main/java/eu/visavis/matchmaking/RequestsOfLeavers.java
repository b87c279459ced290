package eu.visavis.matchmaking;

import eu.visavis.registration.ParticipationEnded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Ends the requests of people who do not take part any more. */
@ApplicationScoped
class RequestsOfLeavers {
    private final MeetingRequests requests;

    @Inject
    RequestsOfLeavers(MeetingRequests requests) {
        this.requests = requests;
    }

    RequestsOfLeavers() { // for the CDI client proxy
        this(null);
    }

    void end(@Observes ParticipationEnded ended) {
        requests.withdrawAll(ended.eventId(), ended.participantId());
    }
}
