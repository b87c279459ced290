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
     * What is published.
     *
     * @param number the version, from 1
     * @param changes what changes for those concerned, by their ids
     * @param counts how many meetings people have now, by their ids; who has none is left out
     */
    record News(Event event, int number, Map<Long, List<AgendaChange>> changes, Map<Long, Integer> counts) {
        static News of(
                Event event, int number, Map<Long, List<AgendaChange>> changes, List<ReleaseCheck.Placement> meetings) {
            Map<Long, Integer> counts = new HashMap<>();
            meetings.forEach(meeting -> meeting.people().forEach(person -> counts.merge(person, 1, Integer::sum)));
            return new News(event, number, changes, counts);
        }
    }

    /** Adds a mail for everybody who gets one to the outbox. Needs a transaction. */
    public void send(News news, List<Registration> recipients) {
        outbox.addAll(write(news, recipients).stream()
                .map(ReleaseLetters.Letter::mail)
                .toList());
    }

    /** Writes the mails to some people, whether or not anything changes for them. */
    public List<ReleaseLetters.Letter> write(News news, List<Registration> recipients) {
        Set<Long> named = new HashSet<>();
        recipients.forEach(one -> news.changes()
                .getOrDefault(one.participant().id(), List.of())
                .forEach(change -> named.addAll(change.others())));
        Map<Long, Registration> people = participants.byId(named);
        List<MeetingTable> tables = events.tables(news.event().id());
        MailTexts.Scoped words = texts.of(
                MailScope.ofEvent(news.event().networkId(), news.event().id()));
        return recipients.stream()
                .map(one -> new ReleaseLetters.Letter(one, mail(words, news, one, people, tables)))
                .toList();
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
            MailTexts.Scoped scoped,
            News news,
            Registration registration,
            Map<Long, Registration> people,
            List<MeetingTable> tables) {
        Event event = news.event();
        Person person = registration.person();
        Messages messages = Messages.in(person.language());
        long id = registration.participant().id();
        List<AgendaChange> changes = news.changes().getOrDefault(id, List.of());
        MailKind kind = kind(news.number() == 1, !changes.isEmpty());
        Map<String, Object> values = Map.of(
                "name", person.name(),
                "event", event.title(person.language()),
                "meetings", news.counts().getOrDefault(id, 0),
                "address", outbox.address("/events/" + event.code() + "/me"),
                "changes", news.number() == 1 ? "" : new ChangeWords(event, people, tables, messages).of(changes));
        MailWords words = scoped.fill(kind, person.language(), values);
        return new OutgoingMail(
                        OptionalLong.of(event.networkId()),
                        key(event, news.number(), registration),
                        person.email(),
                        person.name(),
                        person.language(),
                        words.subject(),
                        words.body())
                .about(MailTopic.of(event.id(), kind));
    }

    private static MailKind kind(boolean first, boolean concerned) {
        if (first) {
            return concerned ? MailKind.SCHEDULE_FIRST : MailKind.SCHEDULE_NONE;
        }
        return concerned ? MailKind.SCHEDULE_CHANGED : MailKind.SCHEDULE_SAME;
    }
}
