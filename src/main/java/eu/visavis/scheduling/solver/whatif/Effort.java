package eu.visavis.scheduling.solver.whatif;

import eu.visavis.scheduling.solver.Instance;

/**
 * How much is done for each answer.
 *
 * @param steps the changes that each search tries at most
 * @param draws how many draws each estimate is of
 */
public record Effort(long steps, int draws) {
    private static final long LEAST = 20_000;
    private static final long FOR_EACH_WISH = 50;
    private static final int MANY_WISHES = 10_000;

    /** What suffices for an event of this size. */
    public static Effort of(Instance event) {
        int wishes = event.wishes().size();
        return new Effort(LEAST + FOR_EACH_WISH * wishes, wishes > MANY_WISHES ? 3 : 5);
    }
}
