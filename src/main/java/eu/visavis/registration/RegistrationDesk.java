package eu.visavis.registration;

import eu.visavis.account.AddressConfirmed;
import eu.visavis.account.Person;
import eu.visavis.account.Persons;
import eu.visavis.account.SigningIn;
import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.directory.Organisation;
import eu.visavis.directory.OrganisationFacts;
import eu.visavis.directory.Organisations;
import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.kernel.Language;
import eu.visavis.kernel.Token;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Registering for an event, and confirming the address. */
@ApplicationScoped
public class RegistrationDesk {
    private final Participants participants;
    private final Persons persons;
    private final Organisations organisations;
    private final Events events;
    private final Responsibility responsibility;
    private final SigningIn signingIn;
    private final RegistrationMails mails;
    private final Consents consents;
    private final Answers answers;
    private final Clock clock;
    private final AuditLog audit;

    @Inject
    RegistrationDesk(
            Participants participants,
            Persons persons,
            Organisations organisations,
            Events events,
            Responsibility responsibility,
            SigningIn signingIn,
            RegistrationMails mails,
            Consents consents,
            Answers answers,
            Clock clock,
            AuditLog audit) {
        this.participants = participants;
        this.persons = persons;
        this.organisations = organisations;
        this.events = events;
        this.responsibility = responsibility;
        this.signingIn = signingIn;
        this.mails = mails;
        this.consents = consents;
        this.answers = answers;
        this.clock = clock;
        this.audit = audit;
    }

    RegistrationDesk() { // for the CDI client proxy
        this(null, null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * What somebody states who registers, and what they consent to beyond that.
     *
     * @param answers to questions of the organiser, by their ids, as questions store them
     * @param region code of the region (NUTS), or "" if it is none of those that matter
     */
    public record Application(
            String firstName,
            String lastName,
            String email,
            Language language,
            List<String> spokenLanguages,
            String organisation,
            String country,
            String town,
            Attendance attendance,
            Set<Consent.Kind> consents,
            String region,
            Map<Long, String> answers) {
        /** An application without answers to questions of the organiser. */
        public Application(
                String firstName,
                String lastName,
                String email,
                Language language,
                List<String> spokenLanguages,
                String organisation,
                String country,
                String town,
                Attendance attendance,
                Set<Consent.Kind> consents,
                String region) {
            this(
                    firstName,
                    lastName,
                    email,
                    language,
                    spokenLanguages,
                    organisation,
                    country,
                    town,
                    attendance,
                    consents,
                    region,
                    Map.of());
        }
    }

    /** What became of an application. */
    public enum Outcome {
        /** It is kept, and a link is on its way. */
        SENT,
        /** The event takes no registrations at this moment. */
        CLOSED
    }

    /**
     * Takes an application and sends a link that confirms the address, unless its owner has just got many. Whether the address was known is told only to
     * its owner: somebody who is registered already gets a sign-in link, and what is stored stays as it is.
     */
    @Transactional
    public Outcome apply(long eventId, Application application) {
        Event event = events.get(eventId);
        if (!events.phases(event).mayRegister(clock.instant())) {
            return Outcome.CLOSED;
        }
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
            Organisation organisation = organisationOf(event.networkId(), application);
            Participant added = participants.add(
                    eventId,
                    person,
                    organisation,
                    application.attendance().in(event.format()),
                    Participant.Status.UNCONFIRMED);
            participants.write(); // consents refer to it
            application.consents().forEach(kind -> consents.give(added.id(), kind, application.language()));
            answers.keep(added.id(), application.answers());
            responsibility.assign(event, added, organisation);
            // Whoever sends the form has not shown yet whose address it is.
            audit.note(Deed.of(Act.REGISTERED).toPerson(person.id()).to(added.code()));
        }
        if (signingIn.mayGetLink(person)) {
            Token token = signingIn.linkFor(person.id(), "/events/" + event.code() + "/me");
            mails.sendLink(known.isEmpty() ? "confirm" : "known", person, event, token);
        }
        return Outcome.SENT;
    }

    /** Brings a person's applications before the organiser once the address is confirmed. */
    void confirm(@Observes AddressConfirmed confirmed) {
        participants.ofPerson(confirmed.personId()).stream()
                .filter(participant -> participant.status() == Participant.Status.UNCONFIRMED)
                .forEach(this::confirm);
    }

    private void confirm(Participant participant) {
        participant.confirmed();
        Event event = events.get(participant.eventId());
        audit.note(Deed.of(Act.REGISTRATION_CONFIRMED)
                .in(event.networkId())
                .at(event.code())
                .by(participant.personId())
                .toPerson(participant.personId())
                .to(participant.code()));
    }

    private Organisation organisationOf(long networkId, Application application) {
        return organisations
                .find(networkId, application.organisation(), application.country())
                .orElseGet(() -> organisations.add(
                        networkId,
                        OrganisationFacts.stated(
                                application.organisation(),
                                application.country(),
                                application.town(),
                                application.region())));
    }
}
