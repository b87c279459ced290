package eu.visavis.rules;

import eu.visavis.kernel.TimeWindow;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When somebody who takes part from elsewhere works, on each day, by the clock of their own place. */
public record WorkingHours(LocalTime from, LocalTime to, ZoneId zone) {
    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if they do not end after they begin
     */
    public WorkingHours {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("Nobody works from %s to %s".formatted(from, to));
        }
    }

    /** Whether the whole of a slot lies within these hours of one day. */
    public boolean cover(TimeWindow slot) {
        ZonedDateTime start = slot.start().atZone(zone);
        ZonedDateTime end = slot.end().atZone(zone);
        return start.toLocalDate().equals(end.toLocalDate())
                && !start.toLocalTime().isBefore(from)
                && !end.toLocalTime().isAfter(to);
    }
}
