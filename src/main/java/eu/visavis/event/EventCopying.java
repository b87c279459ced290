package eu.visavis.event;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Making an event like an earlier one, on other days. People are not taken over. */
@ApplicationScoped
public class EventCopying {
    private final EntityManager entities;
    private final Events events;
    private final EventPlanning planning;
    private final jakarta.enterprise.event.Event<EventCopied> copies;
    private final AuditLog audit;

    @Inject
    EventCopying(
            EntityManager entities,
            Events events,
            EventPlanning planning,
            jakarta.enterprise.event.Event<EventCopied> copies,
            AuditLog audit) {
        this.entities = entities;
        this.events = events;
        this.planning = planning;
        this.copies = copies;
        this.audit = audit;
    }

    EventCopying() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    /**
     * Copies texts, venue, rules, sessions and tables with their closings. The first session is held on the given day; other days and the
     * dates of the phases move with it by as many days, at the same clock time. The copy is not shown publicly until
     * its organiser says so.
     */
    @Transactional
    public Event copy(long eventId, long ownerId, LocalDate firstDay) {
        Event event = events.get(eventId);
        List<Events.Session> sessions = events.sessions(eventId);
        long days = sessions.isEmpty()
                ? 0
                : ChronoUnit.DAYS.between(sessions.get(0).times().day(), firstDay);
        EventRules rules = new EventRules(
                event.format(),
                moved(event.registration(), days, event.zone()),
                moved(event.requests(), days, event.zone()),
                events.places(eventId),
                false,
                new Booking(event.booking().times(), moved(event.booking().period(), days, event.zone())),
                event.requestsExpire());
        Event copy = planning.create(
                event.networkId(),
                ownerId,
                new EventDetails(
                        textsOf(event),
                        event.venue().copy(),
                        event.zone(),
                        event.acceptance(),
                        event.isRegistrationOpen(),
                        rules));
        sessions.forEach(session -> planning.addSession(
                copy.id(), session.times().on(session.times().day().plusDays(days))));
        copyTables(event, copy, days);
        copies.fire(new EventCopied(event.id(), copy.id(), days));
        audit.note(
                Deed.of(Act.EVENT_COPIED).in(event.networkId()).at(event.code()).to(copy.code()));
        return copy;
    }

    /** A table is closed in the slots that begin at the same clock time of the days that correspond. */
    private void copyTables(Event event, Event copy, long days) {
        Map<LocalDateTime, Long> copied = new HashMap<>();
        events.slots(copy.id()).forEach(slot -> copied.putIfAbsent(begin(slot, copy), slot.id()));
        List<Slot> slots = events.slots(event.id());
        Closings closings = events.closings(event.id());
        for (MeetingTable table : events.tables(event.id())) {
            MeetingTable twin = table.copyFor(copy.id());
            entities.persist(twin);
            slots.stream()
                    .filter(slot -> closings.isClosed(table.id(), slot.id()))
                    .map(slot -> copied.get(begin(slot, event).plusDays(days)))
                    .filter(Objects::nonNull) // a clock time that the other day does not have
                    .distinct() // one that this day has twice
                    .forEach(slot -> entities.persist(new TableClosing(twin.id(), slot)));
        }
    }

    private static LocalDateTime begin(Slot slot, Event event) {
        return slot.window().start().atZone(event.zone()).toLocalDateTime();
    }

    private static Map<String, EventText> textsOf(Event event) {
        Map<String, EventText> texts = new HashMap<>();
        event.texts().forEach((language, text) -> texts.put(language, new EventText(text.title(), text.description())));
        return texts;
    }

    private static Period moved(Period period, long days, ZoneId zone) {
        return new Period(moved(period.opens(), days, zone), moved(period.closes(), days, zone));
    }

    private static Optional<Instant> moved(Optional<Instant> moment, long days, ZoneId zone) {
        return moment.map(instant -> instant.atZone(zone).plusDays(days).toInstant());
    }
}
