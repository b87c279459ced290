package eu.visavis.event.web;

import eu.visavis.event.Closings;
import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.event.MeetingTable;
import eu.visavis.event.Slot;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.TimeWindow;
import eu.visavis.text.Formats;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The tables of an event, and the slots in which they can be closed.
 *
 * @param place whose clock the times follow
 */
public record TablesPage(String code, String place, List<Row> tables, List<Session> sessions) {
    /**
     * A table.
     *
     * @param closed when it is, a line for each day
     */
    public record Row(int number, String hall, boolean accessible, boolean quiet, List<Day> closed) {}

    /** A day with times in words. */
    public record Day(String date, String times) {}

    /** A session with its slots. */
    public record Session(long id, String day, String from, String to, List<Time> slots) {}

    /** A slot; {@code session} tells it apart from those of other sessions when it is read aloud. */
    public record Time(long id, String clock, String session) {}

    static TablesPage of(Event event, Events events, Language language) {
        Formats formats = Formats.in(language);
        List<Slot> slots = events.slots(event.id());
        Closings closings = events.closings(event.id());
        return new TablesPage(
                event.code().value(),
                event.venue().town(),
                events.tables(event.id()).stream()
                        .map(table -> row(table, closings.timesOf(table.id(), slots), event.zone(), formats))
                        .toList(),
                events.sessions(event.id()).stream()
                        .map(session -> session(session, slots, event.zone(), formats))
                        .toList());
    }

    private static Row row(MeetingTable table, List<TimeWindow> closed, ZoneId zone, Formats formats) {
        Map<LocalDate, List<String>> days = closed.stream()
                .collect(Collectors.groupingBy(
                        time -> LocalDate.ofInstant(time.start(), zone),
                        TreeMap::new,
                        Collectors.mapping(
                                time -> formats.time(time.start(), zone) + "–" + formats.time(time.end(), zone),
                                Collectors.toList())));
        List<Day> lines = new ArrayList<>();
        days.forEach((date, times) -> lines.add(new Day(formats.dateWithWeekday(date), String.join(", ", times))));
        return new Row(table.number(), table.hall(), table.isAccessible(), table.isQuiet(), lines);
    }

    private static Session session(Events.Session session, List<Slot> slots, ZoneId zone, Formats formats) {
        String day = formats.dateWithWeekday(session.times().day());
        return new Session(
                session.id(),
                day,
                formats.time(session.times().from()),
                formats.time(session.times().to()),
                slots.stream()
                        .filter(slot -> slot.sessionId() == session.id())
                        .map(slot ->
                                new Time(slot.id(), formats.time(slot.window().start(), zone), day))
                        .toList());
    }
}
