package eu.visavis.listing;

import eu.visavis.directory.OrganisationFacts;
import eu.visavis.registration.Participant;
import eu.visavis.registration.Participants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.Optional;

/** For whom somebody probably speaks: the organisation of their last entry, else of their last registration. */
@ApplicationScoped
public class Publishers {
    private final Listings listings;
    private final Participants participants;

    @Inject
    Publishers(Listings listings, Participants participants) {
        this.listings = listings;
        this.participants = participants;
    }

    Publishers() { // for the CDI client proxy
        this(null, null);
    }

    /** What can be proposed to a person who writes in a network. */
    public Optional<ListingFacts.Publisher> of(long personId, long networkId) {
        return listings.ofAuthor(personId).stream()
                .filter(listing -> listing.networkId() == networkId)
                .findFirst()
                .map(listing -> listing.facts().publisher())
                .or(() -> registered(personId, networkId));
    }

    private Optional<ListingFacts.Publisher> registered(long personId, long networkId) {
        return participants.ofPerson(personId).stream()
                .filter(place -> place.status().isOpen())
                .max(Comparator.comparing(Participant::id))
                .map(place -> participants.get(place.id()).organisation())
                .filter(organisation -> organisation.networkId() == networkId)
                .map(organisation -> publisher(organisation.facts()));
    }

    private static ListingFacts.Publisher publisher(OrganisationFacts facts) {
        return new ListingFacts.Publisher(facts.name(), facts.country(), facts.nuts(), facts.website());
    }
}
