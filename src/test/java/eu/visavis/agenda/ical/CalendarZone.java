package eu.visavis.agenda.ical;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Evaluates the VTIMEZONE of a calendar by RFC 5545, section 3.6.5, and nothing else: the rule whose onset is the last
 * one before a local time gives its offset. Biweekly errs at some hours of the days on which clocks change.
 */
final class CalendarZone {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    private final TreeMap<LocalDateTime, ZoneOffset> onsets = new TreeMap<>();

    /** Reads the observances of the only zone, if there is one, with their onsets up to the end of the given year. */
    CalendarZone(List<String> lines, int lastYear) {
        if (!lines.contains("BEGIN:VTIMEZONE")) {
            return;
        }
        List<String> observance = new ArrayList<>();
        for (String line : lines.subList(lines.indexOf("BEGIN:VTIMEZONE"), lines.indexOf("END:VTIMEZONE"))) {
            observance.add(line);
            if (line.equals("BEGIN:STANDARD") || line.equals("BEGIN:DAYLIGHT")) {
                observance.clear();
            } else if (line.equals("END:STANDARD") || line.equals("END:DAYLIGHT")) {
                add(observance, lastYear);
            }
        }
    }

    /** The moment of a DTSTART or DTEND line. */
    Instant moment(String property) {
        String value = value(property);
        if (value.endsWith("Z")) {
            return LocalDateTime.parse(value.substring(0, 15), LOCAL).toInstant(ZoneOffset.UTC);
        }
        LocalDateTime local = LocalDateTime.parse(value, LOCAL);
        return local.toInstant(onsets.floorEntry(local).getValue());
    }

    private void add(List<String> observance, int lastYear) {
        ZoneOffset offset = ZoneOffset.of(only(observance, "TZOFFSETTO"));
        LocalDateTime start = LocalDateTime.parse(only(observance, "DTSTART"), LOCAL);
        onsets.put(start, offset);
        values(observance, "RDATE").forEach(date -> onsets.put(LocalDateTime.parse(date, LOCAL), offset));
        values(observance, "RRULE").forEach(rule -> repeat(rule, start, offset, lastYear));
    }

    /** Rules that ended in the past, in forms of their own, cannot matter. */
    private void repeat(String rule, LocalDateTime start, ZoneOffset offset, int lastYear) {
        Map<String, String> parts = Stream.of(rule.split(";"))
                .map(part -> part.split("=", 2))
                .collect(Collectors.toMap(p -> p[0], p -> p[1]));
        for (int year = start.getYear(); year <= lastYear && !parts.containsKey("UNTIL"); year++) {
            LocalDate month = LocalDate.of(year, Integer.parseInt(parts.get("BYMONTH")), 1);
            onsets.put(day(month, parts.get("BYDAY")).atTime(start.toLocalTime()), offset);
        }
    }

    private static LocalDate day(LocalDate month, String nthDay) {
        String name = nthDay.substring(nthDay.length() - 2);
        DayOfWeek day = Stream.of(DayOfWeek.values())
                .filter(candidate -> candidate.name().startsWith(name))
                .findFirst()
                .orElseThrow();
        int nth = Integer.parseInt(nthDay.substring(0, nthDay.length() - 2));
        return month.with(TemporalAdjusters.dayOfWeekInMonth(nth, day));
    }

    private static String only(List<String> lines, String property) {
        return values(lines, property).findFirst().orElseThrow();
    }

    private static Stream<String> values(List<String> lines, String property) {
        return lines.stream()
                .filter(line -> line.startsWith(property + ":") || line.startsWith(property + ";"))
                .map(CalendarZone::value);
    }

    private static String value(String line) {
        return line.substring(line.indexOf(':') + 1);
    }
}
