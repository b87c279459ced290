package eu.visavis.agenda;

import eu.visavis.event.Closings;
import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.event.Slot;
import eu.visavis.kernel.Language;
import eu.visavis.network.Publicities;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import eu.visavis.scheduling.PlanVersion;
import eu.visavis.scheduling.PublishedSchedule;
import eu.visavis.scheduling.ScheduledMeeting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads who meets at which table, as it is published. */
@ApplicationScoped
public class TablePlanReading {
    private final Events events;
    private final Publicities publicities;
    private final Participants participants;
    private final PublishedSchedule schedule;
    private final boolean demo;

    @Inject
    TablePlanReading(
            Events events,
            Publicities publicities,
            Participants participants,
            PublishedSchedule schedule,
            @ConfigProperty(name = "visavis.demo", defaultValue = "false") boolean demo) {
        this.events = events;
        this.publicities = publicities;
        this.participants = participants;
        this.schedule = schedule;
        this.demo = demo;
    }

    TablePlanReading() { // for the CDI client proxy
        this(null, null, null, null, false);
    }

    /** The tables of an event with their meetings; empty until a schedule is published. */
    @Transactional
    public Optional<TablePlan> of(long eventId, Language language) {
        return schedule.version(eventId).map(version -> read(events.get(eventId), version, language));
    }

    private TablePlan read(Event event, PlanVersion version, Language language) {
        Map<Long, Registration> people = new HashMap<>();
        participants
                .ofEvent(event.id())
                .forEach(one -> people.put(one.participant().id(), one));
        Map<Integer, List<TableMeeting>> meetings = new HashMap<>();
        for (ScheduledMeeting meeting : schedule.ofEvent(event.id())) {
            if (!meeting.cancelled() && meeting.table().isPresent()) {
                meetings.computeIfAbsent(meeting.table().get().number(), table -> new ArrayList<>())
                        .add(new TableMeeting(
                                meeting.window(),
                                TableParty.of(people.get(meeting.firstId())),
                                TableParty.of(people.get(meeting.secondId())),
                                meeting.joining().stream()
                                        .map(people::get)
                                        .map(TableParty::of)
                                        .toList()));
            }
        }
        List<Slot> slots = events.slots(event.id());
        Closings closings = events.closings(event.id());
        return new TablePlan(
                language,
                AgendaEvent.of(event, events.days(event.id()), version.publishedAt(), language),
                demo,
                version.number(),
                version.publishedAt(),
                PrintedPublicity.of(
                                publicities.of(event.networkId()),
                                publicities.printedEmblem(event.networkId()),
                                language)
                        .orElse(null),
                slots.stream().map(Slot::window).toList(),
                events.tables(event.id()).stream()
                        .map(table -> new TableAgenda(
                                table.number(),
                                table.hall(),
                                table.isAccessible(),
                                closings.timesOf(table.id(), slots),
                                meetings.getOrDefault(table.number(), List.of())))
                        .toList());
    }
}
