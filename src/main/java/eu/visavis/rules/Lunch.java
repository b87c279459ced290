package eu.visavis.rules;

import java.time.Duration;
import java.time.LocalTime;

/**
 * Time of one's own that everybody has on each day, by the clock of the event.
 *
 * @param from when it can begin
 * @param to when it must have ended
 * @param minutes how long it lasts, {@link #LEAST_MINUTES} to {@link #MOST_MINUTES}
 */
public record Lunch(LocalTime from, LocalTime to, int minutes) {
    /** The shortest lunch. */
    public static final int LEAST_MINUTES = 5;

    /** The longest lunch. */
    public static final int MOST_MINUTES = 240;

    /**
     * Checks the length.
     *
     * @throws IllegalArgumentException if it does not fit between both times
     */
    public Lunch {
        if (minutes < LEAST_MINUTES || minutes > MOST_MINUTES || !fits(from, to, minutes)) {
            throw new IllegalArgumentException("No %d minutes from %s to %s".formatted(minutes, from, to));
        }
    }

    /** Whether so many minutes fit between two times of a day. */
    public static boolean fits(LocalTime from, LocalTime to, int minutes) {
        return Duration.between(from, to).toMinutes() >= minutes;
    }
}
