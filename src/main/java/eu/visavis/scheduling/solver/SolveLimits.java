package eu.visavis.scheduling.solver;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * When a run ends, and the seed of its random choices. A run also ends when nothing is left to improve.
 *
 * @param time wall-clock limit
 * @param steps the number of changes tried; the only limit that gives the same plan on every machine
 * @param seed any number; the same input, seed and number of steps give the same plan
 */
public record SolveLimits(Optional<Duration> time, OptionalLong steps, long seed) {
    public SolveLimits {
        if (time.isEmpty() && steps.isEmpty()) {
            throw new IllegalArgumentException("A run needs a limit of time or of steps");
        }
        if (time.isPresent() && time.get().isNegative()) {
            throw new IllegalArgumentException("A run cannot last " + time.get());
        }
        if (steps.isPresent() && steps.getAsLong() < 1) {
            throw new IllegalArgumentException("A run cannot try " + steps.getAsLong() + " changes");
        }
    }

    /** Ends after this time of the wall clock. */
    public static SolveLimits time(Duration time, long seed) {
        return new SolveLimits(Optional.of(time), OptionalLong.empty(), seed);
    }

    /** Ends after this number of tried changes, however long that takes. */
    public static SolveLimits steps(long steps, long seed) {
        return new SolveLimits(Optional.empty(), OptionalLong.of(steps), seed);
    }
}
