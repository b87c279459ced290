package eu.visavis.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Puts entries that are committed at the end of the chain. One after the other, so it is done apart from the changes,
 * which would wait for each other otherwise; the order of sealing is the order of the chain.
 */
@ApplicationScoped
public class AuditSealing {
    /** Entries of one transaction. */
    static final int BATCH = 500;

    private final EntityManager entities;

    @Inject
    AuditSealing(EntityManager entities) {
        this.entities = entities;
    }

    AuditSealing() { // for the CDI client proxy
        this(null);
    }

    /**
     * Seals what waits, the oldest first, up to 500 entries. Two at a time do no harm: the places of the chain are
     * unique, so that the later one fails and is repeated.
     *
     * @return whether more may wait
     */
    @Transactional
    public boolean seal() {
        List<AuditEntry> waiting = entities.createQuery(
                        "select e from AuditEntry e where e.chainPlace is null order by e.id", AuditEntry.class)
                .setMaxResults(BATCH)
                .getResultList();
        Checkpoint end = waiting.isEmpty() ? Checkpoint.START : last();
        for (AuditEntry entry : waiting) {
            end = entry.seal(end);
        }
        return waiting.size() == BATCH;
    }

    /** How far the chain reaches. */
    @Transactional
    public Checkpoint last() {
        return entities.createQuery(
                        "select e.chainPlace, e.chainHash from AuditEntry e where e.chainPlace is not null"
                                + " order by e.chainPlace desc",
                        Object[].class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(row -> new Checkpoint((Long) row[0], (String) row[1]))
                .orElse(Checkpoint.START);
    }
}
