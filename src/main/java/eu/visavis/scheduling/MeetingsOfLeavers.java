package eu.visavis.scheduling;

import eu.visavis.account.Person;
import eu.visavis.event.Event;
import eu.visavis.mail.Outbox;
import eu.visavis.mail.OutgoingMail;
import eu.visavis.matchmaking.AgreementEnded;
import eu.visavis.registration.Participants;
import eu.visavis.registration.ParticipationEnded;
import eu.visavis.registration.Registration;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Calls off published meetings between two publications: of people who do not take part any more, and of two people of
 * whom one takes back what was agreed.
 */
@ApplicationScoped
class MeetingsOfLeavers {
    private final EntityManager entities;
    private final MeetingWriting meetings;
    private final Participants participants;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    MeetingsOfLeavers(
            EntityManager entities, MeetingWriting meetings, Participants participants, Outbox outbox, Clock clock) {
        this.entities = entities;
        this.meetings = meetings;
        this.participants = participants;
        this.outbox = outbox;
        this.clock = clock;
    }

    MeetingsOfLeavers() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    void callOff(@Observes ParticipationEnded ended) {
        Event event = lock(ended.eventId());
        Instant now = clock.instant();
        List<Meeting> coming = meetings.coming(event.id(), ended.participantId(), now);
        meetings.callOff(coming, now);
        Map<Long, Registration> people = participants.byId(coming.stream()
                .flatMap(meeting ->
                        Stream.of(meeting.pair().lowerId(), meeting.pair().higherId()))
                .toList());
        coming.forEach(meeting -> outbox.add(mail(
                event,
                meeting,
                people.get(meeting.pair().partnerOf(ended.participantId())),
                people.get(ended.participantId()))));
    }

    /** Calls off the one meeting of two people of whom one does not want it any more; matchmaking tells the other. */
    void callOff(@Observes AgreementEnded ended) {
        Event event = lock(ended.eventId());
        Instant now = clock.instant();
        List<Meeting> coming = meetings.coming(event.id(), ended.leaverId(), now).stream()
                .filter(meeting -> meeting.pair().partnerOf(ended.leaverId()) == ended.otherId())
                .toList();
        coming.forEach(meeting -> ended.calledOff(meeting.window()));
        meetings.callOff(coming, now);
    }

    /** A publication that runs now ends first, or finds afterwards what has changed. */
    private Event lock(long eventId) {
        return entities.find(Event.class, eventId, LockModeType.PESSIMISTIC_WRITE);
    }

    private OutgoingMail mail(Event event, Meeting meeting, Registration waiting, Registration leaving) {
        Person person = waiting.person();
        Messages messages = Messages.in(person.language());
        Formats formats = Formats.in(person.language());
        String name = leaving.person().name();
        return new OutgoingMail(
                "called-off-" + meeting.code() + "-" + meeting.revision(),
                person.email(),
                person.name(),
                person.language(),
                messages.text("scheduling.mail.calledOff.subject", name),
                messages.text(
                        "scheduling.mail.calledOff.body",
                        person.name(),
                        name + ", " + leaving.organisationName(),
                        event.title(person.language()),
                        formats.dateTime(meeting.window().start(), event.zone()) + " "
                                + event.venue().town(),
                        outbox.address("/events/" + event.code() + "/me")));
    }
}
