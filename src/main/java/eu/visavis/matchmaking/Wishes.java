package eu.visavis.matchmaking;

import eu.visavis.event.Event;
import eu.visavis.event.Events;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a schedule is made from: who should meet whom, and how much that counts. */
@ApplicationScoped
public class Wishes {
    private static final Comparator<Pair> ORDER =
            Comparator.comparingLong(Pair::first).thenComparingLong(Pair::second);

    private final MeetingRequests requests;
    private final Avoidances avoidances;
    private final Remarks remarks;
    private final Events events;

    @Inject
    Wishes(MeetingRequests requests, Avoidances avoidances, Remarks remarks, Events events) {
        this.requests = requests;
        this.avoidances = avoidances;
        this.remarks = remarks;
        this.events = events;
    }

    Wishes() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /** What becomes of requests that wait for an answer. */
    public enum Pending {
        LEFT_OUT,
        /** They are scheduled with the smallest weight. */
        INCLUDED
    }

    /**
     * All pairs of approved participants of an event who are to meet: weight 5 if both asked, 3 if one asked and the
     * other accepted or the event accepts automatically, 1 if a request waits and pending ones are included; each must
     * adds 2, and a place among the first three in the order of either side adds 1. A pair of which one side does not
     * want to meet the other is left out.
     *
     * @return each pair once, in the order of ids
     */
    @Transactional
    public List<MeetingWish> of(long eventId, Pending pending) {
        boolean automatic = events.get(eventId).acceptance() == Event.Acceptance.AUTOMATIC;
        WishPair.Rules rules = new WishPair.Rules(automatic, pending == Pending.INCLUDED);
        Map<Pair, List<MeetingRequest>> asked = new TreeMap<>(ORDER);
        for (MeetingRequest request : requests.ofApproved(eventId)) {
            asked.computeIfAbsent(Pair.of(request.requesterId(), request.inviteeId()), pair -> new ArrayList<>())
                    .add(request);
        }
        Set<Pair> avoided = new HashSet<>();
        avoidances.ofEvent(eventId).forEach(mark -> avoided.add(Pair.of(mark.participantId(), mark.otherId())));
        Set<Pair> first = FirstPlaces.of(remarks.placed(eventId), asked, avoided);
        List<MeetingWish> wishes = new ArrayList<>();
        asked.forEach((pair, list) -> new WishPair(parts(list), avoided.contains(pair), first.contains(pair))
                .weight(rules)
                .ifPresent(weight -> wishes.add(new MeetingWish(pair.first(), pair.second(), weight))));
        return wishes;
    }

    private static List<WishPair.Asked> parts(List<MeetingRequest> requests) {
        return requests.stream()
                .map(request -> new WishPair.Asked(request.wish(), request.status()))
                .toList();
    }
}
