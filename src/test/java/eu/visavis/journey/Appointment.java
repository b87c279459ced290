package eu.visavis.journey;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A meeting as a participant reads it: on the page, in the calendar, on paper. */
record Appointment(Instant start, Instant end, String partner, int table) {
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final ZoneId PLACE = ZoneId.of("Europe/Berlin");

    /** The meetings of the day rail; a slot lasts 20 minutes in the demo. */
    static List<Appointment> onPage(Visitor visitor) {
        return visitor.the(".stop:has(.sign)").all().stream()
                .map(Appointment::ofStop)
                .toList();
    }

    /** The meetings of a calendar file, read by a library that did not write it. */
    static List<Appointment> inCalendar(byte[] file) {
        return Biweekly.parse(new String(file, StandardCharsets.UTF_8)).first().getEvents().stream()
                .map(Appointment::ofEvent)
                .sorted(Comparator.comparing(Appointment::start))
                .toList();
    }

    /** The meetings of a printed agenda: of the partners that are expected, what stands at their names. */
    static List<Appointment> inSheet(byte[] file, List<Appointment> expected, String tableWord) {
        String text = textOf(file);
        return expected.stream().map(meeting -> ofRow(text, meeting, tableWord)).toList();
    }

    private static Appointment ofStop(Locator stop) {
        Instant start = OffsetDateTime.parse(stop.locator("time").getAttribute("datetime"))
                .toInstant();
        String partner = stop.locator("h3").textContent().strip();
        return new Appointment(
                start,
                start.plusSeconds(20 * 60),
                partner,
                number(stop.locator(".sign").textContent()));
    }

    private static Appointment ofEvent(VEvent event) {
        String summary = event.getSummary().getValue();
        return new Appointment(
                event.getDateStart().getValue().toInstant(),
                event.getDateEnd().getValue().toInstant(),
                summary.substring(summary.indexOf(": ") + 2, summary.indexOf(", ")),
                number(event.getLocation().getValue()));
    }

    /** A row reads "1:40 PM to 2:00 PM Dresden Franziska Trauntaler … table 12". */
    private static Appointment ofRow(String text, Appointment meeting, String tableWord) {
        String time = "(\\d{1,2}:\\d{2})[^\\d]+?(\\d{1,2}:\\d{2})[^\\d]*?";
        Matcher row = Pattern.compile(time + Pattern.quote(meeting.partner()) + ".*?" + tableWord + " (\\d+)")
                .matcher(text);
        if (!row.find()) {
            throw new AssertionError("No meeting with " + meeting.partner() + " in: " + text);
        }
        return new Appointment(
                sameDay(meeting.start(), row.group(1)),
                sameDay(meeting.end(), row.group(2)),
                meeting.partner(),
                Integer.parseInt(row.group(3)));
    }

    private static Instant sameDay(Instant day, String time) {
        DateTimeFormatter format = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);
        return day.atZone(PLACE).with(LocalTime.parse(time, format)).toInstant();
    }

    private static int number(String text) {
        Matcher number = NUMBER.matcher(text);
        return number.find() ? Integer.parseInt(number.group()) : 0;
    }

    private static String textOf(byte[] file) {
        try (PdfReader reader = new PdfReader(file)) {
            StringBuilder text = new StringBuilder();
            PdfTextExtractor extractor = new PdfTextExtractor(reader);
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(extractor.getTextFromPage(page)).append(' ');
            }
            return text.toString().replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
