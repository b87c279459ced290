package eu.visavis.scheduling;

/**
 * What no plan of a run can pass, whoever makes it.
 *
 * @param weight the greatest weight of placed wishes that is possible, or a little more
 * @param peopleShare how much of what limits it lies with people and their time, 0 to 1; the rest lies with tables
 */
public record PlanLimit(double weight, double peopleShare) {
    private static final double PRECISION = 1e-6;

    /**
     * How near a plan comes to what is possible.
     *
     * @param placedWeight the weight of its placed wishes
     * @return 0 to 1; 1 where nothing can be placed at all
     */
    public double shareOf(long placedWeight) {
        return weight <= 0 ? 1 : Math.min(1, placedWeight / weight);
    }

    /** Whether no plan can place more than this one: weights are whole numbers, so the next one would pass the limit. */
    public boolean isReachedBy(long placedWeight) {
        return placedWeight + 1 > weight + PRECISION;
    }
}
