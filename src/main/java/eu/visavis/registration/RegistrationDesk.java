package eu.visavis.registration;

import eu.visavis.account.AddressConfirmed;
import eu.visavis.account.Person;
import eu.visavis.account.Persons;
import eu.visavis.account.SigningIn;
import eu.visavis.directory.Organisation;
import eu.visavis.directory.OrganisationFacts;
import eu.visavis.directory.Organisations;
import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.Token;
import eu.visavis.mail.Outbox;
import eu.visavis.mail.OutgoingMail;
import eu.visavis.text.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Registering for an event, confirming the address, and the organiser's decision. */
@ApplicationScoped
public class RegistrationDesk {
    private final Participants participants;
    private final Persons persons;
    private final Organisations organisations;
    private final Events events;
    private final SigningIn signingIn;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    RegistrationDesk(
            Participants participants,
            Persons persons,
            Organisations organisations,
            Events events,
            SigningIn signingIn,
            Outbox outbox,
            Clock clock) {
        this.participants = participants;
        this.persons = persons;
        this.organisations = organisations;
        this.events = events;
        this.signingIn = signingIn;
        this.outbox = outbox;
        this.clock = clock;
    }

    RegistrationDesk() { // for the CDI client proxy
        this(null, null, null, null, null, null, null);
    }

    /** What somebody states who registers. */
    public record Application(
            String firstName,
            String lastName,
            String email,
            Language language,
            List<String> spokenLanguages,
            String organisation,
            String country,
            String town,
            Attendance attendance) {}

    /**
     * Takes an application and sends a link that confirms the address. Whether the address was known is told only to
     * its owner: somebody who is registered already gets a sign-in link, and what is stored stays as it is.
     */
    @Transactional
    public void apply(long eventId, Application application) {
        Event event = events.get(eventId);
        Person person = persons.findByEmail(application.email())
                .orElseGet(() -> persons.add(new Person(
                        application.email(),
                        application.firstName(),
                        application.lastName(),
                        application.language(),
                        application.spokenLanguages(),
                        clock.instant())));
        Optional<Participant> known = participants.ofPerson(eventId, person.id());
        if (known.isEmpty()) {
            participants.add(
                    eventId,
                    person,
                    organisationOf(event.networkId(), application),
                    application.attendance(),
                    Participant.Status.UNCONFIRMED);
        }
        String kind = known.isEmpty() ? "confirm" : "known";
        Token token = signingIn.linkFor(person.id(), "/events/" + event.code() + "/me");
        send(kind, token.digest().substring(0, 16), person, event, outbox.address(SigningIn.addressOf(token)));
    }

    /** Brings a person's applications before the organiser once the address is confirmed. */
    void confirm(@Observes AddressConfirmed confirmed) {
        participants.ofPerson(confirmed.personId()).forEach(Participant::confirmed);
    }

    /**
     * Approves or refuses a registration and tells the person.
     *
     * @return false if there is no such registration in the event
     */
    @Transactional
    public boolean decide(long eventId, PublicCode code, boolean approve) {
        Optional<Registration> found = participants.find(eventId, code);
        if (found.isEmpty()) {
            return false;
        }
        Participant participant = found.get().participant();
        Participant.Status decision = approve ? Participant.Status.APPROVED : Participant.Status.REFUSED;
        if (participant.status() != decision) {
            participant.decide(decision, clock.instant());
            Event event = events.get(eventId);
            String kind = approve ? "approved" : "refused";
            String occasion = participant.code() + "-" + clock.millis();
            String address = outbox.address("/events/" + event.code() + "/me");
            send(kind, occasion, found.get().person(), event, address);
        }
        return true;
    }

    private Organisation organisationOf(long networkId, Application application) {
        return organisations
                .find(networkId, application.organisation(), application.country())
                .orElseGet(() -> organisations.add(
                        networkId,
                        OrganisationFacts.stated(
                                application.organisation(), application.country(), application.town())));
    }

    private void send(String kind, String occasion, Person person, Event event, String address) {
        Messages messages = Messages.in(person.language());
        String title = event.title(person.language());
        outbox.add(new OutgoingMail(
                "registration-" + kind + "-" + occasion,
                person.email(),
                person.name(),
                person.language(),
                messages.text("registration.mail." + kind + ".subject", title),
                messages.text("registration.mail." + kind + ".body", person.name(), title, address)));
    }
}
