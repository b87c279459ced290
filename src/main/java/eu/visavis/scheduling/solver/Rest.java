package eu.visavis.scheduling.solver;

import java.time.Duration;
import java.time.Instant;

/**
 * Time of one's own that somebody wants on a day, such as an hour for lunch between 11:30 and 14:00.
 *
 * @param from when it can begin
 * @param to when it must have ended
 * @param length how long it lasts without a meeting, at most as long as the time between both
 */
public record Rest(Instant from, Instant to, Duration length) {
    /**
     * Checks that the time suffices.
     *
     * @throws IllegalArgumentException if the length is not above 0 or does not fit between both times
     */
    public Rest {
        if (length.isNegative() || length.isZero() || Duration.between(from, to).compareTo(length) < 0) {
            throw new IllegalArgumentException("No %s fit between %s and %s".formatted(length, from, to));
        }
    }
}
