package eu.visavis.agenda.ical;

import eu.visavis.agenda.MeetingEntry;
import eu.visavis.agenda.PersonalAgenda;
import eu.visavis.agenda.ProgrammeEntry;
import eu.visavis.kernel.Language;
import eu.visavis.text.Messages;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Summary;

/**
 * Writes a personal agenda as an iCalendar object that any calendar can import or subscribe to.
 *
 * <p>The same agenda always gives the same bytes. A meeting keeps its UID for ever; its SEQUENCE is its revision, so
 * that a calendar replaces an older entry, and a cancelled meeting stays as a cancelled entry. Safe for concurrent use.
 */
public final class AgendaCalendar {
    /** Returns the calendar in UTF-8, lines folded at 75 octets and ended by CRLF; characters no calendar may hold are dropped. */
    public byte[] write(PersonalAgenda agenda) {
        return filled(named(agenda), agenda);
    }

    /** The same for calendars that subscribe: it says how often to look for changes. */
    public byte[] feed(PersonalAgenda agenda) {
        return filled(named(agenda).refreshed(), agenda);
    }

    /**
     * What calendars find that subscribe before anything is published: the name and, since a calendar must hold something
     * (RFC 5545, 3.6), the zone; and what of the programme the person joins.
     */
    public byte[] emptyFeed(
            Language language, String eventTitle, ZoneId zone, boolean demo, List<ProgrammeEntry> programme) {
        MeetingCalendar calendar = named(language, eventTitle, zone, demo).refreshed();
        programme.forEach(item -> add(calendar, language, item));
        return calendar.content();
    }

    private static byte[] filled(MeetingCalendar calendar, PersonalAgenda agenda) {
        agenda.meetings().forEach(meeting -> add(calendar, agenda, meeting));
        agenda.programme()
                .forEach(item -> add(calendar, agenda.language(), item).add(MeetingCalendar.organizer(agenda.help())));
        return calendar.content();
    }

    private static MeetingCalendar named(PersonalAgenda agenda) {
        return named(agenda.language(), agenda.event().title(), agenda.event().zone(), agenda.demo());
    }

    private static MeetingCalendar named(Language language, String eventTitle, ZoneId zone, boolean demo) {
        String key = demo ? "agenda.ical.name.demo" : "agenda.ical.name";
        return new MeetingCalendar(CalendarText.line(Messages.in(language).text(key, eventTitle)), zone);
    }

    private static void add(MeetingCalendar calendar, PersonalAgenda agenda, MeetingEntry meeting) {
        MeetingWords words = new MeetingWords(agenda, meeting);
        VEvent event = calendar.add(
                InvitationCalendar.uid(agenda, meeting),
                meeting.time(),
                new MeetingCalendar.Revision(
                        meeting.revision(), meeting.changedAt(), agenda.publishedAt(), meeting.cancelled()));
        event.add(new Summary(words.summary()));
        event.add(new Location(words.location()));
        event.add(new Description(words.description()));
        event.add(MeetingCalendar.organizer(agenda.help()));
        MeetingCalendar.addLinks(event, agenda, meeting);
    }

    /** An item has a UID for each event, since nobody reads two agendas of it; whoever answers invitations never sees it. */
    private static VEvent add(MeetingCalendar calendar, Language language, ProgrammeEntry item) {
        Messages messages = Messages.in(language);
        VEvent event = calendar.add(
                item.item() + "@visavis",
                item.time(),
                new MeetingCalendar.Revision(item.revision(), item.changedAt(), item.changedAt(), false));
        event.add(new Summary(CalendarText.line(item.title())));
        if (!item.where().isEmpty()) {
            event.add(new Location(CalendarText.line(item.where())));
        }
        List<String> lines = new ArrayList<>(List.of(messages.text("programme.kind." + item.kind())));
        Stream.of(item.speakers(), item.description(), item.address())
                .filter(line -> !line.isEmpty())
                .forEach(lines::add);
        event.add(new Description(CalendarText.lines(String.join("\n\n", lines))));
        return event;
    }
}
