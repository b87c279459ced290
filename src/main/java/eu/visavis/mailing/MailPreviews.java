package eu.visavis.mailing;

import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.kernel.Language;
import eu.visavis.mail.MailKind;
import eu.visavis.mail.Outbox;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import eu.visavis.text.Formats;
import eu.visavis.text.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What names in braces would stand for in a mail to a real participant, so that organisers see how it reads. */
@ApplicationScoped
public class MailPreviews {
    private static final int SOME = 3;

    private final Participants participants;
    private final Events events;
    private final Outbox outbox;

    @Inject
    MailPreviews(Participants participants, Events events, Outbox outbox) {
        this.participants = participants;
        this.events = events;
        this.outbox = outbox;
    }

    MailPreviews() { // for the CDI client proxy
        this(null, null, null);
    }

    /** The first approved participant whose name or address holds some words, else the first one of all. */
    public Optional<Registration> person(long eventId, String words) {
        List<Registration> approved = participants.approved(eventId);
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        return approved.stream()
                .filter(one -> (one.person().name() + " " + one.person().email())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .findFirst()
                .or(() -> approved.stream().findFirst());
    }

    /** The values for a mail to somebody, in the language in which it is to be read. */
    public Map<String, Object> values(MailKind kind, Event event, Registration to, Language language) {
        Registration other = participants.approved(event.id()).stream()
                .filter(one -> one.participant().id() != to.participant().id())
                .findFirst()
                .orElse(to);
        Messages messages = Messages.in(language);
        String said = messages.text("mailing.preview.said");
        Map<String, Object> values = new HashMap<>();
        kind.placeholders().forEach(name -> values.put(name, MailKind.isNumber(name) ? (Object) SOME : said));
        values.put("name", to.person().name());
        values.put("event", event.title(language));
        values.put("address", outbox.address("/events/" + event.code() + "/me"));
        values.put("partner", other.person().name());
        values.put("introduction", other.person().name() + ", " + other.organisationName());
        values.put("next", messages.text("matchmaking.mail.asked.answer"));
        values.put("place", event.venue().name() + ", " + event.venue().town());
        events.slots(event.id()).stream()
                .findFirst()
                .ifPresent(slot -> values.put(
                        "time",
                        Formats.in(language).dateTime(slot.window().start(), event.zone()) + " "
                                + event.venue().town()));
        return values;
    }
}
