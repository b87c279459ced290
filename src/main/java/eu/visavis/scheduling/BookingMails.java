package eu.visavis.scheduling;

import eu.visavis.account.Person;
import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.event.MeetingTable;
import eu.visavis.mail.MailKind;
import eu.visavis.mail.MailScope;
import eu.visavis.mail.MailTexts;
import eu.visavis.mail.MailTopic;
import eu.visavis.mail.MailWords;
import eu.visavis.mail.Outbox;
import eu.visavis.mail.OutgoingMail;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import eu.visavis.text.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** Tells the others in a meeting, each in their language, that somebody has booked, moved or cancelled it. */
@ApplicationScoped
class BookingMails {
    private final Participants participants;
    private final Events events;
    private final Outbox outbox;
    private final MailTexts texts;
    private final jakarta.enterprise.event.Event<MeetingsChanged> changed;

    @Inject
    BookingMails(
            Participants participants,
            Events events,
            Outbox outbox,
            MailTexts texts,
            jakarta.enterprise.event.Event<MeetingsChanged> changed) {
        this.participants = participants;
        this.events = events;
        this.outbox = outbox;
        this.texts = texts;
        this.changed = changed;
    }

    BookingMails() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    /**
     * Adds the mails to the outbox, and lets invitations follow, also the one who did it. Needs a transaction.
     *
     * @param meeting as it is now
     * @param actorId the participant who did it, who gets none
     * @param changes what changes, by the ids of those whom it concerns
     */
    public void tell(Event event, Meeting meeting, long actorId, Map<Long, List<AgendaChange>> changes) {
        Set<Long> named = new HashSet<>(changes.keySet());
        named.add(actorId);
        changes.values().forEach(list -> list.forEach(change -> named.addAll(change.others())));
        Map<Long, Registration> people = participants.byId(named);
        List<MeetingTable> tables = events.tables(event.id());
        changes.keySet().stream()
                .filter(person -> person != actorId)
                .sorted()
                .forEach(person ->
                        outbox.add(mail(event, meeting, people, actorId, person, changes.get(person), tables)));
        changed.fire(new MeetingsChanged(event.id(), changes.keySet()));
    }

    private OutgoingMail mail(
            Event event,
            Meeting meeting,
            Map<Long, Registration> people,
            long actorId,
            long toldId,
            List<AgendaChange> changes,
            List<MeetingTable> tables) {
        Registration told = people.get(toldId);
        Registration actor = people.get(actorId);
        Person person = told.person();
        Messages messages = Messages.in(person.language());
        MailKind kind = kind(changes.get(0));
        String page = meeting.pair().ids().contains(toldId)
                ? "/events/" + event.code() + "/me/bookings/"
                        + actor.participant().code()
                : "/events/" + event.code() + "/me";
        Map<String, Object> values = Map.of(
                "name", person.name(),
                "partner", actor.person().name(),
                "introduction", actor.person().name() + ", " + actor.organisationName(),
                "event", event.title(person.language()),
                "changes", new ChangeWords(event, people, tables, messages).of(changes),
                "address", outbox.address(page));
        MailWords words = texts.fill(MailScope.ofEvent(event.networkId(), event.id()), kind, person.language(), values);
        return new OutgoingMail(
                        OptionalLong.of(event.networkId()),
                        "booking-" + meeting.code() + "-" + meeting.revision() + "-"
                                + told.participant().code(),
                        person.email(),
                        person.name(),
                        person.language(),
                        words.subject(),
                        words.body())
                .about(MailTopic.of(event.id(), kind));
    }

    private static MailKind kind(AgendaChange change) {
        return switch (change.kind()) {
            case NEW -> MailKind.BOOKED;
            case CANCELLED -> MailKind.GIVEN_BACK;
            case MOVED, KEPT -> MailKind.BOOKING_MOVED;
        };
    }
}
