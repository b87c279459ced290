package eu.visavis.matchmaking;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Who objects to suggestions: nobody is suggested to them, and they are suggested to nobody. */
@ApplicationScoped
public class Objections {
    private final EntityManager entities;
    private final Clock clock;
    private final AuditLog audit;

    @Inject
    Objections(EntityManager entities, Clock clock, AuditLog audit) {
        this.entities = entities;
        this.clock = clock;
        this.audit = audit;
    }

    Objections() { // for the CDI client proxy
        this(null, null, null);
    }

    /** The objection of a person, if there is one. */
    public Optional<Objection> of(long personId) {
        return Optional.ofNullable(entities.find(Objection.class, personId));
    }

    /**
     * Stores an objection, which holds at once; one that stands already stays as it is.
     *
     * @param words up to 2,000 characters, may be empty
     * @return false if there was one
     */
    @Transactional
    public boolean object(long personId, String words) {
        if (of(personId).isPresent()) {
            return false;
        }
        entities.persist(new Objection(personId, words, clock.instant()));
        audit.note(Deed.of(Act.OBJECTED).toPerson(personId));
        return true;
    }

    /** Takes an objection back. */
    @Transactional
    public void takeBack(long personId) {
        of(personId).ifPresent(objection -> {
            entities.remove(objection);
            audit.note(Deed.of(Act.OBJECTION_ENDED).toPerson(personId));
        });
    }
}
