package eu.visavis.scheduling.solver;

/**
 * Two participants in no order: the key of a wish within one instance.
 *
 * @param lowerId the smaller id
 * @param higherId the greater id
 */
public record WishPair(long lowerId, long higherId) {
    public WishPair {
        if (lowerId >= higherId) {
            throw new IllegalArgumentException("Not a pair in order: %d, %d".formatted(lowerId, higherId));
        }
    }

    /** The pair of two different participants, in either order. */
    public static WishPair of(long oneId, long otherId) {
        return new WishPair(Math.min(oneId, otherId), Math.max(oneId, otherId));
    }
}
