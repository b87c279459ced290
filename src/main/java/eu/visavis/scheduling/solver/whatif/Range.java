package eu.visavis.scheduling.solver.whatif;

import java.util.stream.IntStream;

/**
 * Numbers of meetings as several draws gave them.
 *
 * @param least the smallest of them
 * @param middle their median; of two the smaller one
 * @param most the greatest
 */
public record Range(int least, int middle, int most) {
    /**
     * The range of some numbers.
     *
     * @throws IllegalArgumentException if there are none
     */
    static Range of(IntStream numbers) {
        int[] sorted = numbers.sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalArgumentException("Nothing has no range");
        }
        return new Range(sorted[0], sorted[(sorted.length - 1) / 2], sorted[sorted.length - 1]);
    }

    /** Whether all numbers are the same. */
    public boolean isSure() {
        return least == most;
    }
}
