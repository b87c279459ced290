package eu.visavis.directory.claim;

import eu.visavis.directory.Entry;
import eu.visavis.kernel.PublicCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The claims of all people in all networks. */
@ApplicationScoped
public class Claims {
    private static final int MOST = 500;
    private static final Set<Claim.State> OPEN = EnumSet.of(Claim.State.WAITING, Claim.State.POSTED);

    private final EntityManager entities;

    @Inject
    Claims(EntityManager entities) {
        this.entities = entities;
    }

    Claims() { // for the CDI client proxy
        this(null);
    }

    /** What a person claims of a company. */
    public Optional<Claim> of(long entryId, long personId) {
        return entities.createQuery(
                        "select c from Claim c where c.entryId = :entry and c.personId = :person", Claim.class)
                .setParameter("entry", entryId)
                .setParameter("person", personId)
                .getResultStream()
                .findFirst();
    }

    /** All that a person claims, the newest first. */
    public List<Claim> ofPerson(long personId) {
        return entities.createQuery("select c from Claim c where c.personId = :person order by c.id desc", Claim.class)
                .setParameter("person", personId)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** All claims to a company, the oldest first. */
    public List<Claim> ofEntry(Entry entry) {
        return entities.createQuery("select c from Claim c where c.entryId = :entry order by c.id", Claim.class)
                .setParameter("entry", entry.id())
                .getResultList();
    }

    /** What waits for somebody of a network, the oldest first. */
    public List<Claim> open(long networkId) {
        return entities.createQuery(
                        "select c from Claim c where c.networkId = :network and c.state in :open"
                                + " order by c.askedAt, c.id",
                        Claim.class)
                .setParameter("network", networkId)
                .setParameter("open", OPEN)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** A claim in a network; never one of another network. */
    public Optional<Claim> find(long networkId, PublicCode code) {
        return entities.createQuery(
                        "select c from Claim c where c.networkId = :network and c.code = :code", Claim.class)
                .setParameter("network", networkId)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /** How much a person waits for. */
    long countOpen(long personId) {
        return entities.createQuery(
                        "select count(c) from Claim c where c.personId = :person and c.state in :open", Long.class)
                .setParameter("person", personId)
                .setParameter("open", OPEN)
                .getSingleResult();
    }
}
