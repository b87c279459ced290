package eu.visavis.listing;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.kernel.PublicCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** What moderators decide about entries: the only way by which something becomes public. */
@ApplicationScoped
public class ListingReview {
    /** Over so long a time, the waiting is averaged. */
    private static final Duration MEASURED = Duration.ofDays(90);

    private final EntityManager entities;
    private final Listings listings;
    private final ListingMails mails;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    ListingReview(EntityManager entities, Listings listings, ListingMails mails, AuditLog audit, Clock clock) {
        this.entities = entities;
        this.listings = listings;
        this.mails = mails;
        this.audit = audit;
        this.clock = clock;
    }

    ListingReview() { // for the CDI client proxy
        this(null, null, null, null, null);
    }

    /** What became of a decision. */
    public enum Outcome {
        DONE,
        /** Somebody else has decided, or the author took it back. */
        TOO_LATE,
        /** A part was held back without which nothing can be published. */
        INDISPENSABLE
    }

    /** What waits for a decision in a network, the oldest first. */
    public List<Listing> queue(long networkId) {
        return entities.createQuery(
                        "select l from Listing l where l.networkId = :network and l.state = :submitted"
                                + " order by l.submittedAt, l.id",
                        Listing.class)
                .setParameter("network", networkId)
                .setParameter("submitted", Listing.State.SUBMITTED)
                .getResultList();
    }

    /** The average time in minutes that entries of a network waited in the last 90 days; empty if none did. */
    public OptionalDouble averageWait(long networkId) {
        Double average = entities.createQuery(
                        "select avg(d.waitedMinutes) from ListingDecision d where d.networkId = :network"
                                + " and d.kind <> :withdrawn and d.decidedAt > :since",
                        Double.class)
                .setParameter("network", networkId)
                .setParameter("withdrawn", ListingDecision.Kind.WITHDRAWN)
                .setParameter("since", clock.instant().minus(MEASURED))
                .getSingleResult();
        return average == null ? OptionalDouble.empty() : OptionalDouble.of(average);
    }

    /**
     * Publishes what was submitted, but for what is held back: there stays what was public before, or nothing.
     *
     * @param version what the moderator has read; another one is too late
     * @param held the parts that are held back, with the reason for each, up to 500 characters
     */
    @Transactional
    public Outcome approve(long networkId, PublicCode code, Instant version, Map<ListingField, String> held) {
        Optional<Listing> found = submitted(networkId, code).filter(listing -> version.equals(readVersion(listing)));
        if (found.isEmpty()) {
            return Outcome.TOO_LATE;
        }
        Listing listing = found.get();
        Optional<PublishedListing> before = listings.publishedOf(listing);
        if (before.isEmpty() && !held.keySet().stream().allMatch(ListingField::isDispensable)) {
            return Outcome.INDISPENSABLE;
        }
        ListingFacts approved = listing.facts();
        for (ListingField field : held.keySet()) {
            approved = field.heldBack(approved, before.map(PublishedListing::facts));
        }
        PublishedListing published = before.orElseGet(() -> new PublishedListing(listing, clock.instant()));
        published.show(approved, listing.validUntil(), clock.instant());
        if (before.isEmpty()) {
            entities.persist(published);
        }
        boolean whole = held.isEmpty();
        decide(
                listing,
                whole ? ListingDecision.Kind.APPROVED : ListingDecision.Kind.PARTLY,
                whole ? Listing.State.APPROVED : Listing.State.PARTLY,
                "",
                held);
        return Outcome.DONE;
    }

    /** Gives an entry back to its author with a question; what is public of it stays. */
    @Transactional
    public Outcome askBack(long networkId, PublicCode code, String question) {
        return decide(networkId, code, ListingDecision.Kind.ASKED_BACK, Listing.State.ASKED_BACK, question);
    }

    /** Refuses what was submitted; what was public before stays. */
    @Transactional
    public Outcome refuse(long networkId, PublicCode code, String reason) {
        return decide(networkId, code, ListingDecision.Kind.REFUSED, Listing.State.REFUSED, reason);
    }

    /** Takes something out of the public, whatever was decided before. */
    @Transactional
    public Outcome withdraw(long networkId, PublicCode code, String reason) {
        Optional<Listing> found = listings.ofNetwork(networkId, code).map(listings::lock);
        Optional<PublishedListing> published = found.flatMap(listings::publishedOf);
        if (published.isEmpty()) {
            return Outcome.TOO_LATE;
        }
        entities.remove(published.get());
        decide(found.orElseThrow(), ListingDecision.Kind.WITHDRAWN, Listing.State.REFUSED, reason, Map.of());
        return Outcome.DONE;
    }

    /** The moment by which a moderator says which version was read. */
    public static Instant readVersion(Listing listing) {
        return listing.submittedAt().orElse(Instant.EPOCH);
    }

    private Outcome decide(
            long networkId, PublicCode code, ListingDecision.Kind kind, Listing.State state, String reason) {
        Optional<Listing> found = submitted(networkId, code);
        found.ifPresent(listing -> decide(listing, kind, state, reason, Map.of()));
        return found.isPresent() ? Outcome.DONE : Outcome.TOO_LATE;
    }

    private void decide(
            Listing listing,
            ListingDecision.Kind kind,
            Listing.State state,
            String reason,
            Map<ListingField, String> held) {
        listing.decide(state, reason, held);
        entities.persist(new ListingDecision(listing, kind, clock.instant()));
        mails.tell(listing, kind);
        audit.note(Deed.of(Act.LISTING_REVIEWED)
                .in(listing.networkId())
                .to(listing.code())
                .with("decision", kind));
    }

    private Optional<Listing> submitted(long networkId, PublicCode code) {
        return listings.ofNetwork(networkId, code)
                .map(listings::lock)
                .filter(listing -> listing.state() == Listing.State.SUBMITTED);
    }
}
