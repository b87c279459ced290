package eu.visavis.scheduling;

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

    /** The two, and then others by their ids. */
    public List<Long> with(Set<Long> others) {
        return Stream.concat(Stream.of(lowerId, higherId), others.stream().sorted())
                .toList();
    }

    /** The other one, seen from one of the two. */
    public long partnerOf(long id) {
        return id == lowerId ? higherId : lowerId;
    }
}
