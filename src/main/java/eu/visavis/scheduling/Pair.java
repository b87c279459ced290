package eu.visavis.scheduling;

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

    /** The other one, seen from one of the two. */
    public long partnerOf(long id) {
        return id == lowerId ? higherId : lowerId;
    }
}
