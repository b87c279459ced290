package eu.visavis.agenda;

import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.kernel.Language;
import eu.visavis.network.Networks;
import eu.visavis.registration.Participants;
import eu.visavis.scheduling.PlanVersion;
import eu.visavis.scheduling.PublishedSchedule;
import eu.visavis.scheduling.ScheduledMeeting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads the meetings of a whole event, as they are published. */
@ApplicationScoped
public class EventScheduleReading {
    private final Events events;
    private final Networks networks;
    private final Participants participants;
    private final PublishedSchedule schedule;
    private final boolean demo;

    @Inject
    EventScheduleReading(
            Events events,
            Networks networks,
            Participants participants,
            PublishedSchedule schedule,
            @ConfigProperty(name = "visavis.demo", defaultValue = "false") boolean demo) {
        this.events = events;
        this.networks = networks;
        this.participants = participants;
        this.schedule = schedule;
        this.demo = demo;
    }

    EventScheduleReading() { // for the CDI client proxy
        this(null, null, null, null, false);
    }

    /** The meetings of an event; empty until a schedule is published. */
    @Transactional
    public Optional<EventSchedule> of(long eventId, Language language) {
        return schedule.version(eventId).map(version -> read(events.get(eventId), version, language));
    }

    private EventSchedule read(Event event, PlanVersion version, Language language) {
        Map<Long, TableParty> people = new HashMap<>();
        participants
                .ofEvent(event.id())
                .forEach(one -> people.put(one.participant().id(), TableParty.of(one)));
        List<ScheduledMeeting> meetings = schedule.ofEvent(event.id());
        return new EventSchedule(
                language,
                AgendaEvent.of(event, events.days(event.id()), version.publishedAt(), language),
                demo,
                networks.get(event.networkId()).help(),
                version.publishedAt(),
                meetings.stream()
                        .map(meeting -> new EventMeeting(
                                meeting,
                                people.get(meeting.firstId()),
                                people.get(meeting.secondId()),
                                meeting.joining().stream().map(people::get).toList()))
                        .toList());
    }
}
