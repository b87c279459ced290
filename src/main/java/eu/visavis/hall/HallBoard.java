package eu.visavis.hall;

import eu.visavis.kernel.TimeWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the screen shows at a moment: the slots of the day that are not over, and when it goes on after that. Other days
 * are kept back, so that an address that gets around tells nobody days before who comes.
 *
 * @param now by the clock of the server
 * @param slots of this day, not over, in the order of time
 * @param later the first slot of a later day
 */
public record HallBoard(Instant now, List<HallSlot> slots, Optional<TimeWindow> later) {
    /** Enough to go on for some hours without network. */
    static final int MOST_SLOTS = 12;

    public HallBoard {
        slots = List.copyOf(slots);
    }

    /** Chooses what is shown at a moment from all slots of an event. */
    static HallBoard of(List<HallSlot> all, Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        List<HallSlot> ahead = all.stream()
                .filter(slot -> slot.window().end().isAfter(now))
                .sorted(Comparator.comparing((HallSlot slot) -> slot.window().start())
                        .thenComparing(slot -> slot.window().end()))
                .toList();
        return new HallBoard(
                now,
                ahead.stream()
                        .filter(slot -> !dayOf(slot, zone).isAfter(today))
                        .limit(MOST_SLOTS)
                        .toList(),
                ahead.stream()
                        .filter(slot -> dayOf(slot, zone).isAfter(today))
                        .map(HallSlot::window)
                        .findFirst());
    }

    private static LocalDate dayOf(HallSlot slot, ZoneId zone) {
        return LocalDate.ofInstant(slot.window().start(), zone);
    }

    /** The slot in which people sit at this moment; of several, the one that ends first. */
    public Optional<HallSlot> current() {
        return slots.stream()
                .filter(slot -> !slot.window().start().isAfter(now))
                .min(Comparator.comparing(slot -> slot.window().end()));
    }

    /** The first slot of the day that has not begun. */
    public Optional<HallSlot> next() {
        return slots.stream().filter(slot -> slot.window().start().isAfter(now)).findFirst();
    }
}
