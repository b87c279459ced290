package eu.visavis.registration;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.directory.Organisation;
import eu.visavis.directory.OrganisationFacts;
import eu.visavis.directory.Organisations;
import eu.visavis.event.Event;
import eu.visavis.event.Events;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** What participants state about the organisation that they share with their colleagues, and going to another one. */
@ApplicationScoped
public class OwnOrganisation {
    private final Participants participants;
    private final Organisations organisations;
    private final Responsibility responsibility;
    private final Events events;
    private final jakarta.enterprise.event.Event<EmployerChanged> changes;
    private final AuditLog audit;

    @Inject
    OwnOrganisation(
            Participants participants,
            Organisations organisations,
            Responsibility responsibility,
            Events events,
            jakarta.enterprise.event.Event<EmployerChanged> changes,
            AuditLog audit) {
        this.participants = participants;
        this.organisations = organisations;
        this.responsibility = responsibility;
        this.events = events;
        this.changes = changes;
        this.audit = audit;
    }

    OwnOrganisation() { // for the CDI client proxy
        this(null, null, null, null, null, null);
    }

    /**
     * What colleagues state about their organisation.
     *
     * @param website address beginning with https:// or http://, or ""
     */
    public record Stated(String street, String postalCode, String town, String website) {}

    /** Approved participants of the same event and organisation, without the one who asks. */
    @Transactional
    public List<Registration> colleagues(long participantId) {
        Registration own = participants.get(participantId);
        return participants.approved(own.participant().eventId()).stream()
                .filter(other -> other.organisation().id() == own.organisation().id())
                .filter(other -> other.participant().id() != participantId)
                .toList();
    }

    /** States it anew, for all colleagues and all events of the network. */
    @Transactional
    public void change(long participantId, Stated stated) {
        Organisation organisation =
                organisations.get(participants.get(participantId).participant().organisationId());
        organisation.change(
                organisation.facts().at(stated.street(), stated.postalCode(), stated.town(), stated.website()));
        audit.note(Deed.of(Act.ORGANISATION_CHANGED).to(organisation.code()));
    }

    /**
     * Lets somebody take part for another organisation of the network from now on: one that is known by this name, else a
     * new one. Offers, needs, requests and meetings stay with the person.
     *
     * @param country ISO 3166-1 code
     */
    @Transactional
    public void moveTo(long participantId, String name, String country, String town) {
        Participant participant = participants.get(participantId).participant();
        Event event = events.get(participant.eventId());
        Organisation organisation = organisations
                .find(event.networkId(), name, country)
                .orElseGet(() -> organisations.add(event.networkId(), OrganisationFacts.stated(name, country, town)));
        participant.change(organisation.id(), participant.attendance());
        responsibility.assign(event, participant, organisation);
        changes.fire(new EmployerChanged(event.id(), participant.personId(), organisation.id()));
        audit.note(
                Deed.of(Act.EMPLOYER_CHANGED).toPerson(participant.personId()).to(organisation.code()));
    }
}
