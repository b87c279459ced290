package eu.visavis.scheduling.solver.search;

/**
 * Which kinds of changes are tried how often; what remains of 100 are exchanges of any meeting.
 *
 * @param insertionPercent the share of attempts to place an unplaced wish
 * @param easingPercent the share of attempts to ease the day of somebody who waits
 */
public record MoveMix(int insertionPercent, int easingPercent) {
    public MoveMix {
        if (insertionPercent < 0 || easingPercent < 0 || insertionPercent + easingPercent > 100) {
            throw new IllegalArgumentException(
                    "%d and %d are no shares of a hundred".formatted(insertionPercent, easingPercent));
        }
    }
}
