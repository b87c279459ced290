package eu.visavis.privacy;

import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.registration.Participants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Events whose participants are past their date, or soon will be. */
@ApplicationScoped
public class DueEvents {
    private final EntityManager entities;
    private final Events events;
    private final Participants participants;
    private final RetentionTimes times;

    @Inject
    DueEvents(EntityManager entities, Events events, Participants participants, RetentionTimes times) {
        this.entities = entities;
        this.events = events;
        this.participants = participants;
        this.times = times;
    }

    DueEvents() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /**
     * An event that holds people until a day.
     *
     * @param due the day from which nobody may be told apart any more
     * @param people how many still can be
     */
    public record Due(Event event, LocalDate due, long people) {}

    /** All events that are due on a day or before, the longest due first. */
    @Transactional
    public List<Due> until(LocalDate day) {
        List<Event> open = entities.createQuery(
                        "select e from Event e where e.erasedAt is null or exists"
                                + " (select p.id from Participant p where p.eventId = e.id and p.anonymisedAt is null)",
                        Event.class)
                .getResultList();
        List<Long> ids = open.stream().map(Event::id).toList();
        Map<Long, List<Events.Day>> days = events.days(ids);
        Map<Long, Long> people = participants.known(ids);
        return open.stream()
                .map(event -> new Due(
                        event,
                        dueOn(event, days.getOrDefault(event.id(), List.of())),
                        people.getOrDefault(event.id(), 0L)))
                .filter(due -> !due.due().isAfter(day))
                .sorted(Comparator.comparing(Due::due))
                .toList();
    }

    /** An event without sessions counts from its last change. */
    private LocalDate dueOn(Event event, List<Events.Day> days) {
        LocalDate last = days.isEmpty()
                ? LocalDate.ofInstant(event.changedAt(), event.zone())
                : days.get(days.size() - 1).date();
        return last.plusMonths(times.months(event.networkId())).plusDays(1);
    }
}
