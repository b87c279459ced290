package eu.visavis.registration.web;

import eu.visavis.event.Event;
import eu.visavis.event.EventFormat;
import eu.visavis.event.Events;
import eu.visavis.event.SessionTimes;
import eu.visavis.kernel.Language;
import eu.visavis.registration.PublicProfiles;
import eu.visavis.registration.PublicProgramme;
import eu.visavis.text.Formats;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What everybody may know of an event. */
public record PublicEventPage(
        String code,
        String title,
        String description,
        String venue,
        String address,
        String place,
        EventFormat format,
        Stage stage,
        List<Day> days,
        List<PublicProgramme.Item> programme,
        List<Who> who) {

    /**
     * How registration stands.
     *
     * @param open whether one can register now
     * @param registration until when, in words
     * @param requests until when participants can ask for meetings, in words
     * @param full whether whoever registers gets on the waiting list
     */
    public record Stage(boolean open, String registration, String requests, boolean full) {}

    /**
     * A day with its sessions; the number and the month are the picture of the page.
     *
     * @param machine the day for programs, as ISO 8601 has it
     */
    public record Day(
            String machine, String number, String month, String weekday, List<String> sessions, List<String> breaks) {}

    /**
     * Who takes part and chose to be seen by everybody.
     *
     * @param place town and country
     */
    public record Who(String organisation, String place, List<PublicProfiles.Offer> offers) {}

    static PublicEventPage of(
            Event event,
            Stage stage,
            List<Events.Session> sessions,
            List<PublicProgramme.Item> programme,
            List<PublicProfiles.Shown> shown,
            Language language) {
        Formats formats = Formats.in(language);
        Map<LocalDate, List<SessionTimes>> byDay = new LinkedHashMap<>();
        sessions.forEach(session -> byDay.computeIfAbsent(session.times().day(), day -> new ArrayList<>())
                .add(session.times()));
        List<Day> days = new ArrayList<>();
        byDay.forEach((day, times) -> days.add(dayOf(day, times, formats)));
        return new PublicEventPage(
                event.code().value(),
                event.title(language),
                event.description(language),
                event.venue().name(),
                event.venue().address() + ", " + formats.country(event.venue().country()),
                event.venue().town(),
                event.format(),
                stage,
                days,
                programme,
                shown.stream().map(one -> who(one, formats)).toList());
    }

    private static Who who(PublicProfiles.Shown shown, Formats formats) {
        String country = shown.country().isEmpty() ? "" : formats.country(shown.country());
        String place =
                Stream.of(shown.town(), country).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
        return new Who(shown.organisation(), place, shown.offers());
    }

    private static Day dayOf(LocalDate day, List<SessionTimes> times, Formats formats) {
        List<String> sessions = times.stream()
                .map(session -> formats.time(session.from()) + "–" + formats.time(session.to()))
                .toList();
        List<String> breaks = times.stream()
                .flatMap(session -> session.breaks().stream())
                .map(pause -> formats.time(pause.from()) + "–" + formats.time(pause.to()))
                .toList();
        return new Day(
                day.toString(),
                String.valueOf(day.getDayOfMonth()),
                formats.month(day),
                formats.weekday(day),
                sessions,
                breaks);
    }
}
