package eu.visavis.scheduling;

import eu.visavis.account.Person;
import eu.visavis.event.Event;
import eu.visavis.mail.Outbox;
import eu.visavis.mail.OutgoingMail;
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

/** Calls off the published meetings of people who do not take part any more, and tells those who wait for them. */
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
        // A publication that runs now ends first, or finds afterwards that this person is gone.
        Event event = entities.find(Event.class, ended.eventId(), LockModeType.PESSIMISTIC_WRITE);
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
