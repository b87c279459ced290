package eu.visavis.rules;

import eu.visavis.event.Event;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    /**
     * States everything of a pair anew. Of two who state something of an event at the same time one waits for the other.
     *
     * @return false if nothing was stated, since meetings would have to wait for each other in a circle
     */
    @Transactional
    public boolean state(long eventId, WishedPair pair, PairFacts facts) {
        entities.find(Event.class, eventId, LockModeType.PESSIMISTIC_WRITE);
        List<PairRules> stored = stored(eventId);
        if (facts.after().isPresent() && waitsForItself(pair, facts.after().get(), stored)) {
            return false;
        }
        stored.stream()
                .filter(candidate -> candidate.pair().equals(pair))
                .findFirst()
                .ifPresentOrElse(
                        known -> known.state(facts), () -> entities.persist(new PairRules(eventId, pair, facts)));
        return true;
    }

    /** Follows the order back from a meeting, which waits for one other at most. */
    private static boolean waitsForItself(WishedPair pair, WishedPair earlier, List<PairRules> stored) {
        Map<WishedPair, WishedPair> orders = new HashMap<>();
        stored.forEach(rules -> rules.facts().after().ifPresent(before -> orders.put(rules.pair(), before)));
        orders.remove(pair);
        WishedPair before = earlier;
        while (before != null && !before.equals(pair)) {
            before = orders.get(before);
        }
        return before != null;
    }

    private List<PairRules> stored(long eventId) {
        return entities.createQuery("select r from PairRules r where r.eventId = :event", PairRules.class)
                .setParameter("event", eventId)
                .getResultList();
    }
}
