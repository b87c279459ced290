package eu.visavis.app;

import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.marketplace.CooperationProfiles;
import eu.visavis.matchmaking.MeetingRequests;
import eu.visavis.network.Network;
import eu.visavis.network.Networks;
import eu.visavis.registration.Participant;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import eu.visavis.scheduling.PublishedSchedule;
import eu.visavis.scheduling.ScheduledMeeting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What one person does at all events, in as many statements for ten events as for one. */
@ApplicationScoped
public class MyEvents {
    private final Events events;
    private final Networks networks;
    private final Participants participants;
    private final CooperationProfiles profiles;
    private final MeetingRequests requests;
    private final PublishedSchedule schedule;
    private final Clock clock;

    @Inject
    MyEvents(
            Events events,
            Networks networks,
            Participants participants,
            CooperationProfiles profiles,
            MeetingRequests requests,
            PublishedSchedule schedule,
            Clock clock) {
        this.events = events;
        this.networks = networks;
        this.participants = participants;
        this.profiles = profiles;
        this.requests = requests;
        this.schedule = schedule;
        this.clock = clock;
    }

    MyEvents() { // for the CDI client proxy
        this(null, null, null, null, null, null, null);
    }

    /**
     * A person's place in an event.
     *
     * @param days in order; empty if the event has no sessions yet
     * @param next the first published meeting that has not ended
     * @param toAnswer how many requests wait for the person's answer
     * @param silent whether the person has stated neither offer nor need
     */
    public record Place(
            Event event,
            List<Events.Day> days,
            Participant.Status status,
            Optional<Next> next,
            long toAnswer,
            boolean silent) {}

    /** A meeting that is to come, and the name of the other person. */
    public record Next(ScheduledMeeting meeting, String partner) {}

    /**
     * An event that a person organises.
     *
     * @param waiting how many registrations wait for a decision
     */
    public record Organised(Event event, List<Events.Day> days, long waiting) {}

    /** The places of a person, newest first; those without a confirmed address are left out. */
    @Transactional
    public List<Place> taking(long personId) {
        List<Participant> places = participants.ofPerson(personId).stream()
                .filter(place -> place.status() != Participant.Status.UNCONFIRMED)
                .toList();
        List<Long> eventIds = places.stream().map(Participant::eventId).toList();
        List<Long> approved = places.stream()
                .filter(place -> place.status() == Participant.Status.APPROVED)
                .map(Participant::id)
                .toList();
        Map<Long, Event> known = events.byId(eventIds);
        Map<Long, List<Events.Day>> days = events.days(eventIds);
        Set<Long> stated = profiles.eventsOf(personId);
        Map<Long, Long> toAnswer = requests.toAnswer(approved);
        Map<Long, Next> next = next(approved);
        return places.stream()
                .map(place -> new Place(
                        known.get(place.eventId()),
                        days.getOrDefault(place.eventId(), List.of()),
                        place.status(),
                        Optional.ofNullable(next.get(place.id())),
                        toAnswer.getOrDefault(place.id(), 0L),
                        !stated.contains(place.eventId())))
                .toList();
    }

    /** The events that a person organises, newest first. */
    @Transactional
    public List<Organised> organised(long personId) {
        List<Event> own = networks.ofStaff(personId)
                .map(Network::id)
                .map(events::ofNetwork)
                .orElse(List.of());
        List<Long> eventIds = own.stream().map(Event::id).toList();
        Map<Long, List<Events.Day>> days = events.days(eventIds);
        Map<Long, Long> waiting = participants.waiting(eventIds);
        return own.stream()
                .map(event -> new Organised(
                        event, days.getOrDefault(event.id(), List.of()), waiting.getOrDefault(event.id(), 0L)))
                .toList();
    }

    private Map<Long, Next> next(List<Long> participantIds) {
        Map<Long, ScheduledMeeting> meetings = schedule.next(participantIds, clock.instant());
        Map<Long, Registration> partners = participants.byId(meetings.entrySet().stream()
                .map(own -> own.getValue().partnerOf(own.getKey()))
                .toList());
        Map<Long, Next> next = new HashMap<>();
        meetings.forEach((own, meeting) -> next.put(
                own,
                new Next(meeting, partners.get(meeting.partnerOf(own)).person().name())));
        return next;
    }
}
