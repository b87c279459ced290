package eu.visavis.registration;

import eu.visavis.account.Person;
import eu.visavis.account.SigningIn;
import eu.visavis.event.Event;
import eu.visavis.kernel.Token;
import eu.visavis.mail.MailKind;
import eu.visavis.mail.MailScope;
import eu.visavis.mail.MailTexts;
import eu.visavis.mail.MailTopic;
import eu.visavis.mail.MailWords;
import eu.visavis.mail.Outbox;
import eu.visavis.mail.OutgoingMail;
import eu.visavis.text.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/** The mails about a registration, each in the language of the person. They need a transaction. */
@ApplicationScoped
class RegistrationMails {
    private final Outbox outbox;
    private final MailTexts texts;
    private final Clock clock;

    @Inject
    RegistrationMails(Outbox outbox, MailTexts texts, Clock clock) {
        this.outbox = outbox;
        this.texts = texts;
        this.clock = clock;
    }

    RegistrationMails() { // for the CDI client proxy
        this(null, null, null);
    }

    /** Sends a link that signs the person in; such a mail never waits for anybody. */
    public void sendLink(String kind, Person person, Event event, Token token) {
        Messages messages = Messages.in(person.language());
        String title = event.title(person.language());
        MailWords words = new MailWords(
                messages.text("registration.mail." + kind + ".subject", title),
                messages.text(
                        "registration.mail." + kind + ".body",
                        person.name(),
                        title,
                        outbox.address(SigningIn.addressOf(token))));
        add(
                "registration-" + kind + "-" + token.digest().substring(0, 16),
                person,
                event,
                words,
                MailTopic.atOnce(event.id()));
    }

    /** Tells how a registration stands now. */
    public void tell(MailKind kind, Registration registration, Event event) {
        tell(kind, registration, event, 0);
    }

    /** Tells somebody of the place on the waiting list, from 1. */
    public void tellListed(Registration registration, Event event, int position) {
        tell(MailKind.LISTED, registration, event, position);
    }

    /** Tells somebody who acts on the person's behalf, and where that can be seen and undone. */
    public void tellOfDeputy(Registration registration, Event event, String staff) {
        Map<String, Object> values = values(registration.person(), event, "/me/on-behalf");
        values.put("staff", staff);
        send(MailKind.BEHALF, registration, event, values);
    }

    private void tell(MailKind kind, Registration registration, Event event, int position) {
        Map<String, Object> values = values(registration.person(), event, "/me");
        values.put("position", position);
        send(kind, registration, event, values);
    }

    private Map<String, Object> values(Person person, Event event, String page) {
        Map<String, Object> values = new HashMap<>();
        values.put("name", person.name());
        values.put("event", event.title(person.language()));
        values.put("address", outbox.address("/events/" + event.code() + page));
        return values;
    }

    private void send(MailKind kind, Registration registration, Event event, Map<String, Object> values) {
        Person person = registration.person();
        MailScope scope = MailScope.ofEvent(event.networkId(), event.id());
        add(
                "registration-" + kind.name().toLowerCase(Locale.ROOT) + "-"
                        + registration.participant().code() + "-" + clock.millis(),
                person,
                event,
                texts.fill(scope, kind, person.language(), values),
                MailTopic.of(event.id(), kind));
    }

    private void add(String occasion, Person person, Event event, MailWords words, MailTopic topic) {
        outbox.add(new OutgoingMail(
                        OptionalLong.of(event.networkId()),
                        occasion,
                        person.email(),
                        person.name(),
                        person.language(),
                        words.subject(),
                        words.body())
                .about(topic));
    }
}
