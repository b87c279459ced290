package eu.visavis.scheduling;

import eu.visavis.account.Person;
import eu.visavis.event.Event;
import eu.visavis.mail.Outbox;
import eu.visavis.mail.OutgoingMail;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import eu.visavis.text.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells people, each in their language, that their agenda is there or has changed. */
@ApplicationScoped
class ReleaseMails {
    private final Participants participants;
    private final Outbox outbox;

    @Inject
    ReleaseMails(Participants participants, Outbox outbox) {
        this.participants = participants;
        this.outbox = outbox;
    }

    ReleaseMails() { // for the CDI client proxy
        this(null, null);
    }

    /**
     * Adds a mail for everybody concerned to the outbox. Needs a transaction.
     *
     * @param number the version that is published, from 1
     */
    public void send(Event event, int number, Set<Long> concerned, List<ReleaseCheck.Placement> meetings) {
        Map<Long, Integer> counts = new HashMap<>();
        meetings.forEach(meeting -> {
            counts.merge(meeting.pair().lowerId(), 1, Integer::sum);
            counts.merge(meeting.pair().higherId(), 1, Integer::sum);
        });
        Map<Long, Registration> people = participants.byId(concerned);
        concerned.forEach(id -> outbox.add(mail(event, number, people.get(id), counts.getOrDefault(id, 0))));
    }

    private OutgoingMail mail(Event event, int number, Registration registration, int meetings) {
        Person person = registration.person();
        Messages messages = Messages.in(person.language());
        String kind = number == 1 ? "first" : "changed";
        String title = event.title(person.language());
        String address = outbox.address("/events/" + event.code() + "/me");
        return new OutgoingMail(
                "schedule-" + event.code() + "-" + number + "-"
                        + registration.participant().code(),
                person.email(),
                person.name(),
                person.language(),
                messages.text("scheduling.mail." + kind + ".subject", title),
                messages.text("scheduling.mail." + kind + ".body", person.name(), title, meetings, address));
    }
}
