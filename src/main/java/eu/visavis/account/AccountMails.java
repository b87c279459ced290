package eu.visavis.account;

import eu.visavis.kernel.PublicCode;
import eu.visavis.mail.Outbox;
import eu.visavis.mail.OutgoingMail;
import eu.visavis.text.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.OptionalLong;

/** Tells people by mail that their account was changed, since it may have been somebody else. */
@ApplicationScoped
class AccountMails {
    private final Persons persons;
    private final Outbox outbox;

    @Inject
    AccountMails(Persons persons, Outbox outbox) {
        this.persons = persons;
        this.outbox = outbox;
    }

    AccountMails() { // for the CDI client proxy
        this(null, null);
    }

    /** Puts the mail into the outbox. Needs the transaction of the change. */
    void tell(long personId, AccountChange change) {
        Person person = persons.get(personId);
        Messages messages = Messages.in(person.language());
        outbox.add(new OutgoingMail(
                OptionalLong.empty(),
                "account-" + PublicCode.random(),
                person.email(),
                person.name(),
                person.language(),
                messages.text("account.mail.change.subject"),
                messages.text(
                        "account.mail.change.body",
                        person.name(),
                        messages.text("account.mail.change." + change),
                        outbox.address("/me/security"))));
    }
}
