package eu.visavis.scheduling.solver.whatif;

import eu.visavis.scheduling.solver.Instance;

/**
 * How much is done for each answer.
 *
 * @param steps the changes that each search tries at most
 */
public record Effort(long steps) {
    /** How many draws each estimate is of. */
    public static final int DRAWS = 5;

    private static final long LEAST = 20_000;
    private static final long FOR_EACH_WISH = 50;

    /** What suffices for an event of this size. */
    public static Effort of(Instance event) {
        return new Effort(LEAST + FOR_EACH_WISH * event.wishes().size());
    }
}
