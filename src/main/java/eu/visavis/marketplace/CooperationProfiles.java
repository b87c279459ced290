package eu.visavis.marketplace;

import eu.visavis.kernel.PublicCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The offers and needs of all events. */
@ApplicationScoped
public class CooperationProfiles {
    private final EntityManager entities;
    private final Clock clock;

    @Inject
    CooperationProfiles(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    CooperationProfiles() { // for the CDI client proxy
        this(null, null);
    }

    /** All offers and needs of an event, in one statement, oldest first. */
    public List<CooperationProfile> ofEvent(long eventId) {
        return entities.createQuery(
                        "select c from CooperationProfile c where c.eventId = :event order by c.id",
                        CooperationProfile.class)
                .setParameter("event", eventId)
                .getResultList();
    }

    /** The offers and needs of one person at an event, oldest first. */
    public List<CooperationProfile> ofPerson(long eventId, long personId) {
        return entities.createQuery(
                        "select c from CooperationProfile c where c.eventId = :event and c.personId = :person order by c.id",
                        CooperationProfile.class)
                .setParameter("event", eventId)
                .setParameter("person", personId)
                .getResultList();
    }

    /** Ids of the events at which a person has stated an offer or need. */
    public Set<Long> eventsOf(long personId) {
        return Set.copyOf(entities.createQuery(
                        "select distinct c.eventId from CooperationProfile c"
                                + " where c.personId = :person and c.eventId is not null",
                        Long.class)
                .setParameter("person", personId)
                .getResultList());
    }

    /** An offer or need by its code, if it is this person's at this event. */
    public Optional<CooperationProfile> find(long eventId, long personId, PublicCode code) {
        return entities.createQuery(
                        "select c from CooperationProfile c where c.eventId = :event and c.personId = :person and c.code = :code",
                        CooperationProfile.class)
                .setParameter("event", eventId)
                .setParameter("person", personId)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /** Returns the offer or need that must exist. */
    public CooperationProfile get(long id) {
        CooperationProfile profile = entities.find(CooperationProfile.class, id);
        if (profile == null) {
            throw new IllegalStateException("There is no offer or need " + id);
        }
        return profile;
    }

    /** The offers and needs with these ids. */
    public Map<Long, CooperationProfile> byId(Collection<Long> ids) {
        Map<Long, CooperationProfile> found = new HashMap<>();
        List<Long> keys = ids.stream().distinct().toList();
        for (int from = 0; from < keys.size(); from += 500) {
            entities.createQuery("select c from CooperationProfile c where c.id in :ids", CooperationProfile.class)
                    .setParameter("ids", keys.subList(from, Math.min(from + 500, keys.size())))
                    .getResultList()
                    .forEach(profile -> found.put(profile.id(), profile));
        }
        return found;
    }

    /** Adds an offer or need. Needs a transaction. */
    public CooperationProfile add(ProfileOwner owner, ProfileFacts facts) {
        CooperationProfile profile = new CooperationProfile(owner, facts, clock.instant());
        entities.persist(profile);
        return profile;
    }

    /** Removes an offer or need for good. Needs a transaction. */
    public void remove(CooperationProfile profile) {
        entities.remove(profile);
    }
}
