package eu.visavis.event.web;

import eu.visavis.event.Booking;
import eu.visavis.event.Closings;
import eu.visavis.event.Event;
import eu.visavis.event.EventFormat;
import eu.visavis.event.Events;
import eu.visavis.event.MeetingTable;
import eu.visavis.event.Period;
import eu.visavis.event.PlaceLimit;
import eu.visavis.kernel.Language;
import eu.visavis.text.Formats;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the settings of an event show.
 *
 * @param places 0 if there is room for everybody
 * @param accessible how many of the tables are
 * @param closed pairs of table and slot in which nobody can meet
 */
public record SettingsPage(
        String code,
        String title,
        String venue,
        String place,
        String zoneId,
        boolean automatic,
        boolean requestsExpire,
        Booking.Times times,
        Span booking,
        boolean registrationOpen,
        EventFormat format,
        Span registration,
        Span requests,
        int places,
        boolean movesUp,
        boolean shownPublicly,
        List<String> languages,
        List<SessionRow> sessions,
        List<HallRow> halls,
        int slots,
        int tables,
        int accessible,
        int closed) {

    /** The meetings for which there is a table. */
    public int room() {
        return tables * slots - closed;
    }

    /** From when to when, in words; what has no date is empty. */
    public record Span(String opens, String closes) {}

    /** A matchmaking session; breaks in words. */
    public record SessionRow(long id, String day, String from, String to, int slotMinutes, int slots, String breaks) {}

    /** The tables of one hall; their numbers as few spans as can be. */
    public record HallRow(String hall, int count, String numbers) {}

    static SettingsPage of(
            Event event,
            PlaceLimit limit,
            List<Events.Session> sessions,
            List<MeetingTable> tables,
            Closings closings,
            Language language) {
        Formats formats = Formats.in(language);
        List<SessionRow> rows = sessions.stream()
                .map(session -> row(session, event.zone(), formats))
                .toList();
        return new SettingsPage(
                event.code().value(),
                event.title(language),
                event.venue().name() + ", " + event.venue().address() + ", "
                        + formats.country(event.venue().country()),
                event.venue().town(),
                event.zone().getId(),
                event.acceptance() == Event.Acceptance.AUTOMATIC,
                event.requestsExpire(),
                event.booking().times(),
                span(event.booking().period(), event, formats),
                event.isRegistrationOpen(),
                event.format(),
                span(event.registration(), event, formats),
                span(event.requests(), event, formats),
                limit.places().orElse(0),
                limit.movesUp(),
                event.isShownPublicly(),
                event.texts().keySet().stream()
                        .map(formats::language)
                        .sorted(formats.sorting())
                        .toList(),
                rows,
                halls(tables),
                rows.stream().mapToInt(SessionRow::slots).sum(),
                tables.size(),
                (int) tables.stream().filter(MeetingTable::isAccessible).count(),
                closings.count());
    }

    private static Span span(Period period, Event event, Formats formats) {
        return new Span(moment(period.opens(), event, formats), moment(period.closes(), event, formats));
    }

    private static String moment(Optional<Instant> moment, Event event, Formats formats) {
        return moment.map(known -> formats.dateTime(known, event.zone()) + " "
                        + event.venue().town())
                .orElse("");
    }

    private static SessionRow row(Events.Session session, ZoneId zone, Formats formats) {
        List<String> breaks = session.times().breaks().stream()
                .map(pause -> formats.time(pause.from()) + "–" + formats.time(pause.to()))
                .toList();
        return new SessionRow(
                session.id(),
                formats.dateWithWeekday(session.times().day()),
                formats.time(session.times().from()),
                formats.time(session.times().to()),
                session.times().slotMinutes(),
                session.times().slots(zone).size(),
                String.join(", ", breaks));
    }

    private static List<HallRow> halls(List<MeetingTable> tables) {
        Map<String, List<Integer>> halls = tables.stream()
                .collect(Collectors.groupingBy(
                        MeetingTable::hall,
                        LinkedHashMap::new,
                        Collectors.mapping(MeetingTable::number, Collectors.toList())));
        return halls.entrySet().stream()
                .map(hall -> new HallRow(hall.getKey(), hall.getValue().size(), spans(hall.getValue())))
                .toList();
    }

    /** "1–30, 35" out of numbers in their order. */
    static String spans(List<Integer> numbers) {
        List<String> spans = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < numbers.size(); i++) {
            boolean last = i + 1 == numbers.size() || numbers.get(i + 1) > numbers.get(i) + 1;
            if (last) {
                spans.add(first == i ? numbers.get(i).toString() : numbers.get(first) + "–" + numbers.get(i));
                first = i + 1;
            }
        }
        return String.join(", ", spans);
    }
}
