package eu.visavis.privacy;

import eu.visavis.account.Person;
import eu.visavis.account.PersonErased;
import eu.visavis.account.Persons;
import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.directory.Organisations;
import eu.visavis.event.Events;
import eu.visavis.mail.Outbox;
import eu.visavis.registration.Participant;
import eu.visavis.registration.ParticipantErased;
import eu.visavis.registration.Participants;
import eu.visavis.registration.Registration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;

/**
 * Erases what is known of somebody as the register says, so that statistics stay: participants become nobody, with their
 * country, kind and size of organisation, and with the meetings they had. Each method is one transaction and can be
 * repeated.
 */
@ApplicationScoped
public class Forgetting {
    private static final Set<String> HOLD_EVERYBODY = Set.of("upload", "printout");

    private final EntityManager entities;
    private final Persons persons;
    private final Participants participants;
    private final Organisations organisations;
    private final Events events;
    private final Outbox outbox;
    private final Event<ParticipantErased> participantsErased;
    private final Event<PersonErased> personsErased;
    private final Clock clock;
    private final AuditLog audit;

    @Inject
    Forgetting(
            EntityManager entities,
            Persons persons,
            Participants participants,
            Organisations organisations,
            Events events,
            Outbox outbox,
            Event<ParticipantErased> participantsErased,
            Event<PersonErased> personsErased,
            Clock clock,
            AuditLog audit) {
        this.entities = entities;
        this.persons = persons;
        this.participants = participants;
        this.organisations = organisations;
        this.events = events;
        this.outbox = outbox;
        this.participantsErased = participantsErased;
        this.personsErased = personsErased;
        this.clock = clock;
        this.audit = audit;
    }

    Forgetting() { // for the CDI client proxy
        this(null, null, null, null, null, null, null, null, null, null);
    }

    /** Puts nobody in a participant's place, and ends what was stated at the event. */
    @Transactional
    public void participant(long participantId) {
        Registration registration = participants.get(participantId);
        Participant participant = registration.participant();
        if (participant.isAnonymous()) {
            return;
        }
        long person = participant.personId();
        Person nobody = persons.addNobody();
        entities.flush();
        profiles("event_id = ?2 and person_id = ?3", nobody.id(), participant.eventId(), person);
        participants.anonymise(participant, nobody.id());
        entities.flush();
        end(RegisteredTable.Owner.PARTICIPANT, participantId);
        copies(participant.eventId(), participantId);
        if (!participants.anyKnownOf(registration.organisation().id())) {
            organisations.anonymise(registration.organisation().id());
        }
        entities.flush();
        participantsErased.fire(new ParticipantErased(participant.eventId(), participantId));
    }

    /** Ends what belongs to an event and to nobody in it: files, papers, interpreters. Its people must be nobody by now. */
    @Transactional
    public void event(long eventId) {
        end(RegisteredTable.Owner.EVENT, eventId);
        var event = events.get(eventId);
        event.erased(clock.instant());
        audit.note(Deed.of(Act.EVENT_ERASED).in(event.networkId()).at(event.code()));
    }

    /** Erases a person with everything that is left of them. What they take part in must have been cancelled before. */
    @Transactional
    public void person(long personId) {
        Person person = persons.get(personId);
        if (person.isErased()) {
            return;
        }
        String email = person.email();
        String name = person.name();
        participants.ofPerson(personId).forEach(place -> participant(place.id()));
        profiles("person_id = ?2", personId, personId);
        end(RegisteredTable.Owner.PERSON, personId);
        end(RegisteredTable.Owner.EMAIL, email);
        outbox.forget(email, name);
        persons.erase(personId);
        entities.flush();
        // Whom it means is known to nobody any more.
        audit.note(Deed.of(Act.PERSON_ERASED));
        audit.forget(personId);
        personsErased.fire(new PersonErased(personId));
    }

    /** Offers and needs stay as kinds and categories, in the hands of nobody. */
    private void profiles(String which, Object... parameters) {
        var update = entities.createNativeQuery("update cooperation_profile set person_id = ?1, title = '–', body = '',"
                + " source = '', version = version + 1 where " + which);
        for (int i = 0; i < parameters.length; i++) {
            update.setParameter(i + 1, parameters[i]);
        }
        update.executeUpdate();
    }

    /** Files that hold everybody of an event, and can be sent or printed again; and the name that a file had for this one. */
    private void copies(long eventId, long participantId) {
        Register.get().tables().stream()
                .filter(table -> HOLD_EVERYBODY.contains(table.name()))
                .forEach(table -> end(table, RegisteredTable.Owner.EVENT, eventId));
        entities.createNativeQuery(
                        "delete from imported_key where event_id = ?1 and kind = 'PARTICIPANTS' and target_id = ?2")
                .setParameter(1, eventId)
                .setParameter(2, participantId)
                .executeUpdate();
    }

    private void end(RegisteredTable.Owner owner, Object id) {
        Register.get().tables().stream()
                .filter(table -> table.of().keySet().equals(Set.of(owner)) && table.endsByStatement())
                .forEach(table -> end(table, owner, id));
    }

    private void end(RegisteredTable table, RegisteredTable.Owner owner, Object id) {
        entities.createNativeQuery(table.ending(owner)).setParameter(1, id).executeUpdate();
    }
}
