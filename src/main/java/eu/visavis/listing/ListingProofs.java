package eu.visavis.listing;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.kernel.Document;
import eu.visavis.kernel.PublicCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The documents that authors add to their entries. The public sees those that somebody of the network has looked at, as long
 * as it sees the entry; until then they are for the author and the moderators.
 */
@ApplicationScoped
public class ListingProofs {
    private final EntityManager entities;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    ListingProofs(EntityManager entities, AuditLog audit, Clock clock) {
        this.entities = entities;
        this.audit = audit;
        this.clock = clock;
    }

    ListingProofs() { // for the CDI client proxy
        this(null, null, null);
    }

    /** All of an entry, as its author and moderators have them. */
    public List<ListingProof> of(Listing listing) {
        return of(listing.id());
    }

    /** Those of a public entry that were looked at. */
    public List<ListingProof> shown(PublishedListing published) {
        return of(published.listingId()).stream()
                .filter(proof -> proof.checkedAt().isPresent())
                .toList();
    }

    /** Entries of a network with documents that nobody has looked at, where they are public or wait to be. */
    public List<Listing> waiting(long networkId) {
        return entities.createQuery(
                        "select l from Listing l where l.networkId = :network and exists (select p from ListingProof p"
                                + " where p.listingId = l.id and p.checkedAt is null) and (l.state = :submitted"
                                + " or exists (select q from PublishedListing q where q.listingId = l.id))"
                                + " order by l.id",
                        Listing.class)
                .setParameter("network", networkId)
                .setParameter("submitted", Listing.State.SUBMITTED)
                .getResultList();
    }

    /** What a document of an entry holds, for its author and for moderators. */
    public Optional<Document> file(Listing listing, PublicCode code) {
        return file(of(listing), code);
    }

    /** What a document of a public entry holds, if it was looked at. */
    public Optional<Document> file(PublishedListing published, PublicCode code) {
        return file(shown(published), code);
    }

    /**
     * Adds a document, which nobody has looked at.
     *
     * @return false if there are too many, or the entry is gone
     */
    @Transactional
    public boolean add(Listing listing, String name, Optional<LocalDate> validUntil, Document document) {
        Optional<Listing> there = locked(listing).filter(locked -> of(locked).size() < ListingProof.MOST);
        there.ifPresent(locked -> {
            ListingProof proof = new ListingProof(locked.id(), name, validUntil, document.kind(), clock.instant());
            entities.persist(proof);
            entities.persist(new ListingProofFile(proof.id(), document.content()));
            note(Act.PROOF_ADDED, locked);
        });
        return there.isPresent();
    }

    /** Takes a document away; false if it is not there (any more). */
    @Transactional
    public boolean remove(Listing listing, PublicCode code) {
        return with(listing, code, Act.PROOF_REMOVED, proof -> {
            entities.remove(entities.find(ListingProofFile.class, proof.id()));
            entities.flush();
            entities.remove(proof);
        });
    }

    /** Notes that somebody looked at a document; false if it is not there (any more). */
    @Transactional
    public boolean check(Listing listing, PublicCode code, String office) {
        return with(listing, code, Act.PROOF_CHECKED, proof -> proof.check(office, clock.instant()));
    }

    private boolean with(Listing listing, PublicCode code, Act act, Consumer<ListingProof> change) {
        Optional<ListingProof> found = locked(listing).flatMap(locked -> find(of(locked), code));
        found.ifPresent(proof -> {
            change.accept(proof);
            note(act, listing);
        });
        return found.isPresent();
    }

    /** The entry as it is now, for one writer at a time; what pages hand over was read before. */
    private Optional<Listing> locked(Listing listing) {
        return Optional.ofNullable(entities.find(Listing.class, listing.id(), LockModeType.PESSIMISTIC_WRITE));
    }

    private Optional<Document> file(List<ListingProof> among, PublicCode code) {
        return find(among, code)
                .map(proof -> new Document(
                        proof.kind(),
                        entities.find(ListingProofFile.class, proof.id()).content()));
    }

    private static Optional<ListingProof> find(List<ListingProof> among, PublicCode code) {
        return among.stream().filter(proof -> proof.code().equals(code)).findFirst();
    }

    private List<ListingProof> of(long listingId) {
        return entities.createQuery(
                        "select p from ListingProof p where p.listingId = :listing order by p.id", ListingProof.class)
                .setParameter("listing", listingId)
                .getResultList();
    }

    private void note(Act act, Listing listing) {
        audit.note(Deed.of(act).in(listing.networkId()).to(listing.code()));
    }
}
