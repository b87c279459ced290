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
    private final MailTexts texts;

    @Inject
    ReleaseMails(Participants participants, Events events, Outbox outbox, MailTexts texts) {
        this.participants = participants;
        this.events = events;
        this.outbox = outbox;
        this.texts = texts;
    }

    ReleaseMails() { // for the CDI client proxy
        this(null, null, null, null);
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
        MailTexts.Scoped words = texts.of(MailScope.ofEvent(event.networkId(), event.id()));
        outbox.addAll(changes.keySet().stream()
                .sorted()
                .map(id -> {
                    Messages messages = Messages.in(people.get(id).person().language());
                    String news =
                            number == 1 ? "" : new ChangeWords(event, people, tables, messages).of(changes.get(id));
                    return mail(words, event, number, people.get(id), counts.getOrDefault(id, 0), news);
                })
                .toList());
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

    private OutgoingMail mail(
            MailTexts.Scoped scoped, Event event, int number, Registration registration, int meetings, String news) {
        Person person = registration.person();
        MailKind kind = number == 1 ? MailKind.SCHEDULE_FIRST : MailKind.SCHEDULE_CHANGED;
        Map<String, Object> values = Map.of(
                "name", person.name(),
                "event", event.title(person.language()),
                "meetings", meetings,
                "address", outbox.address("/events/" + event.code() + "/me"),
                "changes", news);
        MailWords words = scoped.fill(kind, person.language(), values);
        return new OutgoingMail(
                        OptionalLong.of(event.networkId()),
                        key(event, number, registration),
                        person.email(),
                        person.name(),
                        person.language(),
                        words.subject(),
                        words.body())
                .about(MailTopic.of(event.id(), kind));
    }
}
