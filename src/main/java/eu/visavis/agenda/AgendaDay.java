package eu.visavis.agenda;

import java.time.LocalDate;
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
}
