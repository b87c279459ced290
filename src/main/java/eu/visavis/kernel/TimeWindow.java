package eu.visavis.kernel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

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

    /** What is left of this window without another one: itself if they only touch, else up to two pieces. */
    public List<TimeWindow> without(TimeWindow other) {
        if (!overlaps(other)) {
            return List.of(this);
        }
        List<TimeWindow> left = new ArrayList<>();
        if (start.isBefore(other.start)) {
            left.add(new TimeWindow(start, other.start));
        }
        if (other.end.isBefore(end)) {
            left.add(new TimeWindow(other.end, end));
        }
        return left;
    }
}
