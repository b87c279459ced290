package eu.visavis.scheduling;

import eu.visavis.event.Events;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import eu.visavis.scheduling.solver.Instance;
import eu.visavis.scheduling.solver.InstanceSlot;
import eu.visavis.scheduling.solver.Published;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The published meetings of an event as the solver knows them. */
@ApplicationScoped
class KnownPlaces {
    private final MeetingWriting meetings;
    private final PublishedSchedule published;
    private final ReleaseMails mails;
    private final Events events;
    private final Participants participants;

    @Inject
    KnownPlaces(
            MeetingWriting meetings,
            PublishedSchedule published,
            ReleaseMails mails,
            Events events,
            Participants participants) {
        this.meetings = meetings;
        this.published = published;
        this.mails = mails;
        this.events = events;
        this.participants = participants;
    }

    KnownPlaces() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    /** Where the wishes of the instance take place by what is published, and what a run is to keep of it. */
    @Transactional
    public Published of(long eventId, Instance instance, KeptPlan kept) {
        PairedWishes wishes = new PairedWishes(instance);
        List<Meeting> coming = meetings.published(eventId).stream()
                .filter(meeting -> !meeting.isCancelled())
                .toList();
        Predicate<Meeting> told = told(eventId, coming);
        Map<Long, Published.Place> places = new HashMap<>();
        for (Meeting meeting : coming) {
            Place place = meeting.place();
            wishes.of(meeting.pair())
                    .ifPresent(wish -> places.put(
                            wish.id(),
                            new Published.Place(
                                    place.slotId(), place.table(), meeting.interpreter(), told.test(meeting))));
        }
        return new Published(
                places,
                kept.mostMoved(),
                kept.fixedBefore().map(moment -> before(instance, moment)).orElse(0));
    }

    /** Whether one of the two has got the mail of the version that put the meeting where it is. */
    private Predicate<Meeting> told(long eventId, List<Meeting> coming) {
        ReleaseMails.Told told = mails.told(events.get(eventId));
        if (told.isEverything()) {
            return meeting -> true;
        }
        Map<Instant, Integer> versions = published.versions(eventId).stream()
                .collect(Collectors.toMap(PlanVersion::publishedAt, PlanVersion::number));
        Map<Long, Registration> people = participants.byId(coming.stream()
                .flatMap(meeting -> meeting.pair().ids().stream())
                .collect(Collectors.toSet()));
        return meeting -> meeting.pair().ids().stream()
                .map(people::get)
                .anyMatch(person -> told.isTold(versions.getOrDefault(meeting.changedAt(), 0), person));
    }

    private static int before(Instance instance, Instant moment) {
        return (int) instance.slots().stream()
                .map(InstanceSlot::start)
                .filter(start -> start.isBefore(moment))
                .count();
    }
}
