package eu.visavis.registration;

import eu.visavis.kernel.TimeWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The mornings and afternoons of an event, by which people state when they are there.
 *
 * <p>A day is parted at 12:30 in the event's zone, between two slots. What lasts at most an hour beyond it is no half
 * day of its own: a day from 9:00 to 13:00 is one morning.
 */
public final class HalfDays {
    private static final LocalTime NOON = LocalTime.of(12, 30);
    private static final LocalTime EARLIEST_AFTERNOON = LocalTime.of(11, 30);
    private static final LocalTime LATEST_MORNING = LocalTime.of(13, 30);

    private final List<HalfDay> halves;
    private final List<TimeWindow> slots;

    private HalfDays(List<HalfDay> halves, List<TimeWindow> slots) {
        this.halves = halves;
        this.slots = slots;
    }

    /** The half days of the slots of an event. */
    public static HalfDays of(Collection<TimeWindow> slots, ZoneId zone) {
        List<TimeWindow> sorted =
                slots.stream().sorted(Comparator.comparing(TimeWindow::start)).toList();
        Map<LocalDate, List<TimeWindow>> days = sorted.stream()
                .collect(Collectors.groupingBy(
                        slot -> LocalDate.ofInstant(slot.start(), zone), TreeMap::new, Collectors.toList()));
        List<HalfDay> halves = new ArrayList<>();
        days.forEach((day, ofDay) -> halves.addAll(part(day, ofDay, zone)));
        return new HalfDays(List.copyOf(halves), sorted);
    }

    /** All half days in the order of time; empty if the event has no slots yet. */
    public List<HalfDay> all() {
        return halves;
    }

    /** The codes of the half days in which somebody with this availability can take at least one slot. */
    public Set<String> chosen(List<TimeWindow> availability) {
        return halves.stream()
                .filter(half -> slots.stream()
                        .filter(slot -> half.window().covers(slot))
                        .anyMatch(slot -> availability.stream().anyMatch(window -> window.covers(slot))))
                .map(HalfDay::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The slots in the order of time. */
    public List<TimeWindow> slots() {
        return slots;
    }

    /** The slots of one half day. */
    public List<TimeWindow> slots(HalfDay half) {
        return slots.stream().filter(half.window()::covers).toList();
    }

    /** The slots that somebody with this availability can take. */
    public Set<TimeWindow> taken(List<TimeWindow> availability) {
        return slots.stream()
                .filter(slot -> availability.stream().anyMatch(window -> window.covers(slot)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The availability of somebody who is there in the half days with these codes; others are ignored. */
    public List<TimeWindow> windows(Collection<String> codes) {
        return change(List.of(), codes);
    }

    /**
     * The availability after somebody has chosen half days anew: whole half days where one was added, nothing where one
     * was left out, and as before where one was kept, so that finer times from elsewhere survive.
     */
    public List<TimeWindow> change(List<TimeWindow> before, Collection<String> codes) {
        Set<String> kept = chosen(before);
        List<TimeWindow> windows = new ArrayList<>();
        for (HalfDay half : halves) {
            if (codes.contains(half.code()) && kept.contains(half.code())) {
                before.stream()
                        .filter(half.window()::overlaps)
                        .map(window -> cut(window, half.window()))
                        .forEach(windows::add);
            } else if (codes.contains(half.code())) {
                windows.add(half.window());
            }
        }
        return join(windows);
    }

    /**
     * The availability after somebody has chosen half days and single slots anew, in one form. What was changed counts:
     * a half day that was left out is left out; else the slots of a half day, if they differ from before; else the half
     * day as {@link #change(List, Collection)} takes it.
     *
     * @param ticked slots of this event; others are ignored
     */
    public List<TimeWindow> change(List<TimeWindow> before, Collection<String> codes, Collection<TimeWindow> ticked) {
        Set<String> kept = chosen(before);
        Set<TimeWindow> taken = taken(before);
        List<TimeWindow> byHalves = change(before, codes);
        List<TimeWindow> windows = new ArrayList<>();
        for (HalfDay half : halves) {
            List<TimeWindow> own = slots(half);
            List<TimeWindow> wanted = own.stream().filter(ticked::contains).toList();
            boolean leftOut = kept.contains(half.code()) && !codes.contains(half.code());
            if (leftOut || wanted.equals(own.stream().filter(taken::contains).toList())) {
                byHalves.stream()
                        .filter(half.window()::overlaps)
                        .map(window -> cut(window, half.window()))
                        .forEach(windows::add);
            } else {
                windows.addAll(wanted.equals(own) ? List.of(half.window()) : wanted);
            }
        }
        return join(windows);
    }

    private static List<HalfDay> part(LocalDate day, List<TimeWindow> slots, ZoneId zone) {
        Instant dayStart = day.atStartOfDay(zone).toInstant();
        Instant dayEnd = day.plusDays(1).atStartOfDay(zone).toInstant();
        // A slot that runs over midnight belongs to the day on which it starts.
        Instant lastEnd = slots.stream()
                .map(TimeWindow::end)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Instant end = lastEnd.isAfter(dayEnd) ? lastEnd : dayEnd;
        Instant noon = at(day, NOON, zone);
        Instant parting = slots.stream()
                .map(TimeWindow::start)
                .filter(start -> !start.isBefore(noon))
                .findFirst()
                .orElse(end);
        if (!lastEnd.isAfter(at(day, LATEST_MORNING, zone))) {
            parting = end;
        } else if (!slots.get(0).start().isBefore(at(day, EARLIEST_AFTERNOON, zone))) {
            parting = dayStart;
        }
        List<HalfDay> halves = new ArrayList<>();
        addIfAny(halves, day, HalfDay.Part.MORNING, slots, dayStart, parting, zone);
        addIfAny(halves, day, HalfDay.Part.AFTERNOON, slots, parting, end, zone);
        return halves;
    }

    private static void addIfAny(
            List<HalfDay> halves,
            LocalDate day,
            HalfDay.Part part,
            List<TimeWindow> slots,
            Instant from,
            Instant to,
            ZoneId zone) {
        List<TimeWindow> inside = slots.stream()
                .filter(slot -> !slot.start().isBefore(from) && slot.start().isBefore(to))
                .toList();
        if (!inside.isEmpty()) {
            Instant last = inside.get(inside.size() - 1).end();
            TimeWindow used = new TimeWindow(inside.get(0).start(), last);
            halves.add(new HalfDay(day, part, used, new TimeWindow(from, last.isAfter(to) ? last : to), zone));
        }
    }

    private static Instant at(LocalDate day, LocalTime time, ZoneId zone) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    private static TimeWindow cut(TimeWindow window, TimeWindow frame) {
        Instant start = window.start().isBefore(frame.start()) ? frame.start() : window.start();
        Instant end = window.end().isAfter(frame.end()) ? frame.end() : window.end();
        return new TimeWindow(start, end);
    }

    private static List<TimeWindow> join(List<TimeWindow> windows) {
        List<TimeWindow> joined = new ArrayList<>();
        for (TimeWindow window : windows) {
            int last = joined.size() - 1;
            if (last >= 0 && !joined.get(last).end().isBefore(window.start())) {
                joined.set(last, new TimeWindow(joined.get(last).start(), window.end()));
            } else {
                joined.add(window);
            }
        }
        return joined;
    }
}
