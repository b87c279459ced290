package eu.visavis.rules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is stated of the meetings of two participants. */
@ApplicationScoped
public class WishRules {
    private final EntityManager entities;

    @Inject
    WishRules(EntityManager entities) {
        this.entities = entities;
    }

    WishRules() { // for the CDI client proxy
        this(null);
    }

    /** What is stated at an event, whether the two still have a wish or not; pairs of which nothing is are left out. */
    public Map<WishedPair, PairFacts> of(long eventId) {
        Map<WishedPair, PairFacts> facts = new HashMap<>();
        stored(eventId).stream()
                .filter(rules -> !rules.facts().equals(PairFacts.NONE))
                .forEach(rules -> facts.put(rules.pair(), rules.facts()));
        return facts;
    }

    /** States everything of a pair anew. */
    @Transactional
    public void state(long eventId, WishedPair pair, PairFacts facts) {
        Optional<PairRules> rules = stored(eventId).stream()
                .filter(candidate -> candidate.pair().equals(pair))
                .findFirst();
        rules.ifPresentOrElse(known -> known.state(facts), () -> entities.persist(new PairRules(eventId, pair, facts)));
    }

    private List<PairRules> stored(long eventId) {
        return entities.createQuery("select r from PairRules r where r.eventId = :event", PairRules.class)
                .setParameter("event", eventId)
                .getResultList();
    }
}
