package eu.visavis.event;

import eu.visavis.kernel.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The times of a matchmaking session in the event's zone, from which its slots are made.
 *
 * @param slotMinutes length of a slot, 5 to 240 minutes
 * @param breaks pauses inside the session, in the order of time, that share no minute
 */
public record SessionTimes(LocalDate day, LocalTime from, LocalTime to, int slotMinutes, List<Break> breaks) {
    public static final int MIN_SLOT_MINUTES = 5;
    public static final int MAX_SLOT_MINUTES = 240;

    /** A pause, in the event's zone. */
    public record Break(LocalTime from, LocalTime to) {
        public Break {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("A break must end after it starts: " + from + " to " + to);
            }
        }
    }

    public SessionTimes {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("A session must end after it starts: " + from + " to " + to);
        }
        if (slotMinutes < MIN_SLOT_MINUTES || slotMinutes > MAX_SLOT_MINUTES) {
            throw new IllegalArgumentException("A slot cannot last " + slotMinutes + " minutes");
        }
        breaks = breaks.stream().sorted(Comparator.comparing(Break::from)).toList();
    }

    /** The same times on another day. */
    public SessionTimes on(LocalDate otherDay) {
        return new SessionTimes(otherDay, from, to, slotMinutes, breaks);
    }

    /**
     * The slots as instants. In the night in which clocks go forward, those are left out whose beginning no clock shows,
     * and the one that the jump pushes into the slot before.
     */
    public List<TimeWindow> slots(ZoneId zone) {
        List<TimeWindow> slots = new ArrayList<>();
        for (LocalTime local : slotStarts()) {
            LocalDateTime start = day.atTime(local);
            Instant begin = start.atZone(zone).toInstant();
            boolean exists = !zone.getRules().getValidOffsets(start).isEmpty();
            if (exists
                    && (slots.isEmpty()
                            || !begin.isBefore(slots.get(slots.size() - 1).end()))) {
                slots.add(new TimeWindow(begin, begin.plus(Duration.ofMinutes(slotMinutes))));
            }
        }
        return slots;
    }

    /**
     * The starts of the slots: one after the other from the beginning, none across a break or past the end. After a
     * break the next slot starts with its end.
     */
    List<LocalTime> slotStarts() {
        List<LocalTime> starts = new ArrayList<>();
        LocalTime start = from;
        for (Break pause : breaks) {
            fill(starts, start, pause.from());
            start = start.isAfter(pause.to()) ? start : pause.to();
        }
        fill(starts, start, to);
        return starts;
    }

    /** Whether two sessions share a minute. */
    public boolean overlaps(SessionTimes other) {
        return day.equals(other.day) && from.isBefore(other.to) && other.from.isBefore(to);
    }

    private void fill(List<LocalTime> starts, LocalTime start, LocalTime end) {
        // Minutes are counted, since adding to a LocalTime would run over midnight.
        long slots = Math.max(0, Duration.between(start, end).toMinutes()) / slotMinutes;
        for (int i = 0; i < slots; i++) {
            starts.add(start.plusMinutes((long) i * slotMinutes));
        }
    }
}
