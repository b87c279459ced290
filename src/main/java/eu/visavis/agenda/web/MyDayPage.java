package eu.visavis.agenda.web;

import eu.visavis.agenda.AgendaDay;
import eu.visavis.agenda.AgendaEntry;
import eu.visavis.agenda.BreakTime;
import eu.visavis.agenda.MeetingEntry;
import eu.visavis.agenda.PersonalAgenda;
import eu.visavis.agenda.ProgrammeEntry;
import eu.visavis.agenda.Topic;
import eu.visavis.feedback.Mark;
import eu.visavis.kernel.PublicCode;
import eu.visavis.text.Formats;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * My day as the page shows it.
 *
 * @param now the meeting that runs, if one does
 * @param next the first meeting that is still to come
 * @param unmarked the first meeting that is over and of which the reader has not said how it was
 * @param toMark how many such meetings there are
 */
public record MyDayPage(
        String code,
        String place,
        int version,
        String publishedAt,
        int meetings,
        Optional<Meeting> now,
        Optional<Meeting> next,
        Optional<Meeting> unmarked,
        long toMark,
        List<Day> days) {

    /** How something stands to the present moment. */
    public enum Tense {
        PAST,
        NOW,
        TO_COME
    }

    /**
     * A meeting; {@code off} when it was called off, {@code table} 0 then and when it is held over the network,
     * {@code note} is the reader's own. {@code mark} is empty for those who only join the meeting.
     *
     * @param begins as a moment that scripts read
     * @param room the address of the page with the way to the video room, or ""
     */
    public record Meeting(
            String code,
            String begins,
            Optional<Mark> mark,
            String start,
            String machineStart,
            String end,
            String date,
            Tense tense,
            boolean off,
            long minutes,
            int table,
            String hall,
            boolean accessible,
            String partnerCode,
            String partner,
            String jobTitle,
            String organisation,
            String country,
            List<Topic> topics,
            String interpreter,
            String others,
            String message,
            String note,
            String room) {}

    /** A row of a day's rail: a meeting, an item of the programme, a free slot or a break. */
    public record Row(
            String start,
            String machineStart,
            boolean past,
            boolean pause,
            Optional<Meeting> meeting,
            Optional<ProgrammeRow> item) {}

    /**
     * One day.
     *
     * @param mark its place on the page
     */
    public record Day(String date, String weekday, String mark, List<Row> rows) {}

    /**
     * What the reader keeps.
     *
     * @param notes on others, by their codes
     * @param marks of meetings, by their codes
     */
    record Kept(Map<PublicCode, String> notes, Map<PublicCode, Mark> marks) {
        static final Kept NOTHING = new Kept(Map.of(), Map.of());
    }

    /** The page of an agenda at a moment. */
    static MyDayPage of(PersonalAgenda agenda, Kept kept, Instant now, Formats formats) {
        ZoneId zone = agenda.event().zone();
        List<Meeting> meetings = agenda.meetings()
                .filter(entry -> !entry.cancelled())
                .map(entry -> meeting(agenda, entry, kept, now, formats))
                .toList();
        List<Day> days = agenda.days().stream()
                .filter(day -> !day.stretches().isEmpty())
                .map(day -> new Day(
                        formats.dateWithWeekday(day.date()),
                        formats.weekday(day.date()),
                        day.date().toString(),
                        rows(agenda, day, kept, now, formats)))
                .toList();
        return new MyDayPage(
                agenda.event().code().value(),
                agenda.event().place(),
                agenda.version(),
                formats.dateTime(agenda.publishedAt(), zone),
                meetings.size(),
                meetings.stream()
                        .filter(meeting -> meeting.tense() == Tense.NOW)
                        .findFirst(),
                meetings.stream()
                        .filter(meeting -> meeting.tense() == Tense.TO_COME)
                        .findFirst(),
                withoutMark(meetings).findFirst(),
                withoutMark(meetings).count(),
                days);
    }

    private static Stream<Meeting> withoutMark(List<Meeting> meetings) {
        return meetings.stream()
                .filter(meeting -> meeting.tense() == Tense.PAST)
                .filter(meeting -> meeting.mark().filter(Mark.OPEN::equals).isPresent());
    }

    private static List<Row> rows(PersonalAgenda agenda, AgendaDay day, Kept kept, Instant now, Formats formats) {
        ZoneId zone = agenda.event().zone();
        return day.stretches().stream()
                .map(entry -> new Row(
                        formats.time(entry.time().start(), zone),
                        formats.machineTime(entry.time().start(), zone),
                        tense(entry, now) == Tense.PAST,
                        entry instanceof BreakTime,
                        entry instanceof MeetingEntry meeting
                                ? Optional.of(meeting(agenda, meeting, kept, now, formats))
                                : Optional.empty(),
                        entry instanceof ProgrammeEntry item
                                ? Optional.of(ProgrammeRow.of(item, zone, formats))
                                : Optional.empty()))
                .toList();
    }

    private static Meeting meeting(PersonalAgenda agenda, MeetingEntry entry, Kept kept, Instant now, Formats formats) {
        ZoneId zone = agenda.event().zone();
        Tense tense = tense(entry, now);
        Instant until = tense == Tense.NOW ? entry.time().end() : entry.time().start();
        return new Meeting(
                entry.meeting().value(),
                entry.time().start().toString(),
                Optional.ofNullable(kept.marks().get(entry.meeting())),
                formats.time(entry.time().start(), zone),
                formats.machineTime(entry.time().start(), zone),
                formats.time(entry.time().end(), zone),
                formats.dateWithWeekday(entry.time().start().atZone(zone).toLocalDate()),
                tense,
                entry.cancelled(),
                Math.max(0, Duration.between(now, until).toMinutes()),
                entry.online() ? 0 : entry.table(),
                entry.hall(),
                entry.accessible(),
                entry.partner().seen() ? entry.partner().participant().value() : "",
                entry.partner().name(),
                entry.partner().jobTitle(),
                entry.partner().organisation(),
                formats.country(entry.partner().country()),
                entry.partner().topics(),
                entry.interpreter(),
                entry.othersInWords(),
                entry.message(),
                kept.notes().getOrDefault(entry.partner().participant(), ""),
                agenda.roomOf(entry).map(page -> room(agenda, entry)).orElse(""));
    }

    /** The page of a meeting with the way to its video room. */
    static String room(PersonalAgenda agenda, MeetingEntry entry) {
        return "/events/" + agenda.event().code() + "/me/meetings/" + entry.meeting() + "/room";
    }

    private static Tense tense(AgendaEntry entry, Instant now) {
        if (!entry.time().end().isAfter(now)) {
            return Tense.PAST;
        }
        return entry.time().start().isAfter(now) ? Tense.TO_COME : Tense.NOW;
    }
}
