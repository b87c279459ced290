package eu.visavis.agenda;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What takes place at one table.
 *
 * @param hall where the table stands; may be empty
 * @param meetings in the order of time
 */
public record TableAgenda(int number, String hall, List<TableMeeting> meetings) {
    public TableAgenda {
        meetings = List.copyOf(meetings);
    }

    /** The meetings by their days in a zone, in order. */
    public Map<LocalDate, List<TableMeeting>> days(ZoneId zone) {
        return meetings.stream()
                .collect(Collectors.groupingBy(
                        meeting -> LocalDate.ofInstant(meeting.time().start(), zone),
                        TreeMap::new,
                        Collectors.toList()));
    }
}
