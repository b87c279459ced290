package eu.visavis.scheduling;

import eu.visavis.scheduling.solver.SolveLimits;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * How a program wants a problem to be solved.
 *
 * @param seconds time to search, 1 to {@link #MOST_SECONDS}
 * @param steps the number of changes to try, if the same schedule is to come out on every machine
 * @param seed of random choices
 * @param mostMoved how many meetings of the schedule that people know may get another slot; empty for any number
 * @param frozenSlots in so many of the first slots nothing changes of that schedule
 */
public record ProblemOrder(int seconds, OptionalLong steps, long seed, OptionalInt mostMoved, int frozenSlots) {
    /** The longest that a search may last, in seconds. */
    public static final int MOST_SECONDS = 600;

    public ProblemOrder {
        if (seconds < 1 || seconds > MOST_SECONDS) {
            throw new IllegalArgumentException("A run cannot be given " + seconds + " seconds");
        }
    }

    /** An order that ends after this time. */
    public static ProblemOrder ofSeconds(int seconds, long seed) {
        return new ProblemOrder(seconds, OptionalLong.empty(), seed, OptionalInt.empty(), 0);
    }

    /** An order that ends after this number of changes, or after the longest time that there is. */
    public static ProblemOrder ofSteps(long steps, long seed) {
        return new ProblemOrder(MOST_SECONDS, OptionalLong.of(steps), seed, OptionalInt.empty(), 0);
    }

    /** The same order for a schedule that people know already. */
    public ProblemOrder changing(OptionalInt newMostMoved, int newFrozenSlots) {
        return new ProblemOrder(seconds, steps, seed, newMostMoved, newFrozenSlots);
    }

    SolveLimits limits(Duration time) {
        return new SolveLimits(Optional.of(time), steps, seed);
    }
}
