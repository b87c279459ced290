package eu.visavis.agenda;

import eu.visavis.kernel.TimeWindow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One day of an agenda.
 *
 * @param date in the zone of the event
 * @param entries in order of their start
 */
public record AgendaDay(LocalDate date, List<AgendaEntry> entries) {
    public AgendaDay {
        entries = List.copyOf(entries);
        for (int i = 1; i < entries.size(); i++) {
            if (entries.get(i).time().start().isBefore(entries.get(i - 1).time().start())) {
                throw new IllegalArgumentException(
                        "Entries of " + date + " are not in order: entry " + i + " starts before the one above it");
            }
        }
    }

    /**
     * What a reader wants of the day: slots in which nothing is planned as one stretch, and no break before the first
     * or after the last of it. Empty if nothing but breaks is left.
     */
    public List<AgendaEntry> stretches() {
        List<AgendaEntry> stretches = new ArrayList<>();
        for (AgendaEntry entry : withoutOuterBreaks()) {
            AgendaEntry above = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
            if (entry instanceof FreeTime
                    && above instanceof FreeTime
                    && above.time().end().equals(entry.time().start())) {
                TimeWindow both =
                        new TimeWindow(above.time().start(), entry.time().end());
                stretches.set(stretches.size() - 1, new FreeTime(both));
            } else {
                stretches.add(entry);
            }
        }
        return stretches;
    }

    private List<AgendaEntry> withoutOuterBreaks() {
        int from = 0;
        int to = entries.size();
        while (from < to && entries.get(from) instanceof BreakTime) {
            from++;
        }
        while (to > from && entries.get(to - 1) instanceof BreakTime) {
            to--;
        }
        return entries.subList(from, to);
    }
}
