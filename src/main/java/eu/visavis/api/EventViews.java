package eu.visavis.api;

import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.registration.Participant;
import eu.visavis.registration.Participants;
import eu.visavis.scheduling.PlanVersion;
import eu.visavis.scheduling.PublishedSchedule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads an event for programs, as it stands at this moment. */
@ApplicationScoped
public class EventViews {
    private final Events events;
    private final Participants participants;
    private final PublishedSchedule schedule;
    private final Clock clock;

    @Inject
    EventViews(Events events, Participants participants, PublishedSchedule schedule, Clock clock) {
        this.events = events;
        this.participants = participants;
        this.schedule = schedule;
        this.clock = clock;
    }

    EventViews() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /** An event with its frame, phases and places. */
    public EventView of(Event event) {
        return EventView.of(event, events, phases(event), capacity(event.id()));
    }

    private List<EventPhase> phases(Event event) {
        return events.phases(event).steps(clock.instant(), firstPublished(event.id())).stream()
                .map(step -> EventPhase.of(step, event.zone()))
                .toList();
    }

    private Optional<Instant> firstPublished(long eventId) {
        List<PlanVersion> versions = schedule.versions(eventId);
        return versions.isEmpty()
                ? Optional.empty()
                : Optional.of(versions.get(versions.size() - 1).publishedAt());
    }

    private EventCapacity capacity(long eventId) {
        return EventCapacity.of(
                events.places(eventId),
                participants.count(eventId, Participant.Status.APPROVED),
                participants.count(eventId, Participant.Status.WAITING_LIST));
    }
}
