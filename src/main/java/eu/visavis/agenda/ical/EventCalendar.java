package eu.visavis.agenda.ical;

import eu.visavis.agenda.PublicEvent;
import eu.visavis.event.EventFormat;
import eu.visavis.event.Events;
import eu.visavis.kernel.Language;
import eu.visavis.text.Messages;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.TimeZone;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Writes the public calendar of events as an iCalendar object to subscribe to, with one entry for each day of an event.
 *
 * <p>The same events always give the same bytes. A day keeps its UID when the event moves to other dates, so that
 * calendars move their entry. Safe for concurrent use.
 */
public final class EventCalendar {
    private static final Duration REFRESH = Duration.ofHours(12);

    private final TimeZoneRegistry zones = TimeZoneRegistryFactory.getInstance().createRegistry();

    /** Returns the calendar in UTF-8, lines folded at 75 octets and ended by CRLF. */
    public byte[] write(List<PublicEvent> events, Language language) {
        String name = CalendarText.line(Messages.in(language).text("agenda.public.title"));
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Visavis//Events//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(new Name(name));
        calendar.add(new XProperty("X-WR-CALNAME", name));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH));
        calendar.add(new XProperty("X-PUBLISHED-TTL", REFRESH.toString()));
        events.stream()
                .filter(event -> !event.days().isEmpty())
                .map(event -> zones.getTimeZone(event.zone().getId()))
                .filter(zone -> zone != null)
                .collect(Collectors.toMap(TimeZone::getID, zone -> zone, (one, same) -> one, TreeMap::new))
                .values()
                .forEach(zone -> calendar.add(zone.getVTimeZone()));
        events.forEach(event -> entries(event, language).forEach(calendar::add));
        return FoldedLines.of(calendar.toString());
    }

    private Stream<VEvent> entries(PublicEvent event, Language language) {
        return IntStream.range(0, event.days().size()).mapToObj(i -> entry(event, i, language));
    }

    private VEvent entry(PublicEvent event, int index, Language language) {
        Events.Day day = event.days().get(index);
        VEvent entry = new VEvent(false);
        entry.add(new Uid(event.code() + "-day" + (index + 1) + "@visavis"));
        entry.add(new DtStamp(event.changedAt()));
        entry.add(new LastModified(event.changedAt()));
        entry.add(new DtStart<>(moment(day.start(event.zone()), event.zone())));
        entry.add(new DtEnd<>(moment(day.end(event.zone()), event.zone())));
        entry.add(new Summary(CalendarText.line(event.title())));
        entry.add(new Location(CalendarText.line(location(event, language))));
        entry.add(new Description(CalendarText.lines(description(event))));
        entry.add(new Url(event.address()));
        return entry;
    }

    private Temporal moment(Instant instant, ZoneId zone) {
        ZonedDateTime local = instant.atZone(zone);
        boolean clear = zones.getTimeZone(zone.getId()) != null && local.equals(local.withEarlierOffsetAtOverlap());
        return clear ? local : instant;
    }

    private static String location(PublicEvent event, Language language) {
        if (event.format() == EventFormat.ONLINE) {
            return Messages.in(language).text("agenda.ical.online");
        }
        return event.venue().name() + ", " + event.venue().address();
    }

    private static String description(PublicEvent event) {
        return Stream.of(event.description(), event.stage(), event.address().toString())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n\n"));
    }
}
