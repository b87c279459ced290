package eu.visavis.directory;

import eu.visavis.kernel.SearchKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The organisations of all networks. */
@ApplicationScoped
public class Organisations {
    private final EntityManager entities;
    private final Clock clock;

    @Inject
    Organisations(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    Organisations() { // for the CDI client proxy
        this(null, null);
    }

    /** The organisation that must exist. */
    public Organisation get(long id) {
        return entities.find(Organisation.class, id);
    }

    /** The organisations with these ids. */
    public Map<Long, Organisation> byId(Collection<Long> ids) {
        Map<Long, Organisation> found = new HashMap<>();
        List<Long> keys = ids.stream().distinct().toList();
        for (int from = 0; from < keys.size(); from += 500) {
            entities.createQuery("select o from Organisation o where o.id in :ids", Organisation.class)
                    .setParameter("ids", keys.subList(from, Math.min(from + 500, keys.size())))
                    .getResultList()
                    .forEach(organisation -> found.put(organisation.id(), organisation));
        }
        return found;
    }

    /** The organisation of this name and country in a network, compared without case and accents. */
    public Optional<Organisation> find(long networkId, String name, String country) {
        return entities.createQuery(
                        "select o from Organisation o where o.networkId = :network and o.nameKey = :name and o.country = :country order by o.id",
                        Organisation.class)
                .setParameter("network", networkId)
                .setParameter("name", SearchKey.ofName(name))
                .setParameter("country", country)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Adds an organisation to a network. Needs a transaction. */
    public Organisation add(long networkId, OrganisationFacts facts) {
        Organisation organisation = new Organisation(networkId, facts, clock.instant());
        entities.persist(organisation);
        return organisation;
    }

    /** Leaves of an organisation what statistics need. Needs a transaction. */
    public void anonymise(long organisationId) {
        entities.find(Organisation.class, organisationId).anonymise();
    }
}
