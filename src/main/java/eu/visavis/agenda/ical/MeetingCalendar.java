package eu.visavis.agenda.ical;

import eu.visavis.agenda.MeetingEntry;
import eu.visavis.agenda.PersonalAgenda;
import eu.visavis.kernel.TimeWindow;
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
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.Feature;
import net.fortuna.ical4j.model.parameter.Label;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Conference;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** A calendar of meetings in one zone, into which entries are put. Not safe for concurrent use. */
final class MeetingCalendar {
    private static final String PRODUCT = "-//Visavis//Agenda//EN";
    private static final Duration REFRESH = Duration.ofHours(1);
    private static final TimeZoneRegistry ZONES =
            TimeZoneRegistryFactory.getInstance().createRegistry();

    private final Calendar calendar = new Calendar();
    private final ZoneId zone;
    private final boolean zoneKnown;

    /** A calendar without entries; its zone stands in it if calendars have rules for it. */
    MeetingCalendar(String name, ZoneId zone) {
        this(ImmutableMethod.PUBLISH, zone);
        calendar.add(new Name(name));
        calendar.add(new XProperty("X-WR-CALNAME", name));
        calendar.add(new XProperty("X-WR-TIMEZONE", zone.getId()));
        addZone();
    }

    private MeetingCalendar(Method method, ZoneId zone) {
        this.zone = zone;
        zoneKnown = ZONES.getTimeZone(zone.getId()) != null;
        calendar.add(new ProdId(PRODUCT));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(method);
    }

    /** A message without entries, which says what calendars are to do with them. */
    static MeetingCalendar message(Method method, ZoneId zone) {
        MeetingCalendar message = new MeetingCalendar(method, zone);
        message.addZone();
        return message;
    }

    private void addZone() {
        if (zoneKnown) {
            calendar.add(ZONES.getTimeZone(zone.getId()).getVTimeZone());
        }
    }

    /** Says how often those who subscribe are to look for changes. */
    MeetingCalendar refreshed() {
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH));
        calendar.add(new XProperty("X-PUBLISHED-TTL", REFRESH.toString()));
        return this;
    }

    /** How far a meeting is: calendars replace what they have by what is newer. */
    record Revision(int number, Instant changedAt, Instant publishedAt, boolean cancelled) {}

    /** Puts in an entry, to be filled with words. */
    VEvent add(String uid, TimeWindow time, Revision revision) {
        VEvent event = new VEvent(false);
        event.add(new Uid(uid));
        event.add(new DtStamp(latest(revision.publishedAt(), revision.changedAt())));
        event.add(new LastModified(revision.changedAt()));
        event.add(new Sequence(revision.number()));
        event.add(new DtStart<>(moment(time.start())));
        event.add(new DtEnd<>(moment(time.end())));
        event.add(revision.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        calendar.add(event);
        return event;
    }

    /**
     * Says where the page of the meeting is: if there is a video room the one that leads there, which calendars know as a
     * conference (RFC 7986, 5.11), too; else the profile of the partner.
     */
    static void addLinks(VEvent event, PersonalAgenda agenda, MeetingEntry meeting) {
        Optional<URI> room = agenda.roomOf(meeting);
        event.add(new Url(room.orElseGet(() -> agenda.profileOf(meeting.partner()))));
        room.ifPresent(page -> {
            String label = Messages.in(agenda.language()).text("agenda.room");
            event.add(new Conference(
                    new ParameterList(List.of(Value.URI, Feature.VIDEO, new Label(label))), page.toString()));
        });
    }

    /** The calendar in UTF-8, lines folded at 75 octets and ended by CRLF. */
    byte[] content() {
        return FoldedLines.of(calendar.toString());
    }

    /** A published entry needs an organiser (RFC 5546, 3.2.1); it is the one whom people are to ask. */
    static Organizer organizer(HelpContact help) {
        return organizer(help.name(), help.email());
    }

    /** Whoever invites, at the address to which calendars send answers. */
    static Organizer organizer(String name, String address) {
        try {
            Organizer organizer = new Organizer(new URI("mailto", address, null));
            // Parameters can hold anything but a straight quotation mark.
            organizer.add(new Cn(CalendarText.line(name).replace('"', '’')));
            return organizer;
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("Not an address for mail: " + address, e);
        }
    }

    /**
     * Local time with its zone, or UTC where that would be no clear moment: calendars have no rules for every zone, and
     * when clocks go back they take the first of the two hours that read the same.
     */
    private Temporal moment(Instant instant) {
        ZonedDateTime local = instant.atZone(zone);
        boolean clear = zoneKnown && local.equals(local.withEarlierOffsetAtOverlap());
        return clear ? local : instant;
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
