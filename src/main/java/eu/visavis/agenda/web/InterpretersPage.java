package eu.visavis.agenda.web;

import eu.visavis.agenda.InterpretedMeeting;
import eu.visavis.agenda.TableParty;
import eu.visavis.event.Event;
import eu.visavis.text.Formats;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Who interprets where, slot by slot.
 *
 * @param place the place whose clocks show the times
 * @param totals how many meetings each interpreter has, by name
 */
public record InterpretersPage(String event, String place, List<Total> totals, List<Day> days) {
    /** How much somebody has to do. */
    public record Total(String name, int meetings) {}

    /** A day with its slots. */
    public record Day(String date, List<Slot> slots) {}

    /** A slot with the meetings at which somebody interprets. */
    public record Slot(String start, String end, String machineStart, List<Row> rows) {}

    /**
     * A meeting.
     *
     * @param code of the meeting
     * @param table the number; "" if one side is online
     * @param languages between which, in words; "" if that is not known
     */
    public record Row(
            String code,
            String table,
            String hall,
            String interpreter,
            String languages,
            TableParty first,
            TableParty second,
            String others) {}

    static InterpretersPage of(Event event, List<InterpretedMeeting> meetings, Formats formats) {
        Map<LocalDate, List<InterpretedMeeting>> byDay = meetings.stream()
                .collect(Collectors.groupingBy(
                        meeting -> LocalDate.ofInstant(meeting.time().start(), event.zone()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<Day> days = new ArrayList<>();
        byDay.forEach((date, ofDay) -> days.add(new Day(formats.dateWithWeekday(date), slots(event, ofDay, formats))));
        Map<String, List<InterpretedMeeting>> byName =
                meetings.stream().collect(Collectors.groupingBy(InterpretedMeeting::interpreter));
        return new InterpretersPage(
                event.code().value(),
                event.venue().town(),
                byName.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(formats.sorting()))
                        .map(own -> new Total(own.getKey(), own.getValue().size()))
                        .toList(),
                days);
    }

    private static List<Slot> slots(Event event, List<InterpretedMeeting> meetings, Formats formats) {
        return meetings.stream()
                .collect(Collectors.groupingBy(InterpretedMeeting::time, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(slot -> new Slot(
                        formats.time(slot.getKey().start(), event.zone()),
                        formats.time(slot.getKey().end(), event.zone()),
                        formats.machineTime(slot.getKey().start(), event.zone()),
                        slot.getValue().stream()
                                .map(meeting -> row(meeting, formats))
                                .toList()))
                .toList();
    }

    private static Row row(InterpretedMeeting meeting, Formats formats) {
        return new Row(
                meeting.code().value(),
                meeting.table().isPresent() ? String.valueOf(meeting.table().getAsInt()) : "",
                meeting.hall(),
                meeting.interpreter(),
                meeting.bridge()
                        .map(bridge -> formats.language(bridge.first()) + " – " + formats.language(bridge.second()))
                        .orElse(""),
                meeting.first(),
                meeting.second(),
                meeting.others() == 0 ? "" : "+ " + meeting.others());
    }
}
