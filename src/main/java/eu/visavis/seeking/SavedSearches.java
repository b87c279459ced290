package eu.visavis.seeking;

import eu.visavis.kernel.PublicCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The searches that people keep: each sees and changes their own ones only. */
@ApplicationScoped
public class SavedSearches {
    /** So many at most of one person. */
    public static final int MOST = 50;

    /** So many letters at most of a name. */
    public static final int LONGEST_NAME = 80;

    private final EntityManager entities;
    private final Clock clock;

    @Inject
    SavedSearches(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    SavedSearches() { // for the CDI client proxy
        this(null, null);
    }

    /** All of a person, in the order of names. */
    public List<SavedSearch> of(long personId) {
        return entities.createQuery(
                        "select s from SavedSearch s where s.personId = :person order by s.name, s.id",
                        SavedSearch.class)
                .setParameter("person", personId)
                .getResultList();
    }

    /** One of a person. */
    public Optional<SavedSearch> find(long personId, PublicCode code) {
        return entities.createQuery(
                        "select s from SavedSearch s where s.personId = :person and s.code = :code", SavedSearch.class)
                .setParameter("person", personId)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /**
     * Keeps a search.
     *
     * @return false if the person keeps too many
     */
    @Transactional
    public boolean keep(long networkId, long personId, String name, Question question, Alert alert) {
        return keep(networkId, personId, name, question, alert, clock.instant());
    }

    /** Keeps a search of which its owner is told what came since a moment. */
    @Transactional
    public boolean keep(long networkId, long personId, String name, Question question, Alert alert, Instant since) {
        if (of(personId).size() >= MOST) {
            return false;
        }
        entities.persist(new SavedSearch(networkId, personId, name, question, alert, since));
        return true;
    }

    /**
     * Gives a search another name, and says how often its owner wants to be told.
     *
     * @return false if there is no such search
     */
    @Transactional
    public boolean change(long personId, PublicCode code, String name, Alert alert) {
        Optional<SavedSearch> found = find(personId, code);
        found.ifPresent(search -> {
            search.rename(name);
            search.want(alert, clock.instant());
        });
        return found.isPresent();
    }

    /** Forgets a search; one that is not there stays so. */
    @Transactional
    public void remove(long personId, PublicCode code) {
        find(personId, code).ifPresent(entities::remove);
    }

    /** The search whose mails end at an address with a secret. */
    public Optional<SavedSearch> ofSecret(String secret) {
        return entities.createQuery("select s from SavedSearch s where s.secret = :secret", SavedSearch.class)
                .setParameter("secret", secret)
                .getResultStream()
                .findFirst();
    }

    /** Ends the mails of a search, which stays. */
    @Transactional
    public void stop(String secret) {
        ofSecret(secret).ifPresent(search -> search.want(Alert.NONE, clock.instant()));
    }
}
