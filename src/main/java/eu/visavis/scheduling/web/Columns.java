package eu.visavis.scheduling.web;

import eu.visavis.event.Slot;
import eu.visavis.text.Formats;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The head of a board: days and slots, with the borders of sessions and breaks. */
final class Columns {
    private Columns() {}

    static List<Board.Column> of(List<Slot> slots, Moments moments) {
        Formats formats = Formats.in(moments.language());
        List<Board.Column> columns = new ArrayList<>();
        Slot before = null;
        for (Slot slot : slots) {
            Instant start = slot.window().start();
            columns.add(new Board.Column(
                    slot.id(),
                    formats.dateWithWeekday(dayOf(slot, moments)),
                    formats.time(start, moments.zone()),
                    formats.machineTime(start, moments.zone()),
                    look(before, slot)));
            before = slot;
        }
        return columns;
    }

    static List<Board.Day> days(List<Slot> slots, Moments moments) {
        Map<LocalDate, Integer> counts = new LinkedHashMap<>();
        slots.forEach(slot -> counts.merge(dayOf(slot, moments), 1, Integer::sum));
        Formats formats = Formats.in(moments.language());
        return counts.entrySet().stream()
                .map(day -> new Board.Day(formats.dateWithWeekday(day.getKey()), day.getValue()))
                .toList();
    }

    private static String look(Slot before, Slot slot) {
        if (before == null || before.sessionId() != slot.sessionId()) {
            return "day";
        }
        return before.window().end().isBefore(slot.window().start()) ? "gap" : "";
    }

    private static LocalDate dayOf(Slot slot, Moments moments) {
        return slot.window().start().atZone(moments.zone()).toLocalDate();
    }
}
