package eu.visavis.listing;

import eu.visavis.account.Person;
import eu.visavis.account.Persons;
import eu.visavis.mail.Outbox;
import eu.visavis.mail.OutgoingMail;
import eu.visavis.text.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.OptionalLong;

/** The mails to the two sides of an interest, each in the language of the receiver. They need a transaction. */
@ApplicationScoped
class InterestMails {
    private final Outbox outbox;
    private final Persons persons;
    private final Clock clock;

    @Inject
    InterestMails(Outbox outbox, Persons persons, Clock clock) {
        this.outbox = outbox;
        this.persons = persons;
        this.clock = clock;
    }

    InterestMails() { // for the CDI client proxy
        this(null, null, null);
    }

    /** What a mail is about. */
    enum Kind {
        ASKED,
        MESSAGE,
        ACCEPTED,
        DECLINED,
        WITHDRAWN,
        REMINDER,
        /** The other one wants to tell something in public. */
        STORY,
        /** A moderator decided on it. */
        STORY_DECIDED
    }

    /**
     * Writes to one of the two.
     *
     * @param text what the other one wrote, or ""
     */
    void tell(Kind kind, Interests.Contact contact, long receiverId, String text) {
        Person receiver = persons.get(receiverId);
        Messages messages = Messages.in(receiver.language());
        String title = contact.listing().facts().words().title();
        String name = contact.isOfAuthor(receiverId)
                ? contact.interest().organisation()
                : contact.listing().facts().publisher().name();
        outbox.add(new OutgoingMail(
                OptionalLong.of(contact.interest().networkId()),
                "interest-" + contact.interest().code() + "-" + kind + "-" + receiver.code() + "-" + clock.millis(),
                receiver.email(),
                receiver.name(),
                receiver.language(),
                messages.text("listing.interest.mail." + kind + ".subject", title),
                messages.text(
                        "listing.interest.mail." + kind + ".body",
                        receiver.name(),
                        title,
                        outbox.address("/me/marketplace/interests/"
                                + contact.interest().code()),
                        name,
                        kind == Kind.ACCEPTED ? reach(persons.get(contact.other(receiverId))) : text)));
    }

    /** Contact data, which go to the other side once both agree and never before. */
    private static String reach(Person person) {
        return person.name() + ", " + person.email();
    }
}
