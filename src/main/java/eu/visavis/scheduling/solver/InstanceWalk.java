package eu.visavis.scheduling.solver;

/**
 * The way between two areas, in both directions.
 *
 * @param minutes how long it takes, 0 or more; between areas without such an entry, and within one, no time is needed
 */
public record InstanceWalk(long areaId, long otherAreaId, int minutes) {
    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if it is below 0
     */
    public InstanceWalk {
        if (minutes < 0) {
            throw new IllegalArgumentException("Nobody walks %d minutes".formatted(minutes));
        }
    }
}
