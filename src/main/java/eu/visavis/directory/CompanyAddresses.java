package eu.visavis.directory;

import eu.visavis.kernel.PublicCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** The companies of a directory by their names in addresses, many at once. */
@ApplicationScoped
public class CompanyAddresses {
    private final EntityManager entities;

    @Inject
    CompanyAddresses(EntityManager entities) {
        this.entities = entities;
    }

    CompanyAddresses() { // for the CDI client proxy
        this(null);
    }

    /** A company with the moment at which something of it changed last. */
    public record Address(PublicCode code, Instant changedAt) {}

    /** Those of a network that were merged into no other, in an order that stays. */
    public List<Address> of(long networkId, int from, int most) {
        return entities.createQuery(
                        "select e.code, e.changedAt from Entry e where e.networkId = :network"
                                + " and e.mergedIntoId is null order by e.id",
                        Object[].class)
                .setParameter("network", networkId)
                .setFirstResult(from)
                .setMaxResults(most)
                .getResultStream()
                .map(row -> new Address((PublicCode) row[0], (Instant) row[1]))
                .toList();
    }
}
