package eu.visavis.listing;

import eu.visavis.network.Partners;
import eu.visavis.network.PartnersChanged;
import eu.visavis.network.Territories;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Which partner's office looks after the author of an entry: the one for the place of the organisation that it names. */
@ApplicationScoped
class ListingOffices {
    private final EntityManager entities;
    private final Partners partners;

    @Inject
    ListingOffices(EntityManager entities, Partners partners) {
        this.entities = entities;
        this.partners = partners;
    }

    ListingOffices() { // for the CDI client proxy
        this(null, null);
    }

    void assign(Listing listing) {
        assign(listing, partners.territories(listing.networkId()));
    }

    /** Regions may have changed hands. */
    void partnersChanged(@Observes PartnersChanged change) {
        entities.flush(); // what has changed counts
        Territories territories = partners.territories(change.networkId());
        entities.createQuery("select l from Listing l where l.networkId = :network", Listing.class)
                .setParameter("network", change.networkId())
                .getResultList()
                .forEach(listing -> assign(listing, territories));
    }

    private static void assign(Listing listing, Territories territories) {
        ListingFacts.Publisher publisher = listing.facts().publisher();
        listing.lookedAfterBy(territories.responsibleFor(publisher.country(), publisher.nuts()));
    }
}
