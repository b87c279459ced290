package eu.visavis.matchmaking;

import eu.visavis.kernel.PublicCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The order in which a participant would like to have meetings. There are two: of the requests that wait for its
 * answer, and of those that are accepted, whoever asked.
 */
@ApplicationScoped
public class Importance {
    private final MeetingRequests requests;
    private final Relations relations;
    private final Remarks remarks;

    @Inject
    Importance(MeetingRequests requests, Relations relations, Remarks remarks) {
        this.requests = requests;
        this.relations = relations;
        this.remarks = remarks;
    }

    Importance() { // for the CDI client proxy
        this(null, null, null);
    }

    /** Where a request goes by one place. */
    public enum Step {
        UP,
        DOWN
    }

    /** Whether requests in this state have an order. */
    public static boolean orders(Relation.State state) {
        return state == Relation.State.TO_ANSWER || state == Relation.State.ACCEPTED;
    }

    /** The order of the page: what has a place first, then what came later, the oldest first. */
    public static Comparator<Relation> order() {
        return Comparator.comparingInt((Relation relation) -> relation.own().place() == 0
                        ? Integer.MAX_VALUE
                        : relation.own().place())
                .thenComparing(relation -> relation.decisive().createdAt())
                .thenComparing(relation -> relation.decisive().id());
    }

    /**
     * Moves a request by one place; it stays where it is at the end of its list. From the first step on, all others in
     * the list have their places too.
     *
     * @param approved ids of the participants whom the page shows
     */
    @Transactional
    public RequestDesk.Answering move(
            long eventId, long participantId, PublicCode code, Step step, Set<Long> approved) {
        MeetingRequest moved = requests.find(eventId, code)
                .filter(request -> request.requesterId() == participantId || request.inviteeId() == participantId)
                .orElse(null);
        if (moved == null || !approved.contains(moved.partnerOf(participantId))) {
            return RequestDesk.Answering.UNKNOWN;
        }
        Map<Long, Relation> known = relations.of(eventId, participantId);
        long other = moved.partnerOf(participantId);
        Relation.State state = known.get(other).state();
        if (!orders(state)) {
            return RequestDesk.Answering.TOO_LATE;
        }
        List<Long> list = new ArrayList<>(known.entrySet().stream()
                .filter(entry -> entry.getValue().state() == state && approved.contains(entry.getKey()))
                .sorted(Map.Entry.comparingByValue(order()))
                .map(Map.Entry::getKey)
                .toList());
        int from = list.indexOf(other);
        int to = Math.min(Math.max(step == Step.UP ? from - 1 : from + 1, 0), list.size() - 1);
        Collections.swap(list, from, to);
        remarks.place(eventId, participantId, list);
        return RequestDesk.Answering.DONE;
    }
}
