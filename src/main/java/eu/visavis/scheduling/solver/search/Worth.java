package eu.visavis.scheduling.solver.search;

/**
 * How good a timetable is; the fewer, the better, and a level counts only between equals of the levels before.
 *
 * @param missing mandatory wishes without a place and interruptions beyond the allowed difference
 * @param unplacedWeight weight of the wishes without a place, and what the programme lacks
 * @param soft what the other rules cost, in the unit of {@link Prices}
 */
public record Worth(long missing, long unplacedWeight, double soft) {
    /** Differences below are rounding. */
    private static final double PRECISION = 1e-6;

    /** Whether this is better than the other. */
    public boolean isBetterThan(Worth other) {
        if (missing != other.missing) {
            return missing < other.missing;
        }
        if (unplacedWeight != other.unplacedWeight) {
            return unplacedWeight < other.unplacedWeight;
        }
        return soft < other.soft - PRECISION;
    }
}
