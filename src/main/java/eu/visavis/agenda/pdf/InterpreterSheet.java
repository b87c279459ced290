package eu.visavis.agenda.pdf;

import eu.visavis.agenda.InterpretedMeeting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Where somebody interprets, on paper: of all interpreters, or of one.
 *
 * @param interpreter the one, or "" for all
 * @param title of the sheet
 */
public record InterpreterSheet(String interpreter, String title, List<Day> days) {
    private static final int NAME_CHARACTERS = 40;
    private static final int ORGANISATION_CHARACTERS = 50;

    /** The slots of a day in which somebody interprets. */
    public record Day(String date, String zone, List<Row> rows) {}

    /**
     * A meeting.
     *
     * @param isFirst whether a slot begins with it
     * @param table the number, or that it is online
     * @param hall may be empty
     * @param languages between which, in words; "" if that is not known
     */
    public record Row(
            boolean isFirst,
            String start,
            String end,
            String table,
            String hall,
            String interpreter,
            String languages,
            TableSheet.Side first,
            TableSheet.Side second,
            String others) {}

    static InterpreterSheet of(String interpreter, String title, List<InterpretedMeeting> meetings, TableWords words) {
        Map<LocalDate, List<InterpretedMeeting>> days = meetings.stream()
                .sorted(Comparator.comparing(meeting -> meeting.time().start()))
                .collect(Collectors.groupingBy(
                        meeting -> LocalDate.ofInstant(meeting.time().start(), words.zone()),
                        TreeMap::new,
                        Collectors.toList()));
        return new InterpreterSheet(
                interpreter,
                title,
                days.entrySet().stream()
                        .map(day -> new Day(
                                words.formats().dateWithWeekday(day.getKey()),
                                words.zoneLine(),
                                rows(day.getValue(), words)))
                        .toList());
    }

    private static List<Row> rows(List<InterpretedMeeting> meetings, TableWords words) {
        List<Row> rows = new ArrayList<>();
        String before = "";
        for (InterpretedMeeting meeting : meetings) {
            String start = words.time(meeting.time().start());
            rows.add(row(meeting, start, !start.equals(before), words));
            before = start;
        }
        return rows;
    }

    private static Row row(InterpretedMeeting meeting, String start, boolean isFirst, TableWords words) {
        return new Row(
                isFirst,
                start,
                words.time(meeting.time().end()),
                meeting.table().isPresent()
                        ? String.valueOf(meeting.table().getAsInt())
                        : words.messages().text("agenda.pdf.online"),
                meeting.hall(),
                Clipped.to(NAME_CHARACTERS, meeting.interpreter()),
                meeting.bridge()
                        .map(bridge -> words.formats().language(bridge.first()) + " – "
                                + words.formats().language(bridge.second()))
                        .orElse(""),
                side(meeting.first().name(), meeting.first().organisation()),
                side(meeting.second().name(), meeting.second().organisation()),
                meeting.others() == 0 ? "" : "+ " + meeting.others());
    }

    private static TableSheet.Side side(String name, String organisation) {
        return new TableSheet.Side(
                Clipped.to(NAME_CHARACTERS, name), Clipped.to(ORGANISATION_CHARACTERS, organisation));
    }
}
