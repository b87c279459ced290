package eu.visavis.agenda;

import eu.visavis.kernel.TimeWindow;
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
 * @param accessible whether one gets there without a step, and a wheelchair has room at it
 * @param closed when nobody is to sit there, in the order of time
 * @param meetings in the order of time
 */
public record TableAgenda(
        int number, String hall, boolean accessible, List<TimeWindow> closed, List<TableMeeting> meetings) {
    public TableAgenda {
        closed = List.copyOf(closed);
        meetings = List.copyOf(meetings);
    }

    /** Whether nobody is to sit there in a slot. */
    public boolean isClosed(TimeWindow slot) {
        return closed.stream().anyMatch(time -> time.covers(slot));
    }

    /** When nobody is to sit there on a day of a zone. */
    public List<TimeWindow> closedOn(LocalDate day, ZoneId zone) {
        return closed.stream()
                .filter(time -> LocalDate.ofInstant(time.start(), zone).equals(day))
                .toList();
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
