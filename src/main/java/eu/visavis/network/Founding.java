package eu.visavis.network;

import eu.visavis.account.Person;
import eu.visavis.account.Persons;
import eu.visavis.account.SigningIn;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.Token;
import eu.visavis.mail.Outbox;
import eu.visavis.mail.OutgoingMail;
import eu.visavis.text.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;

/** Adds networks to an installation that is set up: each with somebody who looks after it from then on. */
@ApplicationScoped
public class Founding {
    private final Networks networks;
    private final Persons persons;
    private final SigningIn signingIn;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    Founding(Networks networks, Persons persons, SigningIn signingIn, Outbox outbox, Clock clock) {
        this.networks = networks;
        this.persons = persons;
        this.signingIn = signingIn;
        this.outbox = outbox;
        this.clock = clock;
    }

    Founding() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    /**
     * Founds a network. Its first organiser gets a link by mail; somebody who has an account keeps it as it is.
     *
     * @param publicityRequired whether its funder asks for emblem and disclaimer
     */
    @Transactional
    public Network found(SetUp.First first, boolean publicityRequired) {
        Person organiser = persons.findByEmail(first.email())
                .orElseGet(() -> persons.add(new Person(
                        first.email(),
                        first.firstName(),
                        first.lastName(),
                        first.language(),
                        List.of(first.language().code()),
                        clock.instant())));
        Network network = networks.found(
                first.network(),
                first.organisation(),
                first.country(),
                organiser.name(),
                organiser.email(),
                organiser.id());
        network.show(network.emblem(), publicityRequired);
        invite(organiser, network);
        return network;
    }

    private void invite(Person organiser, Network network) {
        Language language = organiser.language();
        Messages messages = Messages.in(language);
        Token token = signingIn.linkFor(organiser.id(), "/my-networks");
        outbox.add(new OutgoingMail(
                OptionalLong.empty(),
                "network-founded-" + network.code(),
                organiser.email(),
                organiser.name(),
                language,
                messages.text("network.mail.founded.subject", network.name()),
                messages.text(
                        "network.mail.founded.body",
                        organiser.name(),
                        network.name(),
                        outbox.address(SigningIn.addressOf(token)))));
    }
}
