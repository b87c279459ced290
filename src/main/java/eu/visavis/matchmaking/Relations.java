package eu.visavis.matchmaking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads how a participant stands to all others, in three statements. */
@ApplicationScoped
public class Relations {
    private final MeetingRequests requests;
    private final Avoidances avoidances;
    private final Remarks remarks;

    @Inject
    Relations(MeetingRequests requests, Avoidances avoidances, Remarks remarks) {
        this.requests = requests;
        this.avoidances = avoidances;
        this.remarks = remarks;
    }

    Relations() { // for the CDI client proxy
        this(null, null, null);
    }

    /** The relations of a participant by the other's id; who is not among them has none. */
    @Transactional
    public Map<Long, Relation> of(long eventId, long participantId) {
        // Marks that others set on this participant stay unknown to it.
        Set<Long> avoided = new HashSet<>();
        avoidances.ofParticipant(eventId, participantId).stream()
                .filter(mark -> mark.participantId() == participantId)
                .forEach(mark -> avoided.add(mark.otherId()));
        return of(
                participantId,
                requests.ofParticipant(eventId, participantId),
                avoided,
                remarks.of(eventId, participantId));
    }

    static Map<Long, Relation> of(
            long participantId, List<MeetingRequest> requests, Set<Long> avoided, Map<Long, OwnMark> marks) {
        Map<Long, Relation> relations = new HashMap<>();
        marks.forEach(
                (other, own) -> relations.put(other, new Relation(Optional.empty(), Optional.empty(), false, own)));
        avoided.forEach(other -> relations.put(
                other,
                new Relation(Optional.empty(), Optional.empty(), true, marks.getOrDefault(other, OwnMark.NONE))));
        for (MeetingRequest request : requests) {
            long other = request.partnerOf(participantId);
            Relation before = relations.getOrDefault(other, Relation.NONE);
            boolean mine = request.requesterId() == participantId;
            relations.put(
                    other,
                    new Relation(
                            mine ? Optional.of(request) : before.asked(),
                            mine ? before.received() : Optional.of(request),
                            before.avoided(),
                            before.own()));
        }
        return relations;
    }
}
