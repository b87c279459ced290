package eu.visavis.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the slot that another tool's day and time mean. Where a day can be read in two ways (5/6/2027), the one counts on
 * which a slot begins then.
 */
final class MeetingTimes {
    private static final List<DateTimeFormatter> DAYS = List.of(
            of("uuuu-M-d"),
            of("d.M.uuuu"),
            of("d. M. uuuu"),
            of("d/M/uuuu"),
            of("M/d/uuuu"),
            of("d-M-uuuu"),
            of("uuuu/M/d"));
    private static final List<DateTimeFormatter> TIMES =
            List.of(of("H:mm[:ss]"), of("H.mm"), of("H'h'mm"), of("h:mm[:ss] a"), of("h:mma"), of("h a"));
    /** A day and a time in one cell; what follows, as the end of the meeting, is left out. */
    private static final Pattern BOTH = Pattern.compile(
            "(\\d{1,4}[-./]\\s?\\d{1,2}[-./]\\s?\\d{1,4})[T,\\s]+(\\d{1,2}[:.h]\\d{2}(?::\\d{2})?(?:\\.\\d+)?(?:\\s?[AaPp][Mm])?).*");

    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2}[:.h]\\d{2}(?::\\d{2})?(?:\\s?[AaPp][Mm])?|\\d{1,2}\\s[AaPp][Mm]).*");

    private final List<ForeignGround.SlotStart> slots;
    private final ZoneId zone;

    MeetingTimes(List<ForeignGround.SlotStart> slots, ZoneId zone) {
        this.slots = slots;
        this.zone = zone;
    }

    private static DateTimeFormatter of(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.SMART);
    }

    /**
     * The slot that begins then.
     *
     * @param start day and time, or a time alone
     * @param day the day, for a time alone; may be empty
     */
    Optional<Long> slot(String start, String day) {
        List<Instant> moments = moments(start.strip(), day.strip());
        return slots.stream()
                .filter(slot -> moments.contains(slot.start()))
                .map(ForeignGround.SlotStart::id)
                .findFirst();
    }

    private List<Instant> moments(String start, String day) {
        try {
            return List.of(OffsetDateTime.parse(start.replace(' ', 'T')).toInstant());
        } catch (DateTimeException e) {
            // not the form that programs use: as people write it
        }
        Matcher both = BOTH.matcher(start);
        if (both.matches()) {
            return moments(days(both.group(1)), both.group(2));
        }
        // The day may come with a midnight that nobody meant.
        Matcher withTime = BOTH.matcher(day);
        return moments(days(withTime.matches() ? withTime.group(1) : day), start);
    }

    private List<Instant> moments(List<LocalDate> days, String time) {
        Matcher first = TIME.matcher(time);
        List<Instant> moments = new ArrayList<>();
        if (first.matches()) {
            for (LocalDate day : days) {
                times(first.group(1))
                        .forEach(at -> moments.add(
                                LocalDateTime.of(day, at).atZone(zone).toInstant()));
            }
        }
        return moments;
    }

    private static List<LocalDate> days(String text) {
        List<LocalDate> days = new ArrayList<>();
        for (DateTimeFormatter form : DAYS) {
            try {
                days.add(LocalDate.parse(text, form));
            } catch (DateTimeException e) {
                continue; // another form
            }
        }
        return days;
    }

    private static List<LocalTime> times(String text) {
        List<LocalTime> times = new ArrayList<>();
        for (DateTimeFormatter form : TIMES) {
            try {
                times.add(LocalTime.parse(text, form));
            } catch (DateTimeException e) {
                continue; // another form
            }
        }
        return times;
    }
}
