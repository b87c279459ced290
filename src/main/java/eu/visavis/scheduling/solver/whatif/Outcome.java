package eu.visavis.scheduling.solver.whatif;

/**
 * How one draw came out.
 *
 * @param wished how many meetings are wished
 * @param placed how many of them were placed, each counting the same
 * @param bound what no schedule of this draw can pass, in meetings; never below {@code placed}
 */
public record Outcome(int wished, int placed, double bound) {
    private static final double PRECISION = 1e-6;

    /** Whether no schedule can have more meetings, so that searching longer would find none. */
    public boolean isProven() {
        return placed + 1 > bound + PRECISION;
    }
}
