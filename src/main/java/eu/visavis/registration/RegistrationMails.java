package eu.visavis.registration;

import eu.visavis.account.Person;
import eu.visavis.account.SigningIn;
import eu.visavis.event.Event;
import eu.visavis.kernel.Token;
import eu.visavis.mail.Outbox;
import eu.visavis.mail.OutgoingMail;
import eu.visavis.text.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.OptionalLong;

/** The mails about a registration, each in the language of the person. They need a transaction. */
@ApplicationScoped
class RegistrationMails {
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    RegistrationMails(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    RegistrationMails() { // for the CDI client proxy
        this(null, null);
    }

    /** Sends a link that signs the person in. */
    public void sendLink(String kind, Person person, Event event, Token token) {
        send(kind, token.digest().substring(0, 16), person, event, SigningIn.addressOf(token), 0);
    }

    /** Tells how a registration stands now. */
    public void tell(String kind, Registration registration, Event event) {
        tell(kind, registration, event, 0);
    }

    /** Tells somebody of the place on the waiting list, from 1. */
    public void tellListed(Registration registration, Event event, int position) {
        tell("listed", registration, event, position);
    }

    /** Tells somebody who acts on the person's behalf, and where that can be seen and undone. */
    public void tellOfDeeds(Registration registration, Event event, String staff) {
        Person person = registration.person();
        Messages messages = Messages.in(person.language());
        String title = event.title(person.language());
        String page = outbox.address("/events/" + event.code() + "/me/on-behalf");
        outbox.add(new OutgoingMail(
                OptionalLong.of(event.networkId()),
                "registration-behalf-" + registration.participant().code() + "-" + clock.millis(),
                person.email(),
                person.name(),
                person.language(),
                messages.text("registration.mail.behalf.subject", title),
                messages.text("registration.mail.behalf.body", person.name(), staff, title, page)));
    }

    private void tell(String kind, Registration registration, Event event, int position) {
        String occasion = registration.participant().code() + "-" + clock.millis();
        send(kind, occasion, registration.person(), event, "/events/" + event.code() + "/me", position);
    }

    private void send(String kind, String occasion, Person person, Event event, String page, int position) {
        Messages messages = Messages.in(person.language());
        String title = event.title(person.language());
        outbox.add(new OutgoingMail(
                OptionalLong.of(event.networkId()),
                "registration-" + kind + "-" + occasion,
                person.email(),
                person.name(),
                person.language(),
                messages.text("registration.mail." + kind + ".subject", title),
                messages.text(
                        "registration.mail." + kind + ".body", person.name(), title, outbox.address(page), position)));
    }
}
