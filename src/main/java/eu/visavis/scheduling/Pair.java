package eu.visavis.scheduling;

import eu.visavis.rules.WishedPair;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Two participants in no order.
 *
 * @param lowerId the smaller id
 * @param higherId the greater id
 */
public record Pair(long lowerId, long higherId) {
    public Pair {
        if (lowerId >= higherId) {
            throw new IllegalArgumentException("Not a pair in order: " + lowerId + ", " + higherId);
        }
    }

    /** The pair of two different participants, in either order. */
    public static Pair of(long oneId, long otherId) {
        return new Pair(Math.min(oneId, otherId), Math.max(oneId, otherId));
    }

    /** Two of whom something is stated. */
    static Pair of(WishedPair stated) {
        return new Pair(stated.first(), stated.second());
    }

    /** The same two, to find what is stated of them. */
    WishedPair stated() {
        return new WishedPair(lowerId, higherId);
    }

    /** The two, the smaller id first. */
    public List<Long> ids() {
        return List.of(lowerId, higherId);
    }

    /** The two, and then others by their ids. */
    public List<Long> with(Set<Long> others) {
        return Stream.concat(ids().stream(), others.stream().sorted()).toList();
    }

    /** The other one, seen from one of the two. */
    public long partnerOf(long id) {
        return id == lowerId ? higherId : lowerId;
    }
}
