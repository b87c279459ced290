package eu.visavis.scheduling.solver;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * When a run ends, and the seed of its random choices. A run also ends when nothing is left to improve.
 *
 * @param time wall-clock limit
 * @param evaluations the number of plans looked at; the only limit that gives the same plan on every machine
 * @param seed any number; the same input, seed and number of evaluations give the same plan
 */
public record SolveLimits(Optional<Duration> time, OptionalLong evaluations, long seed) {
    public SolveLimits {
        if (time.isEmpty() && evaluations.isEmpty()) {
            throw new IllegalArgumentException("A run needs a limit of time or of evaluations");
        }
        if (time.isPresent() && time.get().isNegative()) {
            throw new IllegalArgumentException("A run cannot last " + time.get());
        }
        if (evaluations.isPresent() && evaluations.getAsLong() < 1) {
            throw new IllegalArgumentException("A run cannot look at " + evaluations.getAsLong() + " plans");
        }
    }

    /** Ends after this time of the wall clock. */
    public static SolveLimits time(Duration time, long seed) {
        return new SolveLimits(Optional.of(time), OptionalLong.empty(), seed);
    }

    /** Ends after this number of evaluated plans, however long that takes. */
    public static SolveLimits evaluations(long evaluations, long seed) {
        return new SolveLimits(Optional.empty(), OptionalLong.of(evaluations), seed);
    }
}
