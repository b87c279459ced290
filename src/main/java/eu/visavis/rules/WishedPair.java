package eu.visavis.rules;

/**
 * Two participants who are to meet.
 *
 * @param first the one with the smaller id
 */
public record WishedPair(long first, long second) {
    /** The two, whoever is named first. */
    public static WishedPair of(long one, long other) {
        return new WishedPair(Math.min(one, other), Math.max(one, other));
    }
}
