package eu.visavis.matchmaking;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The pairs that somebody has put among the first in the order of importance. Requests that wait and those that are
 * accepted are two orders, as they are two lists on the page.
 */
final class FirstPlaces {
    /** How many of each order count more in the schedule; the same number for everybody, however many they have. */
    static final int COUNTED = 3;

    private FirstPlaces() {}

    private record Order(long participantId, boolean accepted) {}

    /**
     * Finds the pairs on the first places of anybody.
     *
     * @param placed in the order of places for each participant
     * @param requests between two people who may meet
     * @param avoided pairs that never meet; they take nobody's place
     */
    static Set<Pair> of(List<Remarks.Placed> placed, Map<Pair, List<MeetingRequest>> requests, Set<Pair> avoided) {
        Map<Order, Integer> taken = new HashMap<>();
        Set<Pair> first = new HashSet<>();
        for (Remarks.Placed each : placed) {
            Pair pair = Pair.of(each.participantId(), each.otherId());
            List<MeetingRequest> asked = requests.getOrDefault(pair, List.of());
            boolean accepted = asked.stream().anyMatch(request -> request.status() == MeetingRequest.Status.ACCEPTED);
            boolean standing = accepted || asked.stream().anyMatch(request -> waitsFor(each.participantId(), request));
            if (standing
                    && !avoided.contains(pair)
                    && taken.merge(new Order(each.participantId(), accepted), 1, Integer::sum) <= COUNTED) {
                first.add(pair);
            }
        }
        return first;
    }

    private static boolean waitsFor(long participantId, MeetingRequest request) {
        return request.inviteeId() == participantId && request.status() == MeetingRequest.Status.PENDING;
    }
}
