package eu.visavis.registration;

import eu.visavis.directory.Organisation;
import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.kernel.PublicCode;
import eu.visavis.network.Partner;
import eu.visavis.network.Partners;
import eu.visavis.network.Territories;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Which partner is responsible for which participant: found by country and region, or chosen by hand. */
@ApplicationScoped
public class Responsibility {
    private final Participants participants;
    private final Partners partners;
    private final Events events;

    @Inject
    Responsibility(Participants participants, Partners partners, Events events) {
        this.participants = participants;
        this.partners = partners;
        this.events = events;
    }

    Responsibility() { // for the CDI client proxy
        this(null, null, null);
    }

    /** Finds the partner for somebody new; nobody's participants wait until a person decides. Needs a transaction. */
    void assign(Event event, Participant participant, Organisation organisation) {
        territories(event)
                .responsibleFor(organisation.country(), organisation.facts().nuts())
                .ifPresent(participant::assign);
    }

    /**
     * Finds partners for all participants of an event who have none.
     *
     * @return for how many none was found
     */
    @Transactional
    public long assignAll(long eventId) {
        Territories territories = territories(events.get(eventId));
        List<Registration> open = participants.unassigned(eventId);
        long left = 0;
        for (Registration registration : open) {
            Organisation organisation = registration.organisation();
            OptionalLong partner = territories.responsibleFor(
                    organisation.country(), organisation.facts().nuts());
            partner.ifPresent(registration.participant()::assign);
            left += partner.isPresent() ? 0 : 1;
        }
        return left;
    }

    /**
     * Gives a participant to a partner.
     *
     * @param partnerCode empty for none
     * @return false if there is no such participant or partner
     */
    @Transactional
    public boolean give(long eventId, PublicCode participant, Optional<PublicCode> partnerCode) {
        Optional<Registration> found = participants.find(eventId, participant);
        long networkId = events.get(eventId).networkId();
        Optional<Partner> partner = partnerCode.flatMap(code -> partners.find(networkId, code));
        if (found.isEmpty() || partner.isEmpty() != partnerCode.isEmpty()) {
            return false;
        }
        partner.ifPresentOrElse(
                chosen -> found.get().participant().assign(chosen.id()),
                () -> found.get().participant().release());
        return true;
    }

    private Territories territories(Event event) {
        return partners.territories(event.networkId());
    }
}
