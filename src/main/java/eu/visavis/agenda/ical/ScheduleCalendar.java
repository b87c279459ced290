package eu.visavis.agenda.ical;

import eu.visavis.agenda.AgendaVenue;
import eu.visavis.agenda.EventMeeting;
import eu.visavis.agenda.EventSchedule;
import eu.visavis.agenda.TableParty;
import eu.visavis.network.HelpContact;
import eu.visavis.scheduling.ScheduledMeeting;
import eu.visavis.text.Messages;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Summary;

/**
 * Writes the meetings of a whole event into one iCalendar object, for the organiser's own calendars and screens.
 *
 * <p>The same schedule always gives the same bytes. A meeting keeps its UID through all versions, and a cancelled one stays
 * as a cancelled entry. The UIDs are not those of personal agendas, so that both can be in one calendar. Safe for
 * concurrent use.
 */
public final class ScheduleCalendar {
    /** Returns the calendar in UTF-8, lines folded at 75 octets and ended by CRLF; characters no calendar may hold are dropped. */
    public byte[] write(EventSchedule schedule) {
        Messages messages = Messages.in(schedule.language());
        String key = schedule.demo() ? "agenda.ical.whole.demo" : "agenda.ical.whole";
        String name = CalendarText.line(messages.text(key, schedule.event().title()));
        MeetingCalendar calendar = new MeetingCalendar(name, schedule.event().zone());
        schedule.meetings().forEach(meeting -> add(calendar, schedule, meeting, messages));
        return calendar.content();
    }

    private static void add(MeetingCalendar calendar, EventSchedule schedule, EventMeeting entry, Messages messages) {
        ScheduledMeeting meeting = entry.meeting();
        VEvent event = calendar.add(
                meeting.code() + "@visavis",
                meeting.window(),
                new MeetingCalendar.Revision(
                        meeting.revision(), meeting.changedAt(), schedule.publishedAt(), meeting.cancelled()));
        event.add(new Summary(CalendarText.line(summary(entry, messages))));
        event.add(new Location(CalendarText.line(location(schedule.event().venue(), meeting, messages))));
        event.add(new Description(CalendarText.lines(description(schedule, entry, messages))));
        event.add(MeetingCalendar.organizer(schedule.help()));
    }

    private static String summary(EventMeeting entry, Messages messages) {
        String key = entry.meeting().cancelled() ? "agenda.ical.pair.cancelled" : "agenda.ical.pair";
        return messages.text(
                key,
                entry.first().name(),
                entry.first().organisation(),
                entry.second().name(),
                entry.second().organisation());
    }

    private static String location(AgendaVenue venue, ScheduledMeeting meeting, Messages messages) {
        if (meeting.isOnline()) {
            return messages.text("agenda.ical.online");
        }
        String table = meeting.table()
                .map(sign -> joined(messages.text("agenda.ical.table", sign.number()), sign.hall()))
                .orElse("");
        return joined(table, venue.name(), venue.address());
    }

    private static String description(EventSchedule schedule, EventMeeting entry, Messages messages) {
        HelpContact help = schedule.help();
        String others = entry.others().isEmpty()
                ? ""
                : messages.text("agenda.others", TableParty.inWords(entry.others())) + "\n";
        String contact = others
                + messages.text("agenda.ical.help", joined(help.name(), help.phone(), help.email(), help.times()));
        return schedule.demo() ? contact + "\n" + messages.text("agenda.ical.demo") : contact;
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(", "));
    }
}
