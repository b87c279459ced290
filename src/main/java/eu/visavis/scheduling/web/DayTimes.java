package eu.visavis.scheduling.web;

import eu.visavis.event.Event;
import eu.visavis.event.Slot;
import eu.visavis.kernel.TimeWindow;
import eu.visavis.text.Formats;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Times of an event as short as they can be: with the day only if it has several. */
record DayTimes(ZoneId zone, boolean severalDays, Formats formats) {
    static DayTimes of(Event event, List<Slot> slots, Formats formats) {
        boolean several = slots.stream()
                        .map(slot -> LocalDate.ofInstant(slot.window().start(), event.zone()))
                        .distinct()
                        .count()
                > 1;
        return new DayTimes(event.zone(), several, formats);
    }

    String of(Instant moment) {
        String time = formats.time(moment, zone);
        return severalDays ? formats.weekday(LocalDate.ofInstant(moment, zone)) + " " + time : time;
    }

    String of(TimeWindow window) {
        boolean sameDay = LocalDate.ofInstant(window.start(), zone).equals(LocalDate.ofInstant(window.end(), zone));
        return of(window.start()) + (sameDay ? "–" + formats.time(window.end(), zone) : " – " + of(window.end()));
    }
}
