package eu.visavis.matchmaking;

import java.util.List;
import java.util.OptionalInt;

/**
 * What two people asked of each other, and whether one of them does not want to meet the other.
 *
 * @param requests one or two requests, at most one in each direction
 * @param avoided whether either side secretly does not want the meeting
 * @param first whether either side has put the meeting among the first in its order
 */
record WishPair(List<Asked> requests, boolean avoided, boolean first) {
    static final int BOTH_ASKED = 5;
    static final int ACCEPTED = 3;
    static final int PENDING = 1;
    /** What each must adds. */
    static final int MUST = 2;
    /** What a place among the first adds, once for a pair: less than any other difference of two wishes. */
    static final int FIRST = 1;

    /** The part of a request that counts. */
    record Asked(MeetingRequest.Wish wish, MeetingRequest.Status status) {}

    /**
     * The organiser's rules.
     *
     * @param automatic whether requests count as accepted without an answer
     * @param pendingIncluded whether requests without an answer are scheduled
     */
    record Rules(boolean automatic, boolean pendingIncluded) {}

    WishPair {
        requests = List.copyOf(requests);
    }

    /** The weight of the pair; empty if the two are not to meet. */
    OptionalInt weight(Rules rules) {
        List<Asked> open =
                requests.stream().filter(asked -> asked.status().isOpen()).toList();
        if (avoided || open.isEmpty()) {
            return OptionalInt.empty();
        }
        int base = open.size() > 1 ? BOTH_ASKED : weightOfOne(open.get(0), rules);
        if (base == 0) {
            return OptionalInt.empty();
        }
        long musts = open.stream()
                .filter(asked -> asked.wish() == MeetingRequest.Wish.MUST)
                .count();
        return OptionalInt.of(base + MUST * (int) musts + (first ? FIRST : 0));
    }

    private static int weightOfOne(Asked asked, Rules rules) {
        if (rules.automatic() || asked.status() == MeetingRequest.Status.ACCEPTED) {
            return ACCEPTED;
        }
        return rules.pendingIncluded() ? PENDING : 0;
    }
}
