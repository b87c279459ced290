package eu.visavis.agenda.ical;

import eu.visavis.agenda.AgendaEvent;
import eu.visavis.agenda.MeetingEntry;
import eu.visavis.agenda.PersonalAgenda;
import eu.visavis.kernel.Language;
import eu.visavis.network.HelpContact;
import eu.visavis.text.Messages;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.TimeZone;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Writes a personal agenda as an iCalendar object that any calendar can import or subscribe to.
 *
 * <p>The same agenda always gives the same bytes. A meeting keeps its UID for ever; its SEQUENCE is its revision, so
 * that a calendar replaces an older entry, and a cancelled meeting stays as a cancelled entry. Safe for concurrent use.
 */
public final class AgendaCalendar {
    private static final String PRODUCT = "-//Visavis//Agenda//EN";
    private static final Duration REFRESH = Duration.ofHours(1);

    private final TimeZoneRegistry zones = TimeZoneRegistryFactory.getInstance().createRegistry();

    /** Returns the calendar in UTF-8, lines folded at 75 octets and ended by CRLF; characters no calendar may hold are dropped. */
    public byte[] write(PersonalAgenda agenda) {
        return filled(named(agenda), agenda);
    }

    /** The same for calendars that subscribe: it says how often to look for changes. */
    public byte[] feed(PersonalAgenda agenda) {
        return filled(refreshed(named(agenda)), agenda);
    }

    /** What calendars find that subscribe before anything is published: the name and nothing else. */
    public byte[] emptyFeed(Language language, String eventTitle, ZoneId zone, boolean demo) {
        Calendar calendar = refreshed(named(language, eventTitle, zone, demo));
        // A calendar must hold something (RFC 5545, 3.6), and the zone is all there is to tell.
        zone(zone).ifPresent(known -> calendar.add(known.getVTimeZone()));
        return FoldedLines.of(calendar.toString());
    }

    private byte[] filled(Calendar calendar, PersonalAgenda agenda) {
        Optional<TimeZone> zone = zone(agenda.event().zone());
        zone.ifPresent(known -> calendar.add(known.getVTimeZone()));
        agenda.meetings().forEach(meeting -> calendar.add(event(agenda, meeting, zone.isPresent())));
        return FoldedLines.of(calendar.toString());
    }

    private Optional<TimeZone> zone(ZoneId zone) {
        return Optional.ofNullable(zones.getTimeZone(zone.getId()));
    }

    private static Calendar refreshed(Calendar calendar) {
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH));
        calendar.add(new XProperty("X-PUBLISHED-TTL", REFRESH.toString()));
        return calendar;
    }

    private static Calendar named(PersonalAgenda agenda) {
        AgendaEvent event = agenda.event();
        return named(agenda.language(), event.title(), event.zone(), agenda.demo());
    }

    private static Calendar named(Language language, String eventTitle, ZoneId zone, boolean demo) {
        String key = demo ? "agenda.ical.name.demo" : "agenda.ical.name";
        String name = CalendarText.line(Messages.in(language).text(key, eventTitle));
        Calendar calendar = new Calendar();
        calendar.add(new ProdId(PRODUCT));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(new Name(name));
        calendar.add(new XProperty("X-WR-CALNAME", name));
        calendar.add(new XProperty("X-WR-TIMEZONE", zone.getId()));
        return calendar;
    }

    private static VEvent event(PersonalAgenda agenda, MeetingEntry meeting, boolean zoneKnown) {
        MeetingWords words = new MeetingWords(agenda, meeting);
        VEvent event = new VEvent(false);
        event.add(new Uid(meeting.meeting() + "-" + agenda.participant() + "@visavis"));
        event.add(new DtStamp(latest(agenda.publishedAt(), meeting.changedAt())));
        event.add(new LastModified(meeting.changedAt()));
        event.add(new Sequence(meeting.revision()));
        event.add(new DtStart<>(moment(meeting.time().start(), agenda.event().zone(), zoneKnown)));
        event.add(new DtEnd<>(moment(meeting.time().end(), agenda.event().zone(), zoneKnown)));
        event.add(meeting.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        event.add(new Summary(words.summary()));
        event.add(new Location(words.location()));
        event.add(new Description(words.description()));
        event.add(organizer(agenda.help()));
        event.add(new Url(agenda.profileOf(meeting.partner())));
        return event;
    }

    /** A published entry needs an organiser (RFC 5546, 3.2.1); it is the one whom people are to ask. */
    private static Organizer organizer(HelpContact help) {
        try {
            Organizer organizer = new Organizer(new URI("mailto", help.email(), null));
            // Parameters can hold anything but a straight quotation mark.
            organizer.add(new Cn(CalendarText.line(help.name()).replace('"', '’')));
            return organizer;
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("Not an address for mail: " + help.email(), e);
        }
    }

    /**
     * Local time with its zone, or UTC where that would be no clear moment: calendars have no rules for every zone, and
     * when clocks go back they take the first of the two hours that read the same.
     */
    private static Temporal moment(Instant instant, ZoneId zone, boolean zoneKnown) {
        ZonedDateTime local = instant.atZone(zone);
        boolean clear = zoneKnown && local.equals(local.withEarlierOffsetAtOverlap());
        return clear ? local : instant;
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
