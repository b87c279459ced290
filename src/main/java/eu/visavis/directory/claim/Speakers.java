package eu.visavis.directory.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Who speaks for companies: the one place that says who may edit what a company tells of itself. */
@ApplicationScoped
public class Speakers {
    private final EntityManager entities;

    @Inject
    Speakers(EntityManager entities) {
        this.entities = entities;
    }

    Speakers() { // for the CDI client proxy
        this(null);
    }

    /** Whether a person may edit what the company of an entry tells of itself. */
    public boolean mayEdit(long entryId, long personId) {
        return of(entryId).contains(personId);
    }

    /** Ids of those who speak for the company of an entry, in the order in which they came. */
    public List<Long> of(long entryId) {
        return entities.createQuery(
                        "select c.personId from Claim c where c.entryId = :entry and c.state = :held order by c.id",
                        Long.class)
                .setParameter("entry", entryId)
                .setParameter("held", Claim.State.HELD)
                .getResultList();
    }
}
