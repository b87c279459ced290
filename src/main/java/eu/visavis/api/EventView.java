package eu.visavis.api;

import eu.visavis.event.Closings;
import eu.visavis.event.Event;
import eu.visavis.event.EventText;
import eu.visavis.event.Events;
import eu.visavis.event.Slot;
import eu.visavis.event.Venue;
import eu.visavis.kernel.TimeWindow;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * An event with its frame.
 *
 * @param code the name of the event in addresses
 * @param title by language
 * @param description by language; languages without one are left out
 * @param timezone in which all times are given
 * @param acceptance who accepts a meeting request
 * @param times who sets the times of meetings: SOLVER, PARTICIPANTS or SOLVER_FIRST
 * @param requestsExpire whether requests that nobody answers expire
 * @param tables how many
 * @param tableList each of them
 * @param days the sessions for meetings
 * @param format ON_SITE, ONLINE or HYBRID: from where people take part
 * @param shownPublicly whether the public calendar names it
 * @param phases all of them, in their order
 */
public record EventView(
        String code,
        Map<String, String> title,
        Map<String, String> description,
        Place venue,
        String timezone,
        String acceptance,
        String times,
        boolean requestsExpire,
        boolean registrationOpen,
        int tables,
        int slots,
        List<Table> tableList,
        List<Day> days,
        String format,
        boolean shownPublicly,
        List<EventPhase> phases,
        EventCapacity capacity) {

    /** Where the event takes place. */
    public record Place(String name, String street, String postalCode, String town, String country) {
        static Place of(Venue venue) {
            return new Place(venue.name(), venue.street(), venue.postalCode(), venue.town(), venue.country());
        }
    }

    /**
     * A table.
     *
     * @param hall may be empty
     * @param accessible whether one gets there without a step, and a wheelchair has room at it
     * @param closed when nobody meets there
     */
    public record Table(int number, String hall, boolean accessible, List<Closing> closed) {}

    /** A stretch of a session in which a table is closed. */
    public record Closing(LocalDateTime start, LocalDateTime end) {
        static Closing of(TimeWindow time, ZoneId zone) {
            return new Closing(LocalDateTime.ofInstant(time.start(), zone), LocalDateTime.ofInstant(time.end(), zone));
        }
    }

    /** A session for meetings on one day. */
    public record Day(LocalDate date, LocalTime start, LocalTime end, int slotMinutes, List<Pause> breaks) {
        static Day of(Events.Session session) {
            return new Day(
                    session.times().day(),
                    session.times().from(),
                    session.times().to(),
                    session.times().slotMinutes(),
                    session.times().breaks().stream()
                            .map(pause -> new Pause(pause.from(), pause.to()))
                            .toList());
        }
    }

    /** A break in a session. */
    public record Pause(LocalTime start, LocalTime end) {}

    static EventView of(Event event, Events events, List<EventPhase> phases, EventCapacity capacity) {
        List<Slot> slots = events.slots(event.id());
        List<Table> tables = tables(event, events, slots);
        return new EventView(
                event.code().value(),
                texts(event, EventText::title),
                texts(event, EventText::description),
                Place.of(event.venue()),
                event.zone().getId(),
                event.acceptance().name(),
                event.booking().times().name(),
                event.requestsExpire(),
                event.isRegistrationOpen(),
                tables.size(),
                slots.size(),
                tables,
                events.sessions(event.id()).stream().map(Day::of).toList(),
                event.format().name(),
                event.isShownPublicly(),
                phases,
                capacity);
    }

    private static List<Table> tables(Event event, Events events, List<Slot> slots) {
        Closings closings = events.closings(event.id());
        return events.tables(event.id()).stream()
                .map(table -> new Table(
                        table.number(),
                        table.hall(),
                        table.isAccessible(),
                        closings.timesOf(table.id(), slots).stream()
                                .map(time -> Closing.of(time, event.zone()))
                                .toList()))
                .toList();
    }

    static Map<String, String> texts(Event event, Function<EventText, String> part) {
        Map<String, String> texts = new TreeMap<>();
        event.texts().forEach((language, text) -> {
            if (!part.apply(text).isEmpty()) {
                texts.put(language, part.apply(text));
            }
        });
        return texts;
    }
}
