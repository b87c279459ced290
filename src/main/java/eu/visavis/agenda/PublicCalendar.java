package eu.visavis.agenda;

import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.event.PhaseState;
import eu.visavis.event.PhaseWords;
import eu.visavis.event.Phases;
import eu.visavis.kernel.Language;
import eu.visavis.mail.Outbox;
import eu.visavis.text.Formats;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The calendar of events for everybody, the one source of start page and feeds. */
@ApplicationScoped
public class PublicCalendar {
    private static final Comparator<PublicEvent> BY_DATE = Comparator.comparing(event ->
            event.days().isEmpty() ? LocalDate.MAX : event.days().get(0).date());

    private final Events events;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    PublicCalendar(Events events, Outbox outbox, Clock clock) {
        this.events = events;
        this.outbox = outbox;
        this.clock = clock;
    }

    PublicCalendar() { // for the CDI client proxy
        this(null, null, null);
    }

    /** The events of the network whose host was called, else all of the installation; by date, in the same order. */
    @Transactional
    public List<PublicEvent> at(OptionalLong site, Language language) {
        return site.isPresent() ? of(site.getAsLong(), language) : in(language);
    }

    /** All events of the installation that are shown publicly, by date; those without a date come last. */
    @Transactional
    public List<PublicEvent> in(Language language) {
        return listed(events.shownPublicly(), language);
    }

    /** The events of one network that are shown publicly, in the same order. */
    @Transactional
    public List<PublicEvent> of(long networkId, Language language) {
        List<Event> own = events.shownPublicly().stream()
                .filter(event -> event.networkId() == networkId)
                .toList();
        return listed(own, language);
    }

    private List<PublicEvent> listed(List<Event> shown, Language language) {
        Map<Long, List<Events.Day>> days =
                events.days(shown.stream().map(Event::id).toList());
        return shown.stream()
                .map(event -> of(event, days.getOrDefault(event.id(), List.of()), language))
                .sorted(BY_DATE)
                .toList();
    }

    private PublicEvent of(Event event, List<Events.Day> days, Language language) {
        Instant now = clock.instant();
        Phases phases = events.phases(event, days);
        Formats formats = Formats.in(language);
        Optional<String> dates = days.isEmpty()
                ? Optional.empty()
                : Optional.of(formats.dateRange(
                        days.get(0).date(), days.get(days.size() - 1).date()));
        return new PublicEvent(
                event.code(),
                event.title(language),
                event.description(language),
                days,
                dates.orElse(""),
                event.zone(),
                event.format(),
                new AgendaVenue(
                        event.venue().name(),
                        event.venue().town(),
                        event.venue().address()),
                new PhaseWords(event, phases, now, language).stage(),
                phases.days(now) == PhaseState.OVER,
                event.changedAt(),
                URI.create(outbox.address("/events/" + event.code())));
    }
}
