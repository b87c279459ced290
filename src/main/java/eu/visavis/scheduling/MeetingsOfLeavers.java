package eu.visavis.scheduling;

import eu.visavis.account.Person;
import eu.visavis.event.Event;
import eu.visavis.mail.MailKind;
import eu.visavis.mail.MailScope;
import eu.visavis.mail.MailTexts;
import eu.visavis.mail.MailTopic;
import eu.visavis.mail.MailWords;
import eu.visavis.mail.Outbox;
import eu.visavis.mail.OutgoingMail;
import eu.visavis.matchmaking.AgreementEnded;
import eu.visavis.registration.Participants;
import eu.visavis.registration.ParticipationEnded;
import eu.visavis.registration.Registration;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Calls off published meetings between two publications: of people who do not take part any more, and of two people of
 * whom one takes back what was agreed. Where somebody leaves who was only to join, the meeting of the two goes on.
 */
@ApplicationScoped
class MeetingsOfLeavers {
    private final EntityManager entities;
    private final MeetingWriting meetings;
    private final Joiners joiners;
    private final FreedSlots freed;
    private final Participants participants;
    private final Outbox outbox;
    private final MailTexts texts;
    private final jakarta.enterprise.event.Event<MeetingsChanged> changed;
    private final Clock clock;

    @Inject
    MeetingsOfLeavers(
            EntityManager entities,
            MeetingWriting meetings,
            Joiners joiners,
            FreedSlots freed,
            Participants participants,
            Outbox outbox,
            MailTexts texts,
            jakarta.enterprise.event.Event<MeetingsChanged> changed,
            Clock clock) {
        this.entities = entities;
        this.meetings = meetings;
        this.joiners = joiners;
        this.freed = freed;
        this.participants = participants;
        this.outbox = outbox;
        this.texts = texts;
        this.changed = changed;
        this.clock = clock;
    }

    MeetingsOfLeavers() { // for the CDI client proxy
        this(null, null, null, null, null, null, null, null, null);
    }

    /** Comes first, for whoever ends the requests tells those who hear nothing of meetings. */
    void callOff(@Observes @Priority(Interceptor.Priority.APPLICATION) ParticipationEnded ended) {
        Event event = lock(ended.eventId());
        Instant now = clock.instant();
        List<Meeting> coming = meetings.coming(event.id(), ended.participantId(), now);
        List<Meeting> joined = meetings.joined(event.id(), ended.participantId(), now);
        Map<Pair, Set<Long>> joining = joiners.byPair(event.id());
        Map<Long, Long> slots = coming.stream()
                .collect(Collectors.toMap(
                        meeting -> meeting.pair().partnerOf(ended.participantId()),
                        meeting -> meeting.place().slotId()));
        meetings.callOff(coming, now);
        joined.forEach(meeting -> meetings.leave(meeting, ended.participantId(), now));
        Map<Long, Registration> people = participants.byId(Stream.concat(coming.stream(), joined.stream())
                .flatMap(meeting -> people(meeting, joining))
                .toList());
        Map<Long, List<Long>> instead = freed.instead(event.id(), ended.participantId(), slots);
        Map<Long, Registration> offered = participants.byId(
                instead.values().stream().flatMap(List::stream).toList());
        Map<Long, List<Registration>> offers = new HashMap<>();
        instead.forEach((left, others) ->
                offers.put(left, others.stream().map(offered::get).toList()));
        Registration leaver = people.get(ended.participantId());
        people.keySet().forEach(ended::told);
        coming.forEach(
                meeting -> tell(event, meeting, MailKind.CALLED_OFF, leaver, people(meeting, joining), people, offers));
        joined.forEach(
                meeting -> tell(event, meeting, MailKind.GOES_ON, leaver, people(meeting, joining), people, Map.of()));
        announce(event, people.keySet());
    }

    private static Stream<Long> people(Meeting meeting, Map<Pair, Set<Long>> joining) {
        return meeting.pair().with(joining.getOrDefault(meeting.pair(), Set.of())).stream();
    }

