package eu.visavis.intake;

import eu.visavis.kernel.TimeWindow;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads availability: local times of the event, {@code 2027-05-19T13:00/2027-05-19T17:00;…}. */
final class Availability {
    /** Stands for somebody who is never there; nothing at all stands for the whole event. */
    static final String NEVER = "none";

    private Availability() {}

    /** The stretches in the order of time, joined where they touch; empty if the text cannot be read or they overlap. */
    static Optional<List<TimeWindow>> read(String typed, ZoneId zone) {
        if (typed.equalsIgnoreCase(NEVER)) {
            return Optional.of(List.of());
        }
        List<TimeWindow> windows = new ArrayList<>();
        for (String part : typed.split(";")) {
            String[] ends = part.strip().split("/");
            if (part.isBlank()) {
                continue;
            }
            if (ends.length != 2) {
                return Optional.empty();
            }
            try {
                windows.add(new TimeWindow(instant(ends[0], zone), instant(ends[1], zone)));
            } catch (DateTimeException | IllegalArgumentException e) {
                return Optional.empty(); // not a time, or an end that is not after its start
            }
        }
        return windows.isEmpty() ? Optional.empty() : joined(windows);
    }

    private static Optional<List<TimeWindow>> joined(List<TimeWindow> windows) {
        windows.sort(Comparator.comparing(TimeWindow::start));
        List<TimeWindow> joined = new ArrayList<>();
        for (TimeWindow next : windows) {
            TimeWindow last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && last.overlaps(next)) {
                return Optional.empty();
            }
            if (last != null && last.end().equals(next.start())) {
                joined.set(joined.size() - 1, new TimeWindow(last.start(), next.end()));
            } else {
                joined.add(next);
            }
        }
        return Optional.of(joined);
    }

    private static Instant instant(String local, ZoneId zone) {
        LocalDateTime time = LocalDateTime.parse(local.strip().replace(' ', 'T'));
        if (time.getYear() < 1970 || time.getYear() > 2999) {
            throw new DateTimeException("No database need hold the year " + time.getYear());
        }
        return time.atZone(zone).toInstant();
    }
}
