package eu.visavis.hall;

import eu.visavis.event.Events;
import eu.visavis.kernel.TimeWindow;
import eu.visavis.registration.Consent;
import eu.visavis.registration.Consents;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import eu.visavis.registration.Visibility;
import eu.visavis.scheduling.PublishedSchedule;
import eu.visavis.scheduling.ScheduledMeeting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what the screen shows: published meetings at tables, and of their people what these consented to. */
@ApplicationScoped
public class HallReading {
    private final Events events;
    private final Participants participants;
    private final Consents consents;
    private final PublishedSchedule schedule;

    @Inject
    HallReading(Events events, Participants participants, Consents consents, PublishedSchedule schedule) {
        this.events = events;
        this.participants = participants;
        this.consents = consents;
        this.schedule = schedule;
    }

    HallReading() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /**
     * How many of those who come to the place show what.
     *
     * @param named who consented to be named on the screen
     * @param organisations of the others, whose organisation is shown
     */
    public record Shown(long all, long named, long organisations) {}

    /** What the screen shows at a moment. */
    @Transactional
    public HallBoard at(long eventId, Instant now) {
        return HallBoard.of(slots(eventId), now, events.get(eventId).zone());
    }

    /** When the first slot with a table begins, if any is published: what a rehearsal begins with. */
    @Transactional
    public Optional<Instant> begin(long eventId) {
        return slots(eventId).stream().map(slot -> slot.window().start()).min(Comparator.naturalOrder());
    }

    /** How many people the screen of an event names. */
    @Transactional
    public Shown shown(long eventId) {
        Set<Long> named = consents.holding(eventId, Consent.Kind.HALL);
        List<Registration> coming = participants.approved(eventId).stream()
                .filter(one -> !one.participant().attendance().online())
                .toList();
        return new Shown(
                coming.size(),
                coming.stream()
                        .filter(one -> named.contains(one.participant().id()))
                        .count(),
                coming.stream()
                        .filter(one -> !named.contains(one.participant().id()) && isPublic(one))
                        .count());
    }

    private List<HallSlot> slots(long eventId) {
        List<ScheduledMeeting> meetings = schedule.ofEvent(eventId).stream()
                .filter(meeting -> !meeting.cancelled() && meeting.table().isPresent())
                .toList();
        Map<Long, Registration> people = new HashMap<>();
        participants
                .ofEvent(eventId)
                .forEach(one -> people.put(one.participant().id(), one));
        Set<Long> named = consents.holding(eventId, Consent.Kind.HALL);
        Map<TimeWindow, List<HallTable>> tables = new HashMap<>();
        for (ScheduledMeeting meeting : meetings) {
            tables.computeIfAbsent(meeting.window(), window -> new ArrayList<>())
                    .add(table(meeting, people, named));
        }
        return tables.entrySet().stream()
                .map(slot -> new HallSlot(
                        slot.getKey(),
                        slot.getValue().stream()
                                .sorted(Comparator.comparing(HallTable::number))
                                .toList()))
                .toList();
    }

    private static HallTable table(ScheduledMeeting meeting, Map<Long, Registration> people, Set<Long> named) {
        ScheduledMeeting.TableSign sign = meeting.table().orElseThrow();
        return HallTable.of(
                sign.number(),
                sign.hall(),
                meeting.people().stream()
                        .map(id -> guest(people.get(id), named.contains(id)))
                        .toList());
    }

    private static HallGuest guest(Registration one, boolean named) {
        return new HallGuest(one.person().name(), one.organisation().name(), named, isPublic(one));
    }

    private static boolean isPublic(Registration one) {
        return one.participant().visibility() == Visibility.PUBLIC;
    }
}
