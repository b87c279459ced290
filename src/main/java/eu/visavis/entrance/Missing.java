package eu.visavis.entrance;

import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import eu.visavis.scheduling.PublishedSchedule;
import eu.visavis.scheduling.ScheduledMeeting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Who has not come although a meeting of theirs takes place or begins soon. */
@ApplicationScoped
public class Missing {
    /** Time enough to call somebody, or to look for them. */
    public static final Duration SOON = Duration.ofMinutes(30);

    private final Participants participants;
    private final PublishedSchedule schedule;
    private final Clock clock;

    @Inject
    Missing(Participants participants, PublishedSchedule schedule, Clock clock) {
        this.participants = participants;
        this.schedule = schedule;
        this.clock = clock;
    }

    Missing() { // for the CDI client proxy
        this(null, null, null);
    }

    /**
     * Somebody who is missing.
     *
     * @param next the meeting that takes place or begins soon
     * @param partner with whom
     */
    public record Person(Registration who, ScheduledMeeting next, Registration partner) {}

    /** Who is to come to the place and is missing, those first who are missed first. */
    @Transactional
    public List<Person> now(long eventId) {
        Instant now = clock.instant();
        List<Registration> absent = participants.approved(eventId).stream()
                .filter(one -> !one.participant().attendance().online())
                .filter(one -> one.participant().arrivedAt().isEmpty())
                .toList();
        Map<Long, ScheduledMeeting> next =
                schedule.next(absent.stream().map(one -> one.participant().id()).toList(), now);
        next.values().removeIf(meeting -> meeting.window().start().isAfter(now.plus(SOON)));
        Map<Long, Registration> partners = participants.byId(next.entrySet().stream()
                .map(entry -> entry.getValue().partnerOf(entry.getKey()))
                .toList());
        return absent.stream()
                .filter(one -> next.containsKey(one.participant().id()))
                .map(one -> person(one, next.get(one.participant().id()), partners))
                .sorted(Comparator.comparing((Person one) -> one.next().window().start())
                        .thenComparing(one -> one.who().person().lastName())
                        .thenComparing(one -> one.who().participant().id()))
                .toList();
    }

    private static Person person(Registration who, ScheduledMeeting next, Map<Long, Registration> partners) {
        return new Person(
                who, next, partners.get(next.partnerOf(who.participant().id())));
    }
}
