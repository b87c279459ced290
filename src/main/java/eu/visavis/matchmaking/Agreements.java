package eu.visavis.matchmaking;

import eu.visavis.event.Event;
import eu.visavis.event.Events;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who has agreed to meet whom. */
@ApplicationScoped
public class Agreements {
    private final MeetingRequests requests;
    private final Avoidances avoidances;
    private final Events events;

    @Inject
    Agreements(MeetingRequests requests, Avoidances avoidances, Events events) {
        this.requests = requests;
        this.avoidances = avoidances;
        this.events = events;
    }

    Agreements() { // for the CDI client proxy
        this(null, null, null);
    }

    /** Whether one of two asked and the other accepted, or the event accepts by itself. */
    public boolean stands(long eventId, long participantId, long otherId) {
        boolean automatic = events.get(eventId).acceptance() == Event.Acceptance.AUTOMATIC;
        return Stream.of(requests.find(participantId, otherId), requests.find(otherId, participantId))
                .flatMap(Optional::stream)
                .map(MeetingRequest::status)
                .anyMatch(status -> automatic ? status.isOpen() : status == MeetingRequest.Status.ACCEPTED);
    }

    /** The ids of those with whom somebody has agreed to meet, without those whom it does not want to meet any more. */
    public List<Long> of(long eventId, long participantId) {
        boolean automatic = events.get(eventId).acceptance() == Event.Acceptance.AUTOMATIC;
        Set<Long> avoided = avoidances.ofParticipant(eventId, participantId).stream()
                .filter(mark -> mark.participantId() == participantId)
                .map(Avoidance::otherId)
                .collect(Collectors.toSet());
        return requests.ofParticipant(eventId, participantId).stream()
                .filter(request ->
                        automatic ? request.status().isOpen() : request.status() == MeetingRequest.Status.ACCEPTED)
                .map(request -> request.partnerOf(participantId))
                .filter(other -> !avoided.contains(other))
                .distinct()
                .toList();
    }

    /** Whether one of two secretly does not want to meet the other; neither of them must learn of it. */
    public boolean isAvoided(long participantId, long otherId) {
        return avoidances.find(participantId, otherId).isPresent()
                || avoidances.find(otherId, participantId).isPresent();
    }
}
