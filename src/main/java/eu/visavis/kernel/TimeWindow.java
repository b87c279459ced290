package eu.visavis.kernel;

import java.time.Instant;

/** A span of time that includes its start and excludes its end. */
public record TimeWindow(Instant start, Instant end) {
    public TimeWindow {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("Time window must end after it starts: " + start + " to " + end);
        }
    }

    /** Whether the two share at least an instant; windows that only touch do not overlap. */
    public boolean overlaps(TimeWindow other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    /** Whether the other window lies wholly inside this one. */
    public boolean covers(TimeWindow other) {
        return !start.isAfter(other.start) && !end.isBefore(other.end);
    }
}
