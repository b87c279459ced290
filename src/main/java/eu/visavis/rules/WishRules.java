package eu.visavis.rules;

import eu.visavis.audit.Act;
import eu.visavis.audit.AuditLog;
import eu.visavis.audit.Deed;
import eu.visavis.event.Event;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is stated of the meetings of two participants. */
@ApplicationScoped
public class WishRules {
    private final EntityManager entities;
    private final AuditLog audit;

    @Inject
    WishRules(EntityManager entities, AuditLog audit) {
        this.entities = entities;
        this.audit = audit;
    }

    WishRules() { // for the CDI client proxy
        this(null, null);
    }

    /** What is stated at an event, whether the two still have a wish or not; pairs of which nothing is are left out. */
    public Map<WishedPair, PairFacts> of(long eventId) {
        Map<Long, List<PairPerson>> people =
                people(eventId).stream().collect(Collectors.groupingBy(PairPerson::pairRulesId));
        Map<WishedPair, PairFacts> facts = new HashMap<>();
        stored(eventId)
                .forEach(rules -> facts.put(rules.pair(), rules.facts(people.getOrDefault(rules.id(), List.of()))));
        facts.values().removeIf(PairFacts.NONE::equals);
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
        if (facts.after().isPresent() && waitsForItself(pair, facts.after().get(), of(eventId))) {
            return false;
        }
        PairRules rules = stored(eventId).stream()
                .filter(candidate -> candidate.pair().equals(pair))
                .findFirst()
                .orElseGet(() -> add(eventId, pair));
        rules.state(facts);
        people(eventId).stream()
                .filter(person -> person.pairRulesId() == rules.id())
                .forEach(entities::remove);
        entities.flush(); // the same people can stay
        rules.people(facts).forEach(entities::persist);
        audit.note(Deed.of(Act.RULES_CHANGED).with("part", "meeting"));
        return true;
    }

    private PairRules add(long eventId, WishedPair pair) {
        PairRules rules = new PairRules(eventId, pair, PairFacts.NONE);
        entities.persist(rules);
        return rules;
    }

    /** Follows the order back from a meeting, which waits for one other at most. */
    private static boolean waitsForItself(WishedPair pair, WishedPair earlier, Map<WishedPair, PairFacts> stated) {
        Optional<WishedPair> before = Optional.of(earlier);
        while (before.isPresent() && !before.get().equals(pair)) {
            before = stated.getOrDefault(before.get(), PairFacts.NONE).after();
        }
        return before.isPresent();
    }

    private List<PairRules> stored(long eventId) {
        return entities.createQuery("select r from PairRules r where r.eventId = :event", PairRules.class)
                .setParameter("event", eventId)
                .getResultList();
    }

    private List<PairPerson> people(long eventId) {
        return entities.createQuery(
                        "select p from PairPerson p join PairRules r on r.id = p.pairRulesId where r.eventId = :event",
                        PairPerson.class)
                .setParameter("event", eventId)
                .getResultList();
    }
}
