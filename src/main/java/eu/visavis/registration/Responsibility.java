package eu.visavis.registration;

import eu.visavis.directory.Organisation;
import eu.visavis.event.Event;
import eu.visavis.event.Events;
import eu.visavis.kernel.PublicCode;
import eu.visavis.network.Partner;
import eu.visavis.network.Partners;
import eu.visavis.network.PartnersChanged;
import eu.visavis.network.Territories;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Which partner is responsible for which participant: found by country and region, or chosen by hand. */
@ApplicationScoped
public class Responsibility {
    private final Participants participants;
    private final Partners partners;
    private final Events events;
    private final Clock clock;

    @Inject
    Responsibility(Participants participants, Partners partners, Events events, Clock clock) {
        this.participants = participants;
        this.partners = partners;
        this.events = events;
        this.clock = clock;
    }

    Responsibility() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /** Finds the partner for somebody new; nobody's participants wait until a person decides. Needs a transaction. */
    void assign(Event event, Participant participant, Organisation organisation) {
        participant.find(responsible(territories(event), organisation));
    }

    /** Finds partners for all participants of an event for whom nobody has chosen one. Needs a transaction. */
    public void assignAll(long eventId) {
        Territories territories = territories(events.get(eventId));
        participants
                .everyRegistration(eventId)
                .forEach(registration ->
                        registration.participant().find(responsible(territories, registration.organisation())));
    }

    /** Finds partners anew in all events that are not over, since who looks after which region has changed. */
    void partnersChanged(@Observes PartnersChanged change) {
        List<Event> own = events.ofNetwork(change.networkId());
        Map<Long, List<Events.Day>> days =
                events.days(own.stream().map(Event::id).toList());
        own.stream()
                .filter(event -> !isOver(event, days.getOrDefault(event.id(), List.of())))
                .forEach(event -> assignAll(event.id()));
    }

    private boolean isOver(Event event, List<Events.Day> days) {
        return !days.isEmpty() && days.get(days.size() - 1).end(event.zone()).isBefore(clock.instant());
    }

    private static OptionalLong responsible(Territories territories, Organisation organisation) {
        return territories.responsibleFor(
                organisation.country(), organisation.facts().nuts());
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
        found.get().participant().choose(partner.stream().mapToLong(Partner::id).findFirst());
        return true;
    }

    private Territories territories(Event event) {
        return partners.territories(event.networkId());
    }
}
