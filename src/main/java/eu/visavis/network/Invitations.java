package eu.visavis.network;

import eu.visavis.account.Person;
import eu.visavis.account.Persons;
import eu.visavis.account.SigningIn;
import eu.visavis.kernel.Token;
import eu.visavis.mail.Outbox;
import eu.visavis.mail.OutgoingMail;
import eu.visavis.text.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;

/** Brings people into networks: their accounts, and the mails with their first link. Needs a transaction. */
@ApplicationScoped
class Invitations {
    private final Persons persons;
    private final SigningIn signingIn;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    Invitations(Persons persons, SigningIn signingIn, Outbox outbox, Clock clock) {
        this.persons = persons;
        this.signingIn = signingIn;
        this.outbox = outbox;
        this.clock = clock;
    }

    Invitations() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /** The person of an address; an account that is there already stays as it is. */
    Person account(Newcomer newcomer) {
        return persons.findByEmail(newcomer.email())
                .orElseGet(() -> persons.add(new Person(
                        newcomer.email(),
                        newcomer.firstName(),
                        newcomer.lastName(),
                        newcomer.language(),
                        List.of(newcomer.language().code()),
                        clock.instant())));
    }

    /**
     * Sends a link, in the language of the person.
     *
     * @param kind names the texts of the mail
     * @param target where the link leads
     */
    void send(String kind, Person person, Network network, String target) {
        Messages messages = Messages.in(person.language());
        Token token = signingIn.linkFor(person.id(), target);
        outbox.add(new OutgoingMail(
                OptionalLong.of(network.id()),
                "network-" + kind + "-" + network.code() + "-" + person.code() + "-" + clock.millis(),
                person.email(),
                person.name(),
                person.language(),
                messages.text("network.mail." + kind + ".subject", network.name()),
                messages.text(
                        "network.mail." + kind + ".body",
                        person.name(),
                        network.name(),
                        outbox.address(SigningIn.addressOf(token)))));
    }
}
