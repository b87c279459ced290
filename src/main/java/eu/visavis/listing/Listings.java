package eu.visavis.listing;

import eu.visavis.kernel.PublicCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Entries as their authors and moderators have them. Nothing of it is for the public. */
@ApplicationScoped
public class Listings {
    private final EntityManager entities;

    @Inject
    Listings(EntityManager entities) {
        this.entities = entities;
    }

    Listings() { // for the CDI client proxy
        this(null);
    }

    /** An entry of its author. */
    public Optional<Listing> ofAuthor(long personId, PublicCode code) {
        return find(code).filter(listing -> listing.personId() == personId);
    }

    /** All entries of an author, the last changed first. */
    public List<Listing> ofAuthor(long personId) {
        return entities.createQuery(
                        "select l from Listing l where l.personId = :person order by l.changedAt desc, l.id desc",
                        Listing.class)
                .setParameter("person", personId)
                .getResultList();
    }

    /** An entry of a network. */
    public Optional<Listing> ofNetwork(long networkId, PublicCode code) {
        return find(code).filter(listing -> listing.networkId() == networkId);
    }

    /** Those of some entries of which something is published, expired or not. */
    public Set<Long> published(List<Listing> listings) {
        return listings.isEmpty()
                ? Set.of()
                : entities.createQuery(
                                "select p.listingId from PublishedListing p where p.listingId in :ids", Long.class)
                        .setParameter("ids", listings.stream().map(Listing::id).toList())
                        .getResultStream()
                        .collect(Collectors.toSet());
    }

    /** The last days of what is published of some entries, by their ids. */
    public Map<Long, LocalDate> ends(List<Listing> listings) {
        Map<Long, LocalDate> ends = new HashMap<>();
        if (!listings.isEmpty()) {
            entities.createQuery(
                            "select p.listingId, p.validUntil from PublishedListing p where p.listingId in :ids",
                            Object[].class)
                    .setParameter("ids", listings.stream().map(Listing::id).toList())
                    .getResultList()
                    .forEach(row -> ends.put((Long) row[0], (LocalDate) row[1]));
        }
        return ends;
    }

    /** What is published of an entry, expired or not. */
    public Optional<PublishedListing> publishedOf(Listing listing) {
        return Optional.ofNullable(entities.find(PublishedListing.class, listing.id()));
    }

    /** Locks an entry and reads what it is now. Needs a transaction. */
    Listing lock(Listing listing) {
        entities.lock(listing, LockModeType.PESSIMISTIC_WRITE);
        entities.refresh(listing);
        return listing;
    }

    private Optional<Listing> find(PublicCode code) {
        return entities.createQuery("select l from Listing l where l.code = :code", Listing.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }
}
