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
import java.util.List;
import java.util.Optional;

/** What people report to moderators. */
@ApplicationScoped
public class ListingReports {
    private static final int MOST = 100;

    private final EntityManager entities;
    private final PublishedListings published;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    ListingReports(EntityManager entities, PublishedListings published, AuditLog audit, Clock clock) {
        this.entities = entities;
        this.published = published;
        this.audit = audit;
        this.clock = clock;
    }

    ListingReports() { // for the CDI client proxy
        this(null, null, null, null);
    }

    /** A report with the entry that it is about. */
    public record Open(ListingReport report, Listing listing) {}

    /**
     * Reports a public entry.
     *
     * @return false if there is no such entry
     */
    @Transactional
    public boolean report(long networkId, PublicCode code, long personId, String reason) {
        Optional<PublishedListing> found = published.find(networkId, code);
        found.ifPresent(listing -> {
            entities.persist(
                    new ListingReport(networkId, listing.listingId(), null, personId, reason, clock.instant()));
            audit.note(Deed.of(Act.LISTING_REPORTED).in(networkId).to(code));
        });
        return found.isPresent();
    }

    /** What nobody has looked at, the oldest first, up to 100. */
    public List<Open> open(long networkId) {
        return entities
                .createQuery(
                        "select r, l from ListingReport r join Listing l on l.id = r.listingId"
                                + " where r.networkId = :network and r.closedAt is null order by r.createdAt, r.code",
                        Object[].class)
                .setParameter("network", networkId)
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .map(row -> new Open((ListingReport) row[0], (Listing) row[1]))
                .toList();
    }

    /**
     * Notes that a moderator has looked at a report.
     *
     * @return false if there is no such report in the network
     */
    @Transactional
    public boolean close(long networkId, PublicCode code) {
        Optional<ListingReport> found = entities.createQuery(
                        "select r from ListingReport r where r.networkId = :network and r.code = :code",
                        ListingReport.class)
                .setParameter("network", networkId)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
        found.ifPresent(report -> {
            report.close(clock.instant());
            audit.note(Deed.of(Act.REPORT_CLOSED).in(networkId).to(code));
        });
        return found.isPresent();
    }
}
