package eu.visavis.scheduling;

import eu.visavis.account.Person;
import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.event.MeetingTable;
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

    @Inject
    BookingMails(Participants participants, Events events, Outbox outbox) {
        this.participants = participants;
        this.events = events;
        this.outbox = outbox;
    }

    BookingMails() { // for the CDI client proxy
        this(null, null, null);
    }

    /**
     * Adds the mails to the outbox. Needs a transaction.
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
        String kind = "scheduling.mail.booking." + changes.get(0).kind();
        String page = meeting.pair().ids().contains(toldId)
                ? "/events/" + event.code() + "/me/bookings/"
                        + actor.participant().code()
                : "/events/" + event.code() + "/me";
        return new OutgoingMail(
                OptionalLong.of(event.networkId()),
                "booking-" + meeting.code() + "-" + meeting.revision() + "-"
                        + told.participant().code(),
                person.email(),
                person.name(),
                person.language(),
                messages.text(kind + ".subject", actor.person().name()),
                messages.text(
                        kind + ".body",
                        person.name(),
                        actor.person().name() + ", " + actor.organisationName(),
                        event.title(person.language()),
                        new ChangeWords(event, people, tables, messages).of(changes),
                        outbox.address(page)));
    }
}