    private void tell(
            Event event,
            Meeting meeting,
            MailKind what,
            Registration leaver,
            Stream<Long> told,
            Map<Long, Registration> people,
            Map<Long, List<Registration>> offers) {
        told.filter(person -> person != leaver.participant().id())
                .forEach(person -> outbox.add(mail(
                        event, meeting, what, people.get(person), leaver, offers.getOrDefault(person, List.of()))));
    }

    /** Calls off the one meeting of two people of whom one does not want it any more; matchmaking tells the other. */
    void callOff(@Observes AgreementEnded ended) {
        Event event = lock(ended.eventId());
        Instant now = clock.instant();
        List<Meeting> coming = meetings.coming(event.id(), ended.leaverId(), now).stream()
                .filter(meeting -> meeting.pair().partnerOf(ended.leaverId()) == ended.otherId())
                .toList();
        Map<Pair, Set<Long>> joining = joiners.byPair(event.id());
        coming.forEach(meeting -> ended.calledOff(meeting.window()));
        meetings.callOff(coming, now);
        coming.forEach(meeting -> tellJoiners(event, meeting, ended, joining.getOrDefault(meeting.pair(), Set.of())));
        announce(
                event,
                coming.stream().flatMap(meeting -> people(meeting, joining)).collect(Collectors.toSet()));
    }

    private void tellJoiners(Event event, Meeting meeting, AgreementEnded ended, Set<Long> joiners) {
        if (!joiners.isEmpty()) {
            Map<Long, Registration> people = participants.byId(meeting.pair().with(joiners));
            tell(
                    event,
                    meeting,
                    MailKind.CALLED_OFF,
                    people.get(ended.leaverId()),
                    joiners.stream().sorted(),
                    people,
                    Map.of());
        }
    }

    /** A publication that runs now ends first, or finds afterwards what has changed. */
    private Event lock(long eventId) {
        return entities.find(Event.class, eventId, LockModeType.PESSIMISTIC_WRITE);
    }

    private void announce(Event event, Set<Long> people) {
        if (!people.isEmpty()) {
            changed.fire(new MeetingsChanged(event.id(), people));
        }
    }

    private OutgoingMail mail(
            Event event,
            Meeting meeting,
            MailKind kind,
            Registration waiting,
            Registration leaving,
            List<Registration> instead) {
        Person person = waiting.person();
        Formats formats = Formats.in(person.language());
        String name = leaving.person().name();
        Map<String, Object> values = Map.of(
                "name",
                person.name(),
                "partner",
                name,
                "introduction",
                name + ", " + leaving.organisationName(),
                "event",
                event.title(person.language()),
                "time",
                formats.dateTime(meeting.window().start(), event.zone()) + " "
                        + event.venue().town(),
                "address",
                outbox.address("/events/" + event.code() + "/me"));
        MailScope scope = MailScope.ofEvent(event.networkId(), event.id());
        MailWords words = texts.fill(scope, kind, person.language(), values);
        String occasion = kind == MailKind.CALLED_OFF ? "calledOff-" : "goesOn-";
        return new OutgoingMail(
                        OptionalLong.of(event.networkId()),
                        occasion + meeting.code() + "-" + meeting.revision() + "-"
                                + waiting.participant().code(),
                        person.email(),
                        person.name(),
                        person.language(),
                        words.subject(),
                        words.body() + offer(event, instead, Messages.in(person.language())))
                .about(MailTopic.of(event.id(), kind));
    }

    private String offer(Event event, List<Registration> instead, Messages messages) {
        return instead.isEmpty()
                ? ""
                : "\n"
                        + messages.text(
                                "scheduling.mail.instead",
                                instead.stream()
                                        .map(other -> "– " + other.person().name() + ", " + other.organisationName()
                                                + "\n  "
                                                + outbox.address("/events/" + event.code() + "/me/bookings/"
                                                        + other.participant().code()))
                                        .collect(Collectors.joining("\n")))
                        + "\n";
    }
}
