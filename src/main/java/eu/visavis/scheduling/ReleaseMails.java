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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** Tells people, each in their language, that their agenda is there, or what has changed in it. */
@ApplicationScoped
class ReleaseMails {
    private final Participants participants;
    private final Events events;
    private final Outbox outbox;

    @Inject
    ReleaseMails(Participants participants, Events events, Outbox outbox) {
        this.participants = participants;
        this.events = events;
        this.outbox = outbox;
    }

    ReleaseMails() { // for the CDI client proxy
        this(null, null, null);
    }

    /**
     * Adds a mail for everybody concerned to the outbox. Needs a transaction.
     *
     * @param number the version that is published, from 1
     * @param changes what changes for those concerned, by their ids
     * @param meetings all meetings of the version
     */
    public void send(
            Event event, int number, Map<Long, List<AgendaChange>> changes, List<ReleaseCheck.Placement> meetings) {
        Map<Long, Integer> counts = new HashMap<>();
        meetings.forEach(meeting -> meeting.people().forEach(person -> counts.merge(person, 1, Integer::sum)));
        Set<Long> named = new HashSet<>(changes.keySet());
        changes.values().forEach(list -> list.forEach(change -> named.addAll(change.others())));
        Map<Long, Registration> people = participants.byId(named);
        List<MeetingTable> tables = events.tables(event.id());
        changes.keySet().stream().sorted().forEach(id -> {
            Messages messages = Messages.in(people.get(id).person().language());
            String news = number == 1 ? "" : new ChangeWords(event, people, tables, messages).of(changes.get(id));
            outbox.add(mail(event, number, people.get(id), counts.getOrDefault(id, 0), news));
        });
    }

    /** Who has been told what of the schedule of an event. */
    public Told told(Event event) {
        return new Told(event, outbox.untold(prefix(event)));
    }

    /** The mails about the schedule of an event that have not left yet. */
    record Told(Event event, Set<String> untold) {
        /** Whether everybody has been told everything. */
        boolean isEverything() {
            return untold.isEmpty();
        }

        /** Whether a participant has been told what a version changed for them. */
        boolean isTold(int number, Registration participant) {
            return !untold.contains(key(event, number, participant));
        }
    }

    private static String key(Event event, int number, Registration participant) {
        return prefix(event) + number + "-" + participant.participant().code();
    }

    private static String prefix(Event event) {
        return "schedule-" + event.code() + "-";
    }

    private OutgoingMail mail(Event event, int number, Registration registration, int meetings, String news) {
        Person person = registration.person();
        Messages messages = Messages.in(person.language());
        String kind = number == 1 ? "first" : "changed";
        String title = event.title(person.language());
        String address = outbox.address("/events/" + event.code() + "/me");
        return new OutgoingMail(
                OptionalLong.of(event.networkId()),
                key(event, number, registration),
                person.email(),
                person.name(),
                person.language(),
                messages.text("scheduling.mail." + kind + ".subject", title),
                messages.text("scheduling.mail." + kind + ".body", person.name(), title, meetings, address, news));
    }
}
