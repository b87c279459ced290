package eu.visavis.programme;

import eu.visavis.account.Person;
import eu.visavis.event.Event;
import eu.visavis.mail.MailKind;
import eu.visavis.mail.MailScope;
import eu.visavis.mail.MailTexts;
import eu.visavis.mail.MailTopic;
import eu.visavis.mail.MailWords;
import eu.visavis.mail.Outbox;
import eu.visavis.mail.OutgoingMail;
import eu.visavis.registration.Registration;
import eu.visavis.text.Formats;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/** Tells people of their places in the programme, each in their language. Needs a transaction. */
@ApplicationScoped
class ProgrammeMails {
    private final Outbox outbox;
    private final MailTexts texts;
    private final Clock clock;

    @Inject
    ProgrammeMails(Outbox outbox, MailTexts texts, Clock clock) {
        this.outbox = outbox;
        this.texts = texts;
        this.clock = clock;
    }

    ProgrammeMails() { // for the CDI client proxy
        this(null, null, null);
    }

    /** Tells somebody of an item as it stands now. */
    public void tell(MailKind kind, Event event, ProgrammeItem item, Registration registration) {
        Person person = registration.person();
        Formats formats = Formats.in(person.language());
        Map<String, Object> values = Map.of(
                "name", person.name(),
                "item", item.title(person.language()),
                "event", event.title(person.language()),
                "time", time(item, event, formats),
                "place", place(item, event),
                "address", outbox.address("/events/" + event.code() + "/programme#" + item.code()));
        MailWords words = texts.fill(MailScope.ofEvent(event.networkId(), event.id()), kind, person.language(), values);
        outbox.add(new OutgoingMail(
                        OptionalLong.of(event.networkId()),
                        kind.name().toLowerCase(Locale.ROOT) + "-" + item.code() + "-"
                                + registration.participant().code() + "-" + clock.millis(),
                        person.email(),
                        person.name(),
                        person.language(),
                        words.subject(),
                        words.body())
                .about(MailTopic.of(event.id(), kind)));
    }

    private static String time(ProgrammeItem item, Event event, Formats formats) {
        return formats.dateTime(item.time().start(), event.zone()) + "–"
                + formats.time(item.time().end(), event.zone()) + " "
                + event.venue().town();
    }

    private static String place(ProgrammeItem item, Event event) {
        ItemFacts facts = item.facts();
        String network = facts.address().isEmpty() ? event.venue().name() : facts.address();
        return facts.place().isEmpty() ? network : facts.place();
    }
}
