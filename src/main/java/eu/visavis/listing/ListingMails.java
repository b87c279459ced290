package eu.visavis.listing;

import eu.visavis.account.Person;
import eu.visavis.account.Persons;
import eu.visavis.mail.Outbox;
import eu.visavis.mail.OutgoingMail;
import eu.visavis.text.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** The mails to authors about their entries, each in the language of the author. They need a transaction. */
@ApplicationScoped
class ListingMails {
    private final Outbox outbox;
    private final Persons persons;
    private final Clock clock;

    @Inject
    ListingMails(Outbox outbox, Persons persons, Clock clock) {
        this.outbox = outbox;
        this.persons = persons;
        this.clock = clock;
    }

    ListingMails() { // for the CDI client proxy
        this(null, null, null);
    }

    /** Tells what a moderator decided, and why. */
    void tell(Listing listing, ListingDecision.Kind decided) {
        Messages messages = Messages.in(persons.get(listing.personId()).language());
        send(listing, decided.name(), "decided-" + clock.millis(), reasons(listing, messages));
    }

    /** Reminds that an entry will not be public much longer. */
    void remindOfEnd(Listing listing) {
        send(listing, "end", "end-" + listing.validUntil(), "");
    }

    /** Reminds that a document will not be valid much longer. */
    void remindOf(ListingProof proof, Listing listing) {
        send(listing, "proof", "proof-" + proof.code(), proof.name());
    }

    private void send(Listing listing, String kind, String occasion, String reasons) {
        Person author = persons.get(listing.personId());
        Messages messages = Messages.in(author.language());
        String title = listing.facts().words().title();
        outbox.add(new OutgoingMail(
                OptionalLong.of(listing.networkId()),
                "listing-" + listing.code() + "-" + occasion,
                author.email(),
                author.name(),
                author.language(),
                messages.text("listing.mail." + kind + ".subject", title),
                messages.text(
                        "listing.mail." + kind + ".body",
                        author.name(),
                        title,
                        outbox.address("/me/marketplace/" + listing.code()),
                        reasons)));
    }

    private static String reasons(Listing listing, Messages messages) {
        String held = listing.held().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> messages.text("listing.field." + entry.getKey()) + ": " + entry.getValue())
                .collect(Collectors.joining("\n"));
        return (listing.reason() + "\n" + held).strip();
    }
}
