package eu.visavis.api;

import eu.visavis.agenda.AgendaDay;
import eu.visavis.agenda.AgendaEntry;
import eu.visavis.agenda.BreakTime;
import eu.visavis.agenda.MeetingEntry;
import eu.visavis.agenda.PersonalAgenda;
import eu.visavis.agenda.ProgrammeEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What one person does when and where, as the page, the paper and the calendar say it.
 *
 * @param participant the name of the person's place in addresses
 * @param version the published version of the schedule
 */
public record AgendaView(
        String participant,
        String name,
        String organisation,
        String event,
        String timezone,
        int version,
        Instant publishedAt,
        List<Day> days) {

    /** A day of the event. */
    public record Day(LocalDate date, List<Entry> entries) {
        static Day of(AgendaDay day, ZoneId zone) {
            return new Day(
                    day.date(),
                    day.entries().stream().map(entry -> Entry.of(entry, zone)).toList());
        }
    }

    /**
     * A stretch of a day.
     *
     * @param kind meeting, programme, free or break
     * @param meeting absent unless it is one
     * @param programme absent unless it is an item of the programme
     */
    public record Entry(
            String kind, OffsetDateTime start, OffsetDateTime end, Optional<Talk> meeting, Optional<Item> programme) {
        static Entry of(AgendaEntry entry, ZoneId zone) {
            boolean meeting = entry instanceof MeetingEntry;
            return new Entry(
                    kind(entry),
                    entry.time().start().atZone(zone).toOffsetDateTime(),
                    entry.time().end().atZone(zone).toOffsetDateTime(),
                    meeting ? Optional.of(Talk.of((MeetingEntry) entry)) : Optional.empty(),
                    entry instanceof ProgrammeEntry item ? Optional.of(Item.of(item)) : Optional.empty());
        }

        private static String kind(AgendaEntry entry) {
            if (entry instanceof MeetingEntry) {
                return "meeting";
            }
            if (entry instanceof ProgrammeEntry) {
                return "programme";
            }
            return entry instanceof BreakTime ? "break" : "free";
        }
    }

    /**
     * An item of the programme.
     *
     * @param place where it is held, or where over the network; may be empty
     */
    public record Item(String code, String title, String place) {
        static Item of(ProgrammeEntry entry) {
            return new Item(entry.item().value(), entry.title(), entry.where());
        }
    }

    /**
     * A meeting as this person sees it.
     *
     * @param cancelled whether one of the two has called it off
     * @param table absent if it is online or cancelled
     * @param hall where the table stands; may be empty
     * @param accessible whether one gets to the table without a step
     * @param partner whom the person meets
     * @param message what was written with the request; may be empty
     */
    public record Talk(
            String code,
            boolean cancelled,
            boolean online,
            Optional<Integer> table,
            String hall,
            boolean accessible,
            RequestList.Side partner,
            String jobTitle,
            String country,
            String message) {
        static Talk of(MeetingEntry entry) {
            return new Talk(
                    entry.meeting().value(),
                    entry.cancelled(),
                    !entry.cancelled() && entry.online(),
                    Optional.ofNullable(entry.table()),
                    entry.hall(),
                    entry.accessible(),
                    new RequestList.Side(
                            entry.partner().participant().value(),
                            entry.partner().name(),
                            entry.partner().organisation()),
                    entry.partner().jobTitle(),
                    entry.partner().country(),
                    entry.message());
        }
    }

    static AgendaView of(PersonalAgenda agenda) {
        ZoneId zone = agenda.event().zone();
        return new AgendaView(
                agenda.participant().value(),
                agenda.personName(),
                agenda.organisation(),
                agenda.event().title(),
                zone.getId(),
                agenda.version(),
                agenda.publishedAt(),
                agenda.days().stream().map(day -> Day.of(day, zone)).toList());
    }
}
